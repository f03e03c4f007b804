"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const words = data.words;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const container = byId("network");
  const anchorKinds = ["steering-group", "forum", "project", "organisation", "municipality"];
  const namesFrom = 1.15; // the zoom from which persons' names are shown

  // ---- the network as data ------------------------------------------------------------------------------------
  const near = data.nodes.map(() => []);
  for (const edge of data.edges) {
    near[edge.from].push({ edge, other: edge.to, end: "out" });
    near[edge.to].push({ edge, other: edge.from, end: "in" });
  }
  const kind = (id) => data.nodes[id].group;
  const label = (id) => data.nodes[id].label;
  const hiddenKinds = new Set();
  let onlyForum = null; // in a folded network any node: the one whose surroundings are shown
  let chosen = null;
  let hovered = null;
  let colours = {};
  let grown = 1; // how much larger nodes and lines are drawn, so that a wide network is not one of dots and hairs

  // ---- a large network is folded: it starts from the forums, and opens around what is chosen -------------------------
  const folded = data.folded;
  const first = new Set(data.nodes.filter((node) => node.x !== undefined).map(({ id }) => id));
  let places = data.nodes.map(({ x, y }) => ({ x, y }));
  const isForum = (id) => kind(id) === "forum" || kind(id) === "steering-group";

  function surroundings(centre) {
    const inner = [...new Set(near[centre].map((step) => step.other))];
    const within = new Set([centre, ...inner]);
    const wanted = isForum(centre) ? (id) => kind(id) === "municipality" || kind(id) === "organisation" : isForum;
    const outer = new Set();
    for (const id of inner) if (kind(id) === "person") for (const { other } of near[id]) if (!within.has(other) && wanted(other)) outer.add(other);
    return { inner, outer: [...outer].sort((a, b) => a - b) };
  }

  // The chosen one in the middle, what it is tied to in a ring, and in a second ring what those stand for: each of the
  // inner ring on the side of its own in the outer.
  function placesAround(centre) {
    const { inner, outer } = surroundings(centre);
    const spots = new Map([[centre, { x: 0, y: 0 }]]);
    const ring = (ids, radius) => ids.forEach((id, turn) => {
      const angle = 2 * Math.PI * turn / ids.length - Math.PI / 2;
      const far = radius * (ids.length > 16 && turn % 2 ? 1.17 : 1); // names of a full ring make room for each other
      spots.set(id, { x: Math.round(1.35 * far * Math.cos(angle)), y: Math.round(far * Math.sin(angle)) });
    });
    const narrow = Math.max(170, inner.length * 9.5);
    ring(outer, Math.max(1.17 * narrow + 110, outer.length * 17));
    const side = (id) => {
      const own = near[id].map(({ other }) => outer.indexOf(other)).filter((place) => place >= 0);
      return own.length ? Math.min(...own) : outer.length;
    };
    ring(inner.map((id) => [side(id), id]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, id]) => id), narrow);
    return spots;
  }

  // ---- the drawing ----------------------------------------------------------------------------------------------
  const nodes = new vis.DataSet(folded ? [] : data.nodes.map(({ label, group, ...node }) => ({ ...node })));
  const edges = new vis.DataSet(folded ? [] : data.edges.map(({ id, from, to }) => ({ id, from, to })));
  const network = new vis.Network(container, { nodes, edges }, data.options);

  function readColours() {
    const style = getComputedStyle(document.documentElement);
    const names = ["paper", "card", "ink", "quiet", "line", "accent", "edge", "person", ...anchorKinds];
    colours = Object.fromEntries(names.map((name) => [name, style.getPropertyValue("--" + name).trim()]));
  }

  function shownAround(forum) {
    if (folded) return new Set(placesAround(forum).keys());
    const shown = new Set([forum]);
    for (const { other } of near[forum]) {
      shown.add(other);
      if (kind(other) === "person") for (const step of near[other]) if (kind(step.other) === "municipality" || kind(step.other) === "organisation") shown.add(step.other);
    }
    return shown;
  }

  const isShown = (() => {
    let forum = null;
    let around = folded ? first : null;
    return (id) => {
      if (forum !== onlyForum) { forum = onlyForum; around = forum === null ? (folded ? first : null) : shownAround(forum); }
      return !hiddenKinds.has(kind(id)) && (around === null || around.has(id));
    };
  })();

  function paint() {
    const all = chosen === null || (folded && chosen === onlyForum); // what is around the chosen one is all there is
    const lit = all ? null : new Set([chosen, ...near[chosen].map((step) => step.other)]);
    const drawn = folded ? data.nodes.filter(({ id }) => isShown(id)) : data.nodes;
    const lines = folded ? data.edges.filter(({ from, to }) => isShown(from) && isShown(to)) : data.edges;
    if (folded) {
      const [ids, tied] = [drawn, lines].map((some) => new Set(some.map(({ id }) => id)));
      edges.remove(edges.getIds().filter((id) => !tied.has(id)));
      nodes.remove(nodes.getIds().filter((id) => !ids.has(id)));
    }
    nodes.update(drawn.map(({ id, size, shape }) => {
      const faint = lit !== null && !lit.has(id);
      const colour = colours[kind(id)];
      return { id, shape, ...places[id], hidden: !isShown(id), size: size * grown, opacity: faint ? 0.14 : 1, borderWidth: (id === chosen ? 4 : 1.5) * grown,
        color: { background: colour, border: id === chosen ? colours.ink : colours.paper,
          hover: { background: colour, border: colours.ink }, highlight: { background: colour, border: colours.ink } } };
    }));
    edges.update(lines.map(({ id, from, to, link }) => {
      const touched = chosen !== null && (from === chosen || to === chosen);
      const strong = link === "part-of" || link === "steers";
      const opacity = touched ? 0.95 : !all ? 0.08 : strong ? 0.9 : link === "represents" ? 0.5 : 0.7;
      return { id, from, to, hidden: !(isShown(from) && isShown(to)), dashes: link === "represents" || link === "works-for" ? [4, 5] : false,
        width: (touched || strong ? 3 : 1.6) * grown,
        color: { color: touched ? colours[kind(chosen)] : strong ? colours.quiet : colours.edge, opacity, inherit: false } };
    }));
  }

  // ---- names: always the same size on the screen, the weightier first, none over another where there is room ------
  function inLines(text) {
    if (text.length <= 22) return [text];
    const middle = text.length / 2;
    let best = -1;
    for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at;
    return best < 0 ? [text] : [text.slice(0, best), text.slice(best + 1)];
  }

  function named() {
    const lit = new Set();
    if (chosen !== null) { lit.add(chosen); if (near[chosen].length <= 40) for (const step of near[chosen]) lit.add(step.other); }
    if (hovered !== null) lit.add(hovered);
    const close = network.getScale() >= namesFrom;
    const roomy = network.getScale() >= 0.36; // below it, as on a phone, names that find no room give way to forums
    const start = folded && onlyForum === null; // there whose forums they are says more than their names, which recur
    const wanted = [];
    for (const { id } of data.nodes) {
      if (!isShown(id)) continue;
      const anchor = kind(id) !== "person";
      const faint = chosen !== null && !(folded && chosen === onlyForum) && !lit.has(id) && near[chosen].every((step) => step.other !== id);
      if (anchor || close || lit.has(id)) wanted.push({ id, must: lit.has(id) || (start && kind(id) === "organisation") || (anchor && !start && (roomy || kind(id) === "forum" || kind(id) === "steering-group")), faint, rank: id === hovered || id === chosen ? -1 : lit.has(id) ? 0 : faint ? 9 : start && kind(id) === "organisation" ? 0.5 : anchorKinds.indexOf(kind(id)) + 1 || 7 });
    }
    return wanted.sort((a, b) => a.rank - b.rank || a.id - b.id);
  }

  const overlap = (a, b) => Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0])) * Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));

  network.on("afterDrawing", (pen) => {
    const ratio = pen.canvas.width / container.clientWidth;
    const scale = network.getScale();
    const taken = [];
    const spots = new Map();
    const family = getComputedStyle(document.body).fontFamily;
    for (const { id, size } of data.nodes) {
      if (!isShown(id)) continue;
      const at = network.canvasToDOM(places[id]);
      const r = size * grown * scale;
      spots.set(id, { ...at, r });
      if (kind(id) !== "person") taken.push([at.x - r, at.y - r, at.x + r, at.y + r]);
    }
    pen.save();
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    for (const { id, must, faint } of named()) {
      const { x, y, r } = spots.get(id);
      if (x < -80 || y < -40 || x > container.clientWidth + 80 || y > container.clientHeight + 40) continue;
      const which = kind(id);
      const big = which === "forum" || which === "steering-group" || which === "project" || id === chosen;
      const size = big ? 13.5 : which === "person" ? 11.5 : 12;
      pen.font = `${big ? 650 : 450} ${size}px ${family}`;
      const lines = inLines(label(id));
      const high = lines.length * size * 1.18;
      const wide = Math.max(...lines.map((line) => pen.measureText(line).width));
      const gap = r + 3;
      const places = [[x, y + gap + high / 2], [x, y - gap - high / 2], [x + gap + wide / 2, y], [x - gap - wide / 2, y],
        [x + gap + wide / 2, y + high], [x - gap - wide / 2, y + high], [x + gap + wide / 2, y - high], [x - gap - wide / 2, y - high]];
      let best = null;
      for (const [cx, cy] of places) {
        const box = [cx - wide / 2 - 2, cy - high / 2, cx + wide / 2 + 2, cy + high / 2];
        const outside = Math.max(0, -box[0]) + Math.max(0, box[2] - container.clientWidth);
        const cost = taken.reduce((sum, other) => sum + overlap(box, other), outside * high);
        if (best === null || cost < best.cost) best = { cost, box, cx, cy };
        if (cost === 0) break;
      }
      if (best.cost > 0 && !must) continue;
      taken.push(best.box);
      pen.globalAlpha = faint ? 0.3 : 1;
      lines.forEach((line, row) => {
        const top = best.cy + (row - (lines.length - 1) / 2) * size * 1.18;
        pen.lineWidth = 4;
        pen.strokeStyle = colours.paper;
        pen.strokeText(line, best.cx, top);
        pen.fillStyle = which === "person" || which === "municipality" || which === "organisation" ? colours.ink : colours[which];
        pen.fillText(line, best.cx, top);
      });
    }
    pen.restore();
  });

  // ---- moving -----------------------------------------------------------------------------------------------------
  const glide = () => (calm ? false : { duration: 450, easingFunction: "easeInOutQuad" });
  const shownNodes = () => data.nodes.filter(({ id }) => isShown(id)).map(({ id }) => id);
  function fit(animation = glide()) {
    const shown = shownNodes().map((id) => places[id]);
    if (!shown.length) return;
    const [left, right] = [Math.min(...shown.map((n) => n.x)), Math.max(...shown.map((n) => n.x))];
    const [top, bottom] = [Math.min(...shown.map((n) => n.y)), Math.max(...shown.map((n) => n.y))];
    // The legend stands at the left of a wide screen: what is drawn keeps clear of it, and of its own names.
    const legend = document.querySelector(".legend");
    const aside = legend && container.clientWidth > 900 && getComputedStyle(container).position !== "static" ? legend.offsetWidth + 10 : 0;
    const scale = Math.min((container.clientWidth - aside - 150) / (right - left || 1), (container.clientHeight - 150) / (bottom - top || 1), 1.6);
    if ((onlyForum === null || folded) && container.clientWidth > 700) {
      const before = grown;
      grown = Math.min(folded ? 3 : 2, Math.max(1, 0.62 / scale));
      if (grown !== before) paint();
    }
    network.moveTo({ position: { x: (left + right) / 2 - aside / 2 / scale, y: (top + bottom) / 2 - 20 / scale }, scale, animation });
  }
  const zoom = (factor) => network.moveTo({ scale: Math.min(4, Math.max(0.08, network.getScale() * factor)), animation: glide() });
  function pan(x, y) {
    const at = network.getViewPosition();
    network.moveTo({ position: { x: at.x + x / network.getScale(), y: at.y + y / network.getScale() } });
  }

  // ---- the panel: text from minutes goes in by textContent only -----------------------------------------------------
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
  function quote([text, place]) {
    const made = element("blockquote", `”${text}”`);
    made.append(element("cite", place));
    return made;
  }
  function quotes(sources) {
    if (sources.length <= 2) return sources.map(quote);
    const more = element("details");
    more.append(element("summary", `${words.sources} (${sources.length})`), ...sources.map(quote));
    return [quote(sources[sources.length - 1]), more];
  }
  function card(step) {
    const made = element("article");
    const go = element("button", label(step.other), { type: "button", class: "go" });
    go.addEventListener("click", () => choose(step.other, true));
    made.append(go);
    for (const told of data.told[step.edge.id]) {
      const facts = element("dl");
      for (const [name, value] of told.facts) {
        const says = name === words.forum && (step.edge.link === "member") || name === words.behalf && step.edge.link === "represents";
        if (!says) facts.append(element("dt", name), element("dd", value));
      }
      made.append(facts, ...quotes(told.sources));
    }
    return made;
  }
  function tell(id) {
    const panel = byId("panel");
    panel.replaceChildren();
    panel.hidden = id === null;
    if (id === null) return;
    const head = element("div", undefined, { class: "kind" });
    const close = element("button", words["network.close"], { type: "button" });
    close.addEventListener("click", () => { choose(null); container.focus(); });
    head.append(shapeOf(kind(id)), element("span", words[kind(id)]), close);
    panel.append(head, element("h2", label(id)));
    const sections = new Map();
    for (const step of near[id]) {
      if (step.edge.link === "represents" && step.end === "out") continue; // stands with the seat
      const name = words[`${step.edge.link}.${step.end}`];
      sections.set(name, [...(sections.get(name) || []), step]);
    }
    for (const [name, steps] of sections) {
      steps.sort((a, b) => a.other - b.other);
      panel.append(element("h3", steps.length > 1 ? `${name} (${steps.length})` : name), ...steps.map(card));
    }
    panel.scrollTop = 0;
  }
  function choose(id, fly = false) {
    const before = chosen;
    chosen = id;
    if (folded && id !== null && (isForum(id) || !isShown(id)) && id !== onlyForum) {
      setForum(data.iris[id]);
      fly = false;
    }
    tell(id);
    byId("hint") && (byId("hint").hidden = true);
    paint();
    history.replaceState(null, "", id === null ? location.pathname + location.search : "#" + encodeURIComponent(data.iris[id]));
    if (id !== null && !isShown(id)) { showAllKinds(); if (!folded) setForum(""); paint(); }
    if ((before === null) !== (id === null)) network.redraw();
    if (fly && id !== null) setTimeout(() => network.focus(id, { scale: Math.max(1, Math.min(1.5, network.getScale())), animation: glide() }), 30);
  }
  function hover(id) {
    hovered = id;
    const tip = byId("tip");
    tip.hidden = id === null;
    container.style.cursor = id === null ? "" : "pointer";
    if (id === null) return;
    const told = near[id].filter(({ edge, end }) => end === "out" && edge.link !== "represents").slice(0, 4);
    tip.replaceChildren(element("b", label(id)), element("span", words[kind(id)]));
    for (const { edge, other } of told) {
      const facts = data.told[edge.id].flatMap((one) => one.facts).filter(([name]) => name === words.role || name === words.behalf).map(([, value]) => value);
      tip.append(element("span", [`${words[edge.link]} ${label(other)}`, ...new Set(facts)].join(" · ")));
    }
    const at = network.canvasToDOM(network.getPosition(id));
    tip.style.left = Math.min(at.x + 14, container.clientWidth - tip.offsetWidth - 8) + "px";
    tip.style.top = Math.min(at.y + 14, container.clientHeight - tip.offsetHeight - 8) + "px";
  }
  network.on("click", ({ nodes: [id] }) => choose(id === undefined ? null : id));
  network.on("hoverNode", ({ node }) => { hover(node); network.redraw(); });
  network.on("blurNode", () => { hover(null); network.redraw(); });
  network.on("dragStart", () => hover(null));

  // ---- search -------------------------------------------------------------------------------------------------------
  const box = byId("search");
  const list = byId("found");
  const caseless = data.nodes.map((node) => node.label.toLocaleLowerCase("sv"));
  let at = -1;
  function matches(text) {
    const sought = text.trim().toLocaleLowerCase("sv");
    if (!sought) return [];
    const rank = (name) => (name === sought ? 0 : name.startsWith(sought) ? 1 : name.includes(" " + sought) ? 2 : name.includes(sought) ? 3 : 9);
    return data.nodes.map(({ id }) => [rank(caseless[id]), id]).filter(([place]) => place < 9).sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, 12).map(([, id]) => id);
  }
  function suggest() {
    const found = matches(box.value);
    at = found.length ? 0 : -1;
    list.replaceChildren(...found.map((id, place) => {
      const item = element("li", undefined, { role: "option", id: "option-" + place, "aria-selected": String(place === 0) });
      item.dataset.node = id;
      item.append(shapeOf(kind(id)), element("span", label(id)), element("small", words[kind(id)]));
      item.addEventListener("mousedown", (event) => { event.preventDefault(); pick(id); });
      return item;
    }));
    if (!found.length && box.value.trim()) list.append(element("li", words["network.none"], { class: "none", role: "status" }));
    open(list.childElementCount > 0);
  }
  function open(yes) {
    list.hidden = !yes;
    box.setAttribute("aria-expanded", String(yes));
    if (yes && at >= 0) box.setAttribute("aria-activedescendant", "option-" + at); else box.removeAttribute("aria-activedescendant");
  }
  function move(step) {
    const options = [...list.querySelectorAll('[role="option"]')];
    if (!options.length) return;
    at = (at + step + options.length) % options.length;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
    options[at].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", "option-" + at);
  }
  function pick(id) {
    box.value = label(id);
    open(false);
    showTable(false);
    choose(id, true);
  }
  box.addEventListener("input", suggest);
  box.addEventListener("focus", () => box.value && suggest());
  box.addEventListener("blur", () => open(false));
  box.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); if (list.hidden) suggest(); else move(event.key === "ArrowDown" ? 1 : -1); }
    if (event.key === "Enter" && at >= 0 && !list.hidden) pick(Number(list.children[at].dataset.node));
    if (event.key === "Escape" && !list.hidden) { open(false); event.stopPropagation(); }
  });

  // ---- filters, views, keys -------------------------------------------------------------------------------------------
  document.querySelectorAll(".legend input").forEach((check) => check.addEventListener("change", () => {
    if (check.checked) hiddenKinds.delete(check.value); else hiddenKinds.add(check.value);
    paint();
  }));
  function setForum(iri) {
    const before = onlyForum;
    onlyForum = iri ? data.iris.indexOf(iri) : null;
    byId("forum").value = onlyForum !== null && isForum(onlyForum) ? iri : "";
    if (!folded || onlyForum === before) return;
    const spots = onlyForum === null ? new Map() : placesAround(onlyForum);
    places = data.nodes.map(({ id, x, y }) => spots.get(id) || { x, y });
    byId("back").hidden = onlyForum === null;
    if (onlyForum !== null && hiddenKinds.has(kind(onlyForum))) showAllKinds();
    paint();
    setTimeout(() => fit(), 30); // when the panel has taken its room
  }
  function showAllKinds() {
    hiddenKinds.clear();
    document.querySelectorAll(".legend input").forEach((check) => { check.checked = true; });
  }
  byId("back").addEventListener("click", () => { setForum(""); choose(null); container.focus(); });
  byId("forum").addEventListener("change", (event) => { showTable(false); setForum(event.target.value); choose(onlyForum); fit(); });
  function showTable(yes) {
    byId("table").hidden = !yes;
    byId("stage").hidden = yes;
    byId("panel").hidden = yes || chosen === null;
    byId("as-table").setAttribute("aria-pressed", String(yes));
    if (!yes) network.redraw();
  }
  byId("as-table").addEventListener("click", () => showTable(byId("table").hidden));
  byId("skip").addEventListener("click", (event) => { event.preventDefault(); showTable(true); byId("table").focus(); });
  byId("fit").addEventListener("click", () => fit());
  byId("nearer").addEventListener("click", () => zoom(1.4));
  byId("farther").addEventListener("click", () => zoom(1 / 1.4));
  const keys = { ArrowLeft: () => pan(-60, 0), ArrowRight: () => pan(60, 0), ArrowUp: () => pan(0, -60), ArrowDown: () => pan(0, 60), "+": () => zoom(1.4), "=": () => zoom(1.4), "-": () => zoom(1 / 1.4), 0: () => fit() };
  container.addEventListener("keydown", (event) => { if (keys[event.key]) { event.preventDefault(); keys[event.key](); } });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing) { event.preventDefault(); box.focus(); box.select(); }
    if (event.key === "Escape") { if (chosen === null && folded) setForum(""); choose(null); }
  });
  function recolour() { readColours(); paint(); }
  function setTheme(name) { if (name) document.documentElement.dataset.theme = name; else delete document.documentElement.dataset.theme; recolour(); }
  byId("theme").addEventListener("click", () => {
    const now = document.documentElement.dataset.theme || (dark.matches ? "dark" : "light");
    setTheme(now === "dark" ? "light" : "dark");
  });
  dark.addEventListener("change", recolour);
  // On paper: the whole network, light, drawn anew at a size of its own and kept as a picture while printing lasts.
  let onScreen = null;
  addEventListener("beforeprint", () => {
    onScreen = { theme: document.documentElement.dataset.theme, at: network.getViewPosition(), scale: network.getScale(), hidden: byId("stage").hidden };
    byId("stage").hidden = false;
    setTheme("light");
    container.style.cssText = "position: static; width: 1500px; height: 900px";
    network.redraw();
    fit(false);
    network.redraw();
    const drawn = container.querySelector("canvas");
    const paper = element("canvas", undefined, { class: "paper", width: drawn.width, height: drawn.height });
    paper.getContext("2d").drawImage(drawn, 0, 0);
    byId("stage").prepend(paper);
    container.hidden = true;
  });
  addEventListener("afterprint", () => {
    document.querySelectorAll(".paper").forEach((paper) => paper.remove());
    container.hidden = false;
    container.style.cssText = "";
    byId("stage").hidden = onScreen.hidden;
    setTheme(onScreen.theme);
    network.redraw();
    network.moveTo({ position: onScreen.at, scale: onScreen.scale });
  });

  recolour();
  fit(false);
  addEventListener("resize", () => chosen === null && !container.hidden && fit(false));
  const linked = data.iris.indexOf(decodeURIComponent(location.hash.slice(1)));
  if (linked >= 0) choose(linked, true);
  document.documentElement.dataset.ready = "yes";
})();
