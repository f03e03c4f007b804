// ---- the table: the same content as the picture, with the same filters ----------------------------------------------------
const rowsAtOnce = 500;
const rowsTold = 2; // passages in a row; the panel shows all
const lasts = (sources) => sources.slice(-rowsTold).map((number) => `${placeText(data.passages[number])}: ”${data.passages[number][0]}”`);
function seatRow(place) {
  const seat = data.seats[place];
  const value = (name) => (seat.facts.find(([one]) => one === name) || ["", ""])[1];
  const how = state.day === null ? "" : `${state.day}: ${words["standing." + standing(place)]}; `;
  return [seat.member, words.member, seat.forum, value(words.role), seat.behalf.map(fullLabel).join(", "), how + value(words.time), lasts(seat.sources)];
}
// What the columns are: those of seats and facts, or of what lies between two ends, or of meetings.
const seatColumns = ["network.one", "network.link", "network.other", "role", "behalf", "time", "source"].map((key) => words[key]);
const columns = {
  represents: seatColumns,
  forums: ["network.one", "network.link", "network.other", "network.through", "source"].map((key) => words[key]),
  municipalities: ["network.one", "network.link", "network.other", "network.through"].map((key) => words[key]),
  meetings: ["forum", "meeting", "network.attended"].map((key) => words[key]),
};
// Whom somebody represents stands with her seat, so those edges have no rows of their own.
function rowsOfEdge(edge, within) {
  const [one, other, link] = [edge.from, edge.to, words[edge.link]];
  if (view().name === "meetings") return [[one, other, (data.meetings[other] || []).map(([place, status]) => `${fullLabel(data.seats[place].member)} (${words["status." + status]})`)]];
  if (edge.link === "member") return edge.seats.filter((place) => seatPasses(place, within)).map(seatRow);
  if (edge.link === "represents") return [];
  const through = edge.through ? edge.through.map(fullLabel).join(", ") : "";
  const told = { represents: [edge.titles ? edge.titles.join(", ") : "", "", "", lasts(edge.sources || [])], forums: [through, lasts(edge.sources || [])], municipalities: [through] };
  return [[one, link, other, ...told[view().name]]];
}
// By forum, then by person; where forums or municipalities are at both ends, by the first.
function rowsOf() {
  const { edges: lines, within } = shown();
  const rows = lines.flatMap(({ edge }) => rowsOfEdge(edge, within));
  const place = new Map([...data.nodes].sort((a, b) => alphabet.compare(a.label, b.label) || a.id - b.id).map(({ id }, at) => [id, at]));
  const ends = { represents: [2, 0], meetings: [0, 1] }[view().name] || [0, 2];
  return rows.sort((a, b) => ends.map((end) => place.get(a[end]) - place.get(b[end])).find((by) => by) || 0);
}
const alphabet = new Intl.Collator("sv");
function nameCell(id, tag, attributes) {
  const cell = element(tag, undefined, attributes);
  cell.append(data.pages[id] ? element("a", fullLabel(id), { href: data.pages[id] }) : fullLabel(id));
  return cell;
}
function rowElement(cells) {
  const row = element("tr");
  for (const [place, cell] of cells.entries()) {
    if (typeof cell === "number") row.append(nameCell(cell, place ? "td" : "th", place ? {} : { scope: "row" }));
    else if (typeof cell === "string") row.append(element("td", cell));
    else row.append(linesCell(cell));
  }
  return row;
}
function linesCell(texts) {
  const made = element("td");
  texts.forEach((text, place) => made.append(...(place ? [element("br"), text] : [text])));
  return made;
}
function fillTable(most = rowsAtOnce) {
  const rows = rowsOf();
  const headings = element("tr");
  headings.append(...columns[view().name].map((text) => element("th", text, { scope: "col" })));
  byId("headings").replaceChildren(headings);
  byId("table").dataset.columns = columns[view().name].length;
  byId("rows").replaceChildren(...rows.slice(0, most).map(rowElement));
  const text = words["network.rows"].replace("{part}", Math.min(most, rows.length)).replace("{whole}", rows.length);
  byId("caption").textContent = `${words["network.view." + view().name]}. ${text}`;
  byId("more").hidden = rows.length <= most;
  byId("more").onclick = () => fillTable(most + rowsAtOnce);
}
function showTable(yes) {
  byId("table").hidden = !yes;
  byId("stage").hidden = yes;
  byId("panel").hidden = yes || (state.chosen === null && !insightsShown);
  byId("as-table").setAttribute("aria-pressed", String(yes));
  if (yes) fillTable(); else afterwards(() => fit());
}
