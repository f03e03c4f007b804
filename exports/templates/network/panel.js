// ---- the panel: text from minutes goes in by textContent only -----------------------------------------------------------
function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
function shapeOf(which) {
  const swatch = document.querySelector(`.legend input[value="${which}"] + svg`);
  return swatch ? swatch.cloneNode(true) : element("span");
}
const placeText = ([, file, page]) => (page === null ? file : `${file}, ${words.page} ${page}`);
function quote(number) {
  const passage = data.passages[number];
  const made = element("blockquote", `”${passage[0]}”`);
  made.append(element("cite", placeText(passage)));
  return made;
}
function quotes(sources) {
  if (sources.length <= 2) return sources.map(quote);
  const more = element("details");
  more.append(element("summary", `${words.sources} (${sources.length})`));
  more.addEventListener("toggle", () => more.childElementCount > 1 || more.append(...sources.map(quote)));
  return [quote(sources[sources.length - 1]), more];
}
function goTo(id, text = fullLabel(id)) {
  const go = element("button", text, { type: "button", class: "go" });
  go.addEventListener("click", () => choose(id, true));
  return go;
}
function facts(pairs) {
  const list = element("dl");
  for (const [name, value] of pairs) if (value) list.append(element("dt", name), element("dd", value));
  return list;
}
// A seat, told to somebody who already sees one end of it: `seen` are the nodes that need no mention.
function seatTold(place, seen) {
  const seat = data.seats[place];
  const names = (ids) => ids.filter((id) => !seen.includes(id)).map(fullLabel).join(", ");
  const how = state.day === null ? [] : [[state.day, words["standing." + standing(place)]]];
  return [facts([[words.forum, names([seat.forum])], [words.behalf, names(seat.behalf)], ...seat.facts, ...how]), ...quotes(seat.sources)];
}
function told(step, id) {
  const { edge, other } = step;
  if (edge.seats) return edge.seats.flatMap((place) => seatTold(place, [data.seats[place].member, other, id]));
  if (edge.link === "held") return [];
  if (!edge.through) return [facts([[words.role, edge.titles.join(", ")]]), ...quotes(edge.sources)];
  return edge.through.map((via) => {
    const more = element("details");
    more.append(element("summary", fullLabel(via)));
    const pairs = edge.link === "shares-people" ? [[via, edge.from], [via, edge.to]] : [[edge.from, via], [edge.to, via]];
    more.addEventListener("toggle", () => more.childElementCount > 1 || more.append(goTo(via), ...pairs.flatMap(([one, forum]) => seatsIn(one, forum).flatMap((place) =>
      [element("p", fullLabel(edge.link === "shares-people" ? forum : data.seats[place].member)), ...seatTold(place, [data.seats[place].member, forum])]))));
    return more;
  });
}
function card(step, id) {
  const made = element("article");
  made.append(goTo(step.other), ...told(step, id));
  return made;
}
function attended(id) {
  return (data.meetings[id] || []).map(([place, status, sources]) => {
    const made = element("article");
    const seat = data.seats[place];
    made.append(goTo(seat.member), facts([[words["network.status"], words["status." + status]], [words.behalf, seat.behalf.map(fullLabel).join(", ")], [words.role, seat.roles.join(", ")]]), ...quotes(sources));
    return made;
  });
}
function heading(panel, mark, text, title) {
  const head = element("div", undefined, { class: "kind" });
  const close = element("button", words["network.close"], { type: "button" });
  close.addEventListener("click", () => { showInsights(false); choose(null); container.focus(); });
  head.append(mark, element("span", text), close);
  panel.append(head, element("h2", title));
}
let insightsShown = false;
function tell() {
  const panel = byId("panel");
  const id = state.chosen;
  panel.hidden = id === null && !insightsShown;
  panel.replaceChildren();
  if (panel.hidden) return;
  if (id === null) { tellInsights(panel); return; }
  heading(panel, shapeOf(kind(id)), words[kind(id)], fullLabel(id));
  const ways = element("p", undefined, { class: "ways" });
  if (data.pages[id]) ways.append(element("a", words["network.page"], { href: data.pages[id] }));
  if (near(id).length && kind(id) !== "meeting") {
    const narrow = element("button", words[state.focus === id ? "network.back" : "network.only"], { type: "button", id: "only" });
    narrow.addEventListener("click", () => setFocus(state.focus === id ? null : id));
    ways.append(narrow);
  }
  panel.append(ways);
  const sections = new Map();
  for (const step of near(id)) {
    if (step.edge.link === "represents" && step.end === "out") continue; // stands with the seat
    if (state.day !== null && step.edge.seats && surest(step.edge.seats) === null) continue;
    const name = words[`${step.edge.link}.${step.end}`];
    sections.set(name, [...(sections.get(name) || []), step]);
  }
  for (const [name, steps] of sections) {
    steps.sort((a, b) => (b.edge.through ? b.edge.through.length : 0) - (a.edge.through ? a.edge.through.length : 0) || a.other - b.other);
    panel.append(element("h3", steps.length > 1 ? `${name} (${steps.length})` : name), ...steps.map((one) => card(one, id)));
  }
  const listed = attended(id);
  if (listed.length) panel.append(element("h3", `${words["network.attended"]} (${listed.length})`), ...listed);
  panel.scrollTop = 0;
}
function tellInsights(panel) {
  const { meaning, bridges, groups } = data.insights;
  heading(panel, element("span"), words["network.whole"], words["network.bridges"]);
  panel.append(element("p", meaning));
  const line = ([id, sentence, others], lead) => {
    const made = element("article");
    const more = element("details");
    more.append(element("summary", words["network.forums"]), ...others.map((other) => element("div")));
    others.forEach((other, place) => more.children[place + 1].append(goTo(other)));
    made.append(...(lead ? [goTo(id)] : []), element("p", sentence), more);
    if (!lead) more.open = true;
    return made;
  };
  panel.append(...bridges.map((one) => line(one, true)));
  if (groups.length) panel.append(element("h3", words["network.groups"]), element("p", words["network.groups-mean"]), ...groups.map((one) => line(one, false)));
  panel.scrollTop = 0;
}
function showInsights(yes) {
  insightsShown = yes;
  if (yes) state.chosen = null;
}
