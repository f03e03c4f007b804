// ---- what is shown: the view, less what filters, the day and a narrowed focus leave out ----------------------------
const region = () => (state.region < 0 ? null : new Set([data.regions[state.region].self, ...data.regions[state.region].members]));
const convened = new Map(); // forum -> its conveners, for seats that do not say on whose behalf they are held
for (const { from, to, link } of data.edges) if (link === "part-of") convened.set(from, [...(convened.get(from) || []), to]);

function seatPasses(place, within) {
  const seat = data.seats[place];
  if (!held.includes(standing(place)) || (state.role && !seat.roles.includes(state.role))) return false;
  if (within === null) return true;
  const whose = seat.behalf.length ? [seat.member, ...seat.behalf] : [seat.member, ...(convened.get(seat.forum) || [])];
  return whose.some((id) => within.has(id));
}

// Return the seats behind an edge that pass, or null for an edge that is not about seats.
function passing(edge, within) {
  const pass = (places) => places.filter((place) => seatPasses(place, within));
  if (edge.seats) return pass(edge.seats);
  if (!edge.through) return null;
  const pairs = edge.through.map((id) => (edge.link === "shares-people"
    ? [pass(seatsIn(id, edge.from)), pass(seatsIn(id, edge.to))] : [pass(seatsIn(edge.from, id)), pass(seatsIn(edge.to, id))]));
  return pairs.filter(([one, other]) => one.length && other.length).flat(2);
}

function edgePasses(edge, seats, within) {
  if (edge.link === "held") {
    const date = data.nodes[edge.to].date;
    if (state.day !== null && date > state.day) return false;
    return (!state.role && within === null) || (data.meetings[edge.to] || []).some(([place]) => seatPasses(place, within));
  }
  if (seats) return seats.length > 0 && (within === null || edge.link !== "represents" || within.has(edge.to));
  if (edge.link === "works-for") return !state.role && (within === null || within.has(edge.to));
  return true;
}

let last = null; // what was worked out last, for the state that it was worked out for
function shown() {
  const key = [state.view, state.focus, state.day, state.role, state.region, ...[...state.hidden].sort()].join("|");
  if (last !== null && last.key === key) return last;
  const within = region();
  const narrow = Boolean(state.role) || within !== null;
  const scope = scopeOf(state.focus);
  const lines = [];
  const tied = new Set();
  for (const place of view().edges) {
    const edge = data.edges[place];
    if (scope !== null && !(scope.has(edge.from) && scope.has(edge.to))) continue;
    const seats = passing(edge, within);
    if (!edgePasses(edge, seats, within)) continue;
    const factual = seats === null && edge.link !== "held" && edge.link !== "works-for";
    lines.push({ edge, how: seats === null ? "seen" : surest(seats) });
    if (!factual || !narrow) tied.add(edge.from).add(edge.to);
  }
  const filtered = narrow || state.day !== null;
  const nodes = new Set(view().nodes.filter((id) => (scope === null || scope.has(id)) && !state.hidden.has(kind(id))
    && (tied.has(id) || !filtered || id === state.focus || (within !== null && within.has(id)) || (!narrow && kind(id) !== "person" && kind(id) !== "meeting"))));
  // A forum that somebody shown sits in keeps its convener and what it steers.
  if (narrow) for (const { edge } of lines) if (edge.link === "part-of" || edge.link === "steers") if (nodes.has(edge.from) && !state.hidden.has(kind(edge.to))) nodes.add(edge.to);
  last = { key, nodes, edges: lines.filter(({ edge }) => nodes.has(edge.from) && nodes.has(edge.to)), within };
  return last;
}
const isShown = (id) => shown().nodes.has(id);

// The nodes that a focus narrows the view to; a view that is too large to draw whole starts from its forums.
function scopeOf(focus) {
  if (focus !== null) return new Set(ringsAround(focus).keys());
  return view().folded ? new Set(Object.keys(view().places).map(Number)) : null;
}
