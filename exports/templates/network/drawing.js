// ---- the drawing on the screen ----------------------------------------------------------------------------------------
const nodes = new vis.DataSet([]);
const edges = new vis.DataSet([]);
const network = new vis.Network(container, { nodes, edges }, data.options);
container.querySelectorAll("[tabindex]").forEach((frame) => { frame.tabIndex = -1; }); // of the picture the keyboard stops at the container alone
const family = () => getComputedStyle(document.body).fontFamily;

// Put what is shown, and how it looks, into the drawing; what is not is taken out.
function paint() {
  const bright = lit();
  const drawn = [...shown().nodes].map((id) => {
    const { r, fill, opacity, stroke, width } = nodeStyle(id, bright);
    const mark = { background: fill, border: colours.ink };
    // vis takes the width of a border for pixels of the screen, whatever the zoom, and all else for units of the drawing
    return { id, shape: data.nodes[id].shape, ...placeOf(id), size: r, opacity, borderWidth: width / grown, color: { background: fill, border: stroke, hover: mark, highlight: mark } };
  });
  const lines = drawnEdges().map((line) => {
    const { colour, opacity, dashes, width } = edgeStyle(line, bright);
    return { id: line.edge.id, from: line.edge.from, to: line.edge.to, dashes: dashes || false, width, color: { color: colour, opacity, inherit: false } };
  });
  const [ids, tied] = [drawn, lines].map((some) => new Set(some.map(({ id }) => id)));
  edges.remove(edges.getIds().filter((id) => !tied.has(id)));
  nodes.remove(nodes.getIds().filter((id) => !ids.has(id)));
  nodes.update(drawn);
  edges.update(lines);
  count();
}

const onScreen = () => ({ ...network.getViewPosition(), scale: network.getScale(), width: container.clientWidth, height: container.clientHeight });
const drawnYears = (frame) => view().axis.map(([year, x]) => [year, inFrame(frame, { x, y: 0 }).x]);
network.on("beforeDrawing", (pen) => {
  if (!view().axis.length || state.focus !== null) return;
  const frame = onScreen();
  onPixels(pen, () => {
    pen.font = `450 12px ${family()}`;
    for (const [year, x] of drawnYears(frame)) {
      pen.strokeStyle = colours.line;
      pen.lineWidth = 1;
      pen.beginPath();
      pen.moveTo(x, 0);
      pen.lineTo(x, frame.height);
      pen.stroke();
      pen.fillStyle = colours.quiet;
      pen.fillText(year, x + 18, 52);
    }
  });
});
network.on("afterDrawing", (pen) => onPixels(pen, () => {
  const measure = (text, size, weight) => { pen.font = `${weight} ${size}px ${family()}`; return pen.measureText(text).width; };
  pen.lineJoin = "round";
  const legend = byId("legend");
  const covered = legend ? [[legend.offsetLeft, legend.offsetTop, legend.offsetLeft + legend.offsetWidth, legend.offsetTop + legend.offsetHeight]] : [];
  for (const name of placedNames(onScreen(), measure, covered)) {
    pen.globalAlpha = name.faint ? 0.3 : 1;
    pen.font = `${name.weight} ${name.size}px ${family()}`;
    pen.lineWidth = 4;
    pen.strokeStyle = colours.paper;
    pen.strokeText(name.text, name.x, name.y);
    pen.fillStyle = name.colour;
    pen.fillText(name.text, name.x, name.y);
  }
}));
function onPixels(pen, draw) {
  const ratio = pen.canvas.width / container.clientWidth;
  pen.save();
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  draw();
  pen.restore();
}

// The legend counts what is shown; what filters leave out is told beside it.
function count() {
  const [all, drawn] = [new Map(), new Map()];
  for (const id of view().nodes) all.set(kind(id), (all.get(kind(id)) || 0) + 1);
  for (const id of shown().nodes) drawn.set(kind(id), (drawn.get(kind(id)) || 0) + 1);
  document.querySelectorAll(".legend label").forEach((line) => {
    const which = line.querySelector("input").value;
    const [here, there] = [drawn.get(which) || 0, all.get(which) || 0];
    line.hidden = !there;
    line.querySelector("output").textContent = here === there ? String(there) : words["network.of"].replace("{part}", here).replace("{whole}", there);
  });
}
