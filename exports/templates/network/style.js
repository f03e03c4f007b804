// ---- how nodes and lines look: the same on the screen, in a picture and on paper ------------------------------------
let colours = {};
let grown = 1; // how much larger nodes and lines are drawn, so that a wide network is not one of dots and hairs
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const names = ["paper", "card", "ink", "quiet", "line", "accent", "edge", "person", "meeting", ...anchorKinds];
  colours = Object.fromEntries(names.map((name) => [name, style.getPropertyValue("--" + name).trim()]));
}
const lit = () => (state.chosen === null || state.chosen === state.focus ? null : new Set([state.chosen, ...near(state.chosen).map((step) => step.other)]));

function nodeStyle(id, bright) {
  const faint = bright !== null && !bright.has(id);
  return { r: data.nodes[id].size * grown, fill: colours[kind(id)], opacity: faint ? 0.14 : 1,
    stroke: id === state.chosen ? colours.ink : colours.paper, width: (id === state.chosen ? 4 : 1.5) * grown };
}
// A seat that was last shown before the day, and of which no end is stated, is dotted: nobody knows. One within a
// stated period is thick.
function edgeStyle({ edge, how }, bright) {
  const touched = state.chosen !== null && (edge.from === state.chosen || edge.to === state.chosen);
  const strong = edge.link === "part-of" || edge.link === "steers";
  const shared = edge.through ? Math.min(7, 0.8 + 0.7 * edge.through.length) : 0;
  const light = edge.link === "represents" ? 0.5 : shared ? 0.45 : strong ? 0.9 : 0.7;
  const unsure = state.day !== null && how === "last-seen";
  const sure = state.day !== null && how === "stated";
  return { colour: touched ? colours[kind(state.chosen)] : strong ? colours.quiet : colours.edge,
    opacity: touched ? 0.95 : bright !== null ? 0.08 : unsure ? 0.45 : light,
    dashes: unsure ? [1.5, 6] : edge.link === "represents" || edge.link === "works-for" ? [5, 5] : null,
    width: (shared || (sure ? 3.2 : touched || strong ? 3 : 1.6)) * grown };
}
// Many municipalities meet in so many forums that all lines at once are a ball of wool: the strongest are drawn, and
// all of whatever is chosen.
const mostLines = 900;
function drawnEdges() {
  const lines = shown().edges;
  const shared = lines.filter(({ edge }) => edge.through);
  if (shared.length <= mostLines) return lines;
  const least = shared.map(({ edge }) => edge.through.length).sort((a, b) => b - a)[mostLines];
  return lines.filter(({ edge }) => !edge.through || edge.through.length > least || edge.from === state.chosen || edge.to === state.chosen);
}
// The corners of each shape, around a middle at 0, for a radius of 1.
const corners = {
  square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
  triangle: [[0, -1.08], [1.15, 0.9], [-1.15, 0.9]],
  hexagon: [0, 1, 2, 3, 4, 5].map((turn) => [Math.cos(turn * Math.PI / 3), Math.sin(turn * Math.PI / 3)]),
  star: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((turn) => [turn % 2 ? 0.5 : 1.3, turn * Math.PI / 5 - Math.PI / 2]).map(([far, angle]) => [far * Math.cos(angle), far * Math.sin(angle)]),
};
