// ---- names: always the same size in a drawing, the weightier first, none over another where there is room -----------
const namesFrom = 1.15; // the zoom from which persons' names are shown
function inLines(text) {
  if (text.length <= 22) return [text];
  const middle = text.length / 2;
  let best = -1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
  return best < 0 ? [text] : [text.slice(0, best), text.slice(best + 1)];
}
// Return the lines of a name; one that recurs says in a small line of its own whose it is (where forums stand beside
// their conveners, as in the start of a large network, that is seen without).
function nameOf(id) {
  if (kind(id) === "meeting") return { lines: [data.nodes[id].date || words["network.undated"]], whose: "" };
  const whose = data.contexts[id] && !(view().folded && state.focus === null) && kind(id) !== "person";
  const inRow = view().axis.length && state.focus === null; // before a row there is room for a long line
  return { lines: inRow ? [label(id)] : inLines(label(id)), whose: whose ? data.contexts[id] : "" };
}
function named(scale) {
  const bright = new Set();
  if (state.chosen !== null) { bright.add(state.chosen); if (near(state.chosen).length <= 40) for (const step of near(state.chosen)) bright.add(step.other); }
  if (state.hovered !== null) bright.add(state.hovered);
  const roomy = scale >= 0.3; // below it, as on a phone, names that find no room give way
  const start = view().folded && state.focus === null; // there whose forums they are says more than their names
  const others = lit();
  const rank = (id, faint) => (id === state.hovered || id === state.chosen ? -1 : bright.has(id) ? 0 : faint ? 9
    : start && kind(id) === "organisation" ? 0.5 : anchorKinds.indexOf(kind(id)) + 1 || 7);
  return [...shown().nodes].filter((id) => anchorKinds.includes(kind(id)) || kind(id) === "meeting" || scale >= namesFrom || bright.has(id) || (state.focus !== null && shown().nodes.size <= 60))
    .map((id) => {
      const faint = others !== null && !others.has(id);
      const must = bright.has(id) || (start ? kind(id) === "organisation" : anchorKinds.includes(kind(id)) && roomy);
      return { id, must, faint, rank: rank(id, faint) };
    }).sort((a, b) => a.rank - b.rank || a.id - b.id);
}
const overlap = (a, b) => Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));

// A frame is what part of the drawing a picture shows: its scale, the point in its middle, and its width and height.
const inFrame = (frame, { x, y }) => ({ x: (x - frame.x) * frame.scale + frame.width / 2, y: (y - frame.y) * frame.scale + frame.height / 2 });

// Return the rows of the names that find room in a frame: text, place, size. `measure` gives the width of a text in a
// size and weight; `covered` are boxes in which nothing can be read.
function placedNames(frame, measure, covered = []) {
  const grid = new Map(); // boxes that are taken, by the cells they lie in
  const cells = (box) => {
    const found = [];
    for (let x = Math.floor(box[0] / 80); x <= Math.floor(box[2] / 80); x += 1) for (let y = Math.floor(box[1] / 40); y <= Math.floor(box[3] / 40); y += 1) found.push(`${x} ${y}`);
    return found;
  };
  const take = (box) => cells(box).forEach((cell) => grid.set(cell, [...(grid.get(cell) || []), box]));
  const cost = (box) => new Set(cells(box).flatMap((cell) => grid.get(cell) || [])).values().reduce((sum, other) => sum + overlap(box, other), 0);
  covered.forEach(take);
  const spots = new Map();
  for (const id of shown().nodes) {
    const at = inFrame(frame, placeOf(id));
    const r = data.nodes[id].size * grown * frame.scale;
    spots.set(id, { ...at, r });
    if (kind(id) !== "person") take([at.x - r, at.y - r, at.x + r, at.y + r]);
  }
  const found = [];
  for (const { id, must, faint } of named(frame.scale)) {
    const { x, y, r } = spots.get(id);
    if (x < -80 || y < -40 || x > frame.width + 80 || y > frame.height + 40) continue;
    const which = kind(id);
    const big = isForum(id) || which === "project" || id === state.chosen;
    const size = big ? 13.5 : which === "person" || which === "meeting" ? 11.5 : 12;
    const weight = big ? 650 : 450;
    const { lines, whose } = nameOf(id);
    const rows = lines.map((text) => ({ text, size, weight, own: true }));
    if (whose) rows.push({ text: whose, size: 10.5, weight: 450, own: false });
    const high = rows.reduce((sum, row) => sum + row.size * 1.18, 0);
    const wide = Math.max(...rows.map((row) => measure(row.text, row.size, row.weight)));
    const gap = r + 3;
    const beside = [[x - gap - wide / 2, y], [x + gap + wide / 2, y]];
    const places = [[x, y + gap + high / 2], [x, y - gap - high / 2], beside[1], beside[0],
      [x + gap + wide / 2, y + high], [x - gap - wide / 2, y + high], [x + gap + wide / 2, y - high], [x - gap - wide / 2, y - high]];
    let best = null;
    for (const [cx, cy] of data.views[state.view].axis.length && isForum(id) ? [beside[0]] : places) {
      const box = [cx - wide / 2 - 2, cy - high / 2, cx + wide / 2 + 2, cy + high / 2];
      const outside = Math.max(0, -box[0]) + Math.max(0, box[2] - frame.width);
      const price = cost(box) + outside * high;
      if (best === null || price < best.price) best = { price, box, cx, cy };
      if (price === 0) break;
    }
    if (best.price > 0 && !must) continue;
    take(best.box);
    const plain = which === "person" || which === "municipality" || which === "organisation" || which === "meeting";
    let top = best.cy - high / 2;
    for (const row of rows) {
      found.push({ ...row, x: best.cx, y: top + row.size * 0.59, faint, colour: !row.own ? colours.quiet : plain ? colours.ink : colours[which] });
      top += row.size * 1.18;
    }
  }
  return found;
}
