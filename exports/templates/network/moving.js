// ---- moving and choosing: all that changes what is shown ---------------------------------------------------------------
const glide = () => (calm ? false : { duration: 450, easingFunction: "easeInOutQuad" });
// Return the frame that holds all that is shown, with room at its edges for names and, on the left, for the legend.
function wholeFrame(width, height, aside = 0) {
  const spots = [...shown().nodes].map(placeOf);
  if (!spots.length) return { x: 0, y: 0, scale: 1, width, height };
  const ends = (axis, best) => spots.reduce((found, spot) => best(found, spot[axis]), spots[0][axis]);
  const [left, right, top, bottom] = [ends("x", Math.min), ends("x", Math.max), ends("y", Math.min), ends("y", Math.max)];
  const before = view().axis.length && state.focus === null ? 110 : 0; // names of forums stand before their rows
  const scale = Math.min((width - aside - before - (width > 700 ? 200 : 110)) / (right - left || 1), (height - 150) / (bottom - top || 1), 1.15);
  return { x: (left + right) / 2 - (aside + before) / 2 / scale, y: (top + bottom) / 2 - 20 / scale, scale, width, height };
}
// Seen from afar nodes and lines keep their size on the screen; from near they grow with the drawing.
const growth = (scale) => Math.min(6, Math.max(1, 0.62 / scale));
function regrow(scale) {
  const wanted = growth(scale);
  if (Math.abs(wanted / grown - 1) < 0.1) return;
  grown = wanted;
  paint();
}
function fit(animation = glide()) {
  if (!container.clientWidth) return; // the table stands in its place
  const legend = byId("legend");
  const narrow = container.clientWidth <= 620; // there the legend lies below, else beside
  const aside = legend && !narrow ? legend.offsetWidth + 10 : 0;
  const below = (byId("time").hidden ? 0 : byId("time").offsetHeight) + (legend && narrow ? legend.offsetHeight : 0);
  const frame = wholeFrame(container.clientWidth, container.clientHeight - below, aside);
  if (view().axis.length && state.focus === null && frame.scale < readable) readFromTheTop(frame);
  regrow(frame.scale);
  network.moveTo({ position: { x: frame.x, y: frame.y + below / 2 / frame.scale }, scale: frame.scale, animation });
}
// Rows of meetings that are too many to be read at once are shown from the first row and the first day on.
const readable = 0.6;
function readFromTheTop(frame) {
  const spots = [...shown().nodes].map(placeOf);
  const first = (axis) => spots.reduce((least, spot) => Math.min(least, spot[axis]), Infinity);
  const before = frame.width > 700 ? 270 : 150; // where names of forums stand
  Object.assign(frame, { scale: readable, x: first("x") + (frame.width / 2 - before) / readable, y: first("y") + (frame.height / 2 - 90) / readable });
}
function flyTo(scale, position) {
  regrow(scale);
  network.moveTo({ scale, animation: glide(), ...(position ? { position } : {}) });
}
const zoom = (factor) => flyTo(Math.min(4, Math.max(0.05, network.getScale() * factor)));
let zoomed = 0; // by the wheel or two fingers: once they rest
network.on("zoom", () => {
  clearTimeout(zoomed);
  zoomed = setTimeout(() => regrow(network.getScale()), 120);
});
function pan(x, y) {
  const at = network.getViewPosition();
  network.moveTo({ position: { x: at.x + x / network.getScale(), y: at.y + y / network.getScale() } });
}
const afterwards = (act) => setTimeout(act, 30); // when the panel has taken its room, or given it back

