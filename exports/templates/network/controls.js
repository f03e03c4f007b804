// ---- controls: views, filters, the day, the look --------------------------------------------------------------------------
const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
each(".legend input", (check) => check.addEventListener("change", () => {
  if (check.checked) state.hidden.delete(check.value); else state.hidden.add(check.value);
  changed();
}));
each("[data-view]", (button) => button.addEventListener("click", () => { showInsights(false); showView(Number(button.dataset.view)); }));
byId("forum").addEventListener("change", (event) => {
  showTable(false);
  const id = event.target.value ? number.get(event.target.value) : null;
  if (id !== null && !view().near.has(id)) state.view = 0;
  Object.assign(state, { focus: id, chosen: id });
  changed({ whole: true });
});
byId("role").addEventListener("change", (event) => { state.role = event.target.value; changed(); });
byId("region").addEventListener("change", (event) => { state.region = Number(event.target.value); changed(); });
byId("clear").addEventListener("click", () => { clearFilters(); changed(); });
byId("back").addEventListener("click", () => { Object.assign(state, { focus: null, chosen: null }); changed({ whole: true }); container.focus(); });
byId("insights").addEventListener("click", () => {
  showTable(false);
  showInsights(!(insightsShown && state.chosen === null));
  changed({ whole: true });
  if (insightsShown) byId("panel").focus();
});

// The slider goes from day to day on which something changes; the date beside it takes any day.
const [dated, slider, day] = [byId("dated"), byId("slider"), byId("day")];
slider.max = Math.max(0, data.days.length - 1);
slider.value = slider.max;
function setDay(value) {
  const turned = (state.day === null) !== (value === null);
  state.day = value;
  changed({ whole: turned });
}
dated.addEventListener("change", () => setDay(dated.checked ? data.days[slider.value] || null : null));
slider.addEventListener("input", () => setDay(data.days[slider.value]));
day.addEventListener("change", () => { if (day.value) setDay(day.value); });

// Controls show the state, whatever changed it.
function showControls() {
  each(".legend input", (check) => { check.checked = !state.hidden.has(check.value); });
  each("[data-view]", (button) => button.setAttribute("aria-pressed", String(Number(button.dataset.view) === state.view)));
  each("[data-lines]", (line) => { line.hidden = !line.dataset.lines.split(" ").includes(view().name); });
  byId("forum").value = state.focus !== null && isForum(state.focus) ? data.iris[state.focus] : "";
  byId("role").value = state.role;
  byId("region").value = String(state.region);
  byId("back").hidden = state.focus === null;
  const filters = [state.role, state.region >= 0, state.day !== null].filter(Boolean).length;
  byId("filters").querySelector("summary").textContent = filters ? `${words["network.filters"]} (${filters})` : words["network.filters"];
  byId("clear").hidden = !filters && !state.hidden.size;
  byId("insights").setAttribute("aria-pressed", String(insightsShown && state.chosen === null));
  dated.checked = state.day !== null;
  byId("time").hidden = state.day === null;
  if (state.day === null) return;
  let place = data.days.findLastIndex((one) => one <= state.day);
  if (place < 0) place = 0;
  slider.value = place;
  slider.setAttribute("aria-valuetext", state.day);
  day.value = state.day;
}

byId("as-table").addEventListener("click", () => showTable(byId("table").hidden));
byId("skip").addEventListener("click", (event) => { event.preventDefault(); showTable(true); byId("table").focus(); });
byId("fit").addEventListener("click", () => fit());
byId("nearer").addEventListener("click", () => zoom(1.4));
byId("farther").addEventListener("click", () => zoom(1 / 1.4));
byId("png").addEventListener("click", saveAsPng);
byId("svg").addEventListener("click", saveAsSvg);
byId("print").addEventListener("click", () => print());
const menus = [...document.querySelectorAll("details.menu")];
document.addEventListener("click", (event) => menus.forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; }));
document.addEventListener("keydown", (event) => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
  if (event.key === "/" && !typing) { event.preventDefault(); box.focus(); box.select(); }
  if (event.key !== "Escape") return;
  const opened = menus.find((menu) => menu.open);
  if (opened) { opened.open = false; opened.querySelector("summary").focus(); return; }
  if (state.chosen === null && state.focus !== null) { state.focus = null; changed({ whole: true }); return; }
  showInsights(false);
  choose(null);
});
function recolour() { readColours(); paint(); }
function setTheme(name) { if (name) document.documentElement.dataset.theme = name; else delete document.documentElement.dataset.theme; recolour(); }
byId("theme").addEventListener("click", () => {
  const now = document.documentElement.dataset.theme || (dark.matches ? "dark" : "light");
  setTheme(now === "dark" ? "light" : "dark");
});
dark.addEventListener("change", recolour);

readColours();
grown = growth(wholeFrame(container.clientWidth, container.clientHeight).scale); // before anything is drawn
paint();
showControls();
fit(false);
addEventListener("resize", () => state.chosen === null && fit(false));
const linked = number.get(decodeURIComponent(location.hash.slice(1)));
if (linked !== undefined) choose(linked, true);
document.documentElement.dataset.ready = "yes";
