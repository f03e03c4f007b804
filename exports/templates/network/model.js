// ---- the network as data: what the page was given, and what is looked up in it -------------------------------------
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId("data").textContent);
const words = data.words;
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
const dark = matchMedia("(prefers-color-scheme: dark)");
const container = byId("network");
const forumKinds = ["forum", "steering-group"];
const anchorKinds = [...forumKinds, "project", "organisation", "municipality"];

const kind = (id) => data.nodes[id].group;
const label = (id) => data.nodes[id].label;
const fullLabel = (id) => (data.contexts[id] ? `${label(id)} (${data.contexts[id]})` : label(id));
const isForum = (id) => forumKinds.includes(kind(id));
const number = new Map(data.iris.map((iri, id) => [iri, id]));

// What is shown: one object, changed only by the functions of "moving" and "controls".
const state = { view: data.first, chosen: null, hovered: null, focus: null, day: null, role: "", region: -1, hidden: new Set() };

// Each view with what lies next to each of its nodes.
const views = data.views.map((view) => {
  const near = new Map(view.nodes.map((id) => [id, []]));
  for (const number of view.edges) {
    const edge = data.edges[number];
    near.get(edge.from).push({ edge, other: edge.to, end: "out" });
    near.get(edge.to).push({ edge, other: edge.from, end: "in" });
  }
  return { ...view, near };
});
const view = () => views[state.view];
const near = (id) => view().near.get(id) || [];

// Seats by what they are asked for: who sits in a forum, and for whom.
const seatsOf = new Map();
data.seats.forEach((seat, place) => {
  for (const one of [seat.member, ...seat.behalf]) {
    const key = `${one} ${seat.forum}`;
    if (!seatsOf.has(key)) seatsOf.set(key, []);
    seatsOf.get(key).push(place);
  }
});
const seatsIn = (one, forum) => seatsOf.get(`${one} ${forum}`) || [];

// How a seat stands on the day that is shown, and the surest of several: what is not held is never shown as held.
const held = ["stated", "seen", "last-seen"];
function standing(place) {
  if (state.day === null) return "seen";
  const turns = data.seats[place].turns;
  let how = turns[0][1];
  for (const [day, next] of turns) if (day <= state.day) how = next; else break;
  return how;
}
const surest = (places) => held.find((how) => places.some((place) => standing(place) === how)) || null;
