// ---- pictures and paper: drawn anew as vectors, from the same places, styles and names as the screen ------------------------
const svgNamespace = "http://www.w3.org/2000/svg";
// Characters that XML cannot hold would make the picture unreadable (https://www.w3.org/TR/xml/#charsets).
const legal = (text) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
function shape(name, attributes, text) {
  const made = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, typeof value === "number" ? String(Math.round(value * 100) / 100) : legal(String(value)));
  if (text !== undefined) made.textContent = legal(text);
  return made;
}
// Return what is shown as an SVG element of this size, in the page's colours as they are now.
function drawnOn(width, height) {
  const frame = wholeFrame(width, height);
  const before = grown;
  grown = growth(frame.scale);
  const pen = document.createElement("canvas").getContext("2d");
  const measure = (text, size, weight) => { pen.font = `${weight} ${size}px ${family()}`; return pen.measureText(text).width; };
  const names = placedNames(frame, measure);
  // Names may stand outside what the places fill: the picture is as large as both.
  const reach = names.map((name) => [name.x, measure(name.text, name.size, name.weight) / 2 + 12]);
  const [left, right] = [Math.min(0, ...reach.map(([x, far]) => x - far)), Math.max(width, ...reach.map(([x, far]) => x + far))];
  const svg = shape("svg", { xmlns: svgNamespace, viewBox: `${Math.floor(left)} 0 ${Math.ceil(right - left)} ${height}`, width: Math.ceil(right - left), height, "font-family": family(), role: "img" });
  svg.append(shape("title", {}, document.title), shape("rect", { x: Math.floor(left), y: 0, width: Math.ceil(right - left), height, fill: colours.paper }));
  if (state.focus === null) for (const [year, x] of drawnYears(frame)) svg.append(shape("path", { d: `M${Math.round(x)} 0V${height}`, stroke: colours.line }), shape("text", { x: x + 5, y: 20, fill: colours.quiet, "font-size": 12 }, year));
  const bright = lit();
  const lines = shape("g", { fill: "none" });
  for (const line of drawnEdges()) {
    const { colour, opacity, dashes, width: wide } = edgeStyle(line, bright);
    const [one, other] = [line.edge.from, line.edge.to].map((id) => inFrame(frame, placeOf(id)));
    lines.append(shape("path", { d: `M${one.x.toFixed(1)} ${one.y.toFixed(1)}L${other.x.toFixed(1)} ${other.y.toFixed(1)}`, stroke: colour, "stroke-opacity": opacity, "stroke-width": wide * frame.scale, ...(dashes ? { "stroke-dasharray": dashes.map((length) => length * frame.scale).join(" ") } : {}) }));
  }
  const marks = shape("g", {});
  for (const id of shown().nodes) {
    const { r, fill, opacity, stroke, width: wide } = nodeStyle(id, bright);
    const at = inFrame(frame, placeOf(id));
    const look = { fill, opacity, stroke, "stroke-width": wide * frame.scale };
    const ends = corners[data.nodes[id].shape];
    const mark = ends ? shape("path", { d: "M" + ends.map(([x, y]) => `${(at.x + x * r * frame.scale).toFixed(1)} ${(at.y + y * r * frame.scale).toFixed(1)}`).join("L") + "Z", ...look })
      : shape("circle", { cx: at.x, cy: at.y, r: r * frame.scale, ...look });
    mark.append(shape("title", {}, fullLabel(id)));
    marks.append(mark);
  }
  const texts = shape("g", { "text-anchor": "middle", "dominant-baseline": "central", "paint-order": "stroke", "stroke-linejoin": "round" });
  for (const name of names) texts.append(shape("text", { x: name.x, y: name.y, "font-size": name.size, "font-weight": name.weight, fill: name.colour, stroke: colours.paper, "stroke-width": 4, opacity: name.faint ? 0.3 : 1 }, name.text));
  svg.append(lines, marks, texts);
  grown = before;
  return svg;
}
const asText = (svg) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
const pictureSize = () => [Math.max(1400, container.clientWidth), Math.max(900, container.clientHeight)];
function save(blob, name) {
  const link = element("a", undefined, { download: name, href: URL.createObjectURL(blob) });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
const saveAsSvg = () => save(new Blob([asText(drawnOn(...pictureSize()))], { type: "image/svg+xml" }), words["network.file"] + ".svg");
function saveAsPng() {
  const svg = drawnOn(...pictureSize());
  const image = new Image();
  image.addEventListener("load", () => {
    const canvas = element("canvas", undefined, { width: 2 * image.width, height: 2 * image.height });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, words["network.file"] + ".png"));
  });
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(asText(svg));
}
// On paper: what is shown, light, as a vector picture that is there while printing lasts.
let themeBefore = null;
addEventListener("beforeprint", () => {
  themeBefore = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = "light";
  readColours();
  colours.paper = "#ffffff";
  const paper = drawnOn(1500, 900);
  paper.setAttribute("class", "paper");
  byId("stage").prepend(paper);
});
addEventListener("afterprint", () => {
  document.querySelectorAll(".paper").forEach((paper) => paper.remove());
  setTheme(themeBefore);
});