function showView(place) {
  if (place === state.view) return;
  Object.assign(state, { view: place, focus: null, hovered: null });
  if (state.chosen !== null && !view().near.has(state.chosen)) state.chosen = null;
  changed({ whole: true });
}
function setFocus(id) {
  if (state.focus === id) return;
  state.focus = id;
  if (id !== null) { state.hidden.delete(kind(id)); }
  changed({ whole: true });
}
// Choose a node (null: nothing), in a view that has it; what a large view has folded away is opened around it.
function choose(id, fly = false) {
  if (id !== null && !view().near.has(id)) {
    const place = views.findIndex((one) => one.near.has(id));
    if (place < 0) return;
    Object.assign(state, { view: place, focus: null });
  }
  const folds = id !== null && view().folded && (isForum(id) || !isShown(id)) && id !== state.focus;
  if (folds) state.focus = id;
  state.chosen = id;
  if (id !== null && !isShown(id)) { clearFilters(); if (!isShown(id)) state.focus = null; }
  changed({ whole: folds });
  if (fly && id !== null && !folds) afterwards(() => flyTo(Math.max(1, Math.min(1.5, network.getScale())), placeOf(id)));
}
function clearFilters() {
  state.hidden.clear();
  Object.assign(state, { day: null, role: "", region: -1 });
}
// Show a change of the state everywhere: drawing, panel, table, controls, and the address that leads back here.
function changed({ whole = false } = {}) {
  if (byId("hint")) byId("hint").hidden = true; // it has served
  tell();
  paint();
  showControls();
  if (!byId("table").hidden) fillTable();
  const chosen = state.chosen === null ? "" : "#" + encodeURIComponent(data.iris[state.chosen]);
  history.replaceState(null, "", location.pathname + location.search + chosen);
  afterwards(() => { network.redraw(); if (whole) fit(); });
}

function hover(id) {
  state.hovered = id;
  const tip = byId("tip");
  tip.hidden = id === null;
  container.style.cursor = id === null ? "" : "pointer";
  if (id === null) return;
  tip.replaceChildren(element("b", fullLabel(id)), element("span", words[kind(id)]));
  for (const { edge, other } of near(id).filter(({ edge, end }) => end === "out" && edge.link !== "represents").slice(0, 4)) {
    const facts = (edge.seats || []).flatMap((place) => tipFacts(data.seats[place]));
    tip.append(element("span", [`${words[edge.link]} ${label(other)}`, ...new Set(facts)].join(" · ")));
  }
  const at = network.canvasToDOM(placeOf(id));
  tip.style.left = Math.min(at.x + 14, container.clientWidth - tip.offsetWidth - 8) + "px";
  tip.style.top = Math.min(at.y + 14, container.clientHeight - tip.offsetHeight - 8) + "px";
}
const tipFacts = (seat) => [...seat.facts.filter(([name]) => name === words.role).map(([, value]) => value), ...seat.behalf.map(label)];
network.on("click", ({ nodes: [id] }) => choose(id === undefined ? null : id));
network.on("hoverNode", ({ node }) => { hover(node); network.redraw(); });
network.on("blurNode", () => { hover(null); network.redraw(); });
network.on("dragStart", () => hover(null));

// ---- by keys: from what is chosen to what lies next in a direction; else the picture moves -----------------------------
const towards = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function step([x, y]) {
  const from = placeOf(state.chosen);
  let best = null;
  for (const id of shown().nodes) {
    const at = placeOf(id);
    const [along, across] = [(at.x - from.x) * x + (at.y - from.y) * y, Math.abs((at.x - from.x) * y) + Math.abs((at.y - from.y) * x)];
    if (id !== state.chosen && along > 0 && (best === null || along + 2 * across < best.far)) best = { id, far: along + 2 * across };
  }
  if (best !== null) choose(best.id, true);
}
function chooseMiddle() {
  const middle = network.getViewPosition();
  const far = (id) => Math.hypot(placeOf(id).x - middle.x, placeOf(id).y - middle.y);
  const ids = [...shown().nodes];
  if (ids.length) choose(ids.reduce((best, id) => (far(id) < far(best) ? id : best)));
}
const keys = { "+": () => zoom(1.4), "=": () => zoom(1.4), "-": () => zoom(1 / 1.4), 0: () => fit(), Enter: () => (state.chosen === null ? chooseMiddle() : byId("panel").focus()) };
container.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = towards[event.key];
  if (!way && !keys[event.key]) return;
  event.preventDefault();
  if (!way) keys[event.key](); else if (state.chosen === null || event.shiftKey) pan(60 * way[0], 60 * way[1]); else step(way);
});
