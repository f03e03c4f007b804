// ---- one thing and its surroundings: itself in the middle, what it is tied to in a ring, and a second ring around ---
let rings = null; // of the node that they were drawn for last
function ringsAround(centre) {
  if (rings === null || rings.centre !== centre || rings.view !== state.view) rings = { centre, view: state.view, spots: drawRings(centre) };
  return rings.spots;
}
function surroundings(centre) {
  const inner = [...new Set(near(centre).map((step) => step.other))];
  const within = new Set([centre, ...inner]);
  const wanted = isForum(centre) ? (id) => kind(id) === "municipality" || kind(id) === "organisation" : isForum;
  const outer = new Set();
  for (const id of inner) if (kind(id) === "person") for (const { other } of near(id)) if (!within.has(other) && wanted(other)) outer.add(other);
  return { inner, outer: [...outer].sort((a, b) => a - b) };
}
// Each of the inner ring stands on the side of its own in the outer. A ring is as long as its names need, and from
// sixteen on every second of it stands further out, so that names of neighbours do not touch.
function drawRings(centre) {
  const { inner, outer } = surroundings(centre);
  const spots = new Map([[centre, { x: 0, y: 0 }]]);
  const place = (ids, radius) => ids.forEach((id, turn) => {
    const angle = 2 * Math.PI * turn / ids.length - Math.PI / 2;
    const far = radius * (ids.length > 16 ? 1 + 0.14 * (turn % 3) : 1);
    spots.set(id, { x: Math.round(1.35 * far * Math.cos(angle)), y: Math.round(far * Math.sin(angle)) });
  });
  const narrow = Math.max(170, inner.length * 11);
  place(outer, Math.max(1.35 * narrow + 130, outer.length * 20));
  const side = (id) => {
    const own = near(id).map(({ other }) => outer.indexOf(other)).filter((at) => at >= 0);
    return own.length ? Math.min(...own) : outer.length;
  };
  place(inner.map((id) => [side(id), id]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, id]) => id), narrow);
  return spots;
}
const noPlace = { x: 0, y: 0 };
function placeOf(id) {
  if (state.focus !== null) return ringsAround(state.focus).get(id) || noPlace;
  const place = view().places[id];
  return place ? { x: place[0], y: place[1] } : noPlace;
}
