// ---- search ---------------------------------------------------------------------------------------------------------------
const box = byId("search");
const list = byId("found");
const caseless = data.nodes.map((node) => node.label.toLocaleLowerCase("sv"));
const findable = data.nodes.filter(({ id }) => views.some((one) => one.near.has(id))).map(({ id }) => id);
let at = -1;
function matches(text) {
  const sought = text.trim().toLocaleLowerCase("sv");
  if (!sought) return [];
  const rank = (name) => (name === sought ? 0 : name.startsWith(sought) ? 1 : name.includes(" " + sought) ? 2 : name.includes(sought) ? 3 : 9);
  return findable.map((id) => [rank(caseless[id]), id]).filter(([place]) => place < 9).sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, 12).map(([, id]) => id);
}
function suggest() {
  const found = matches(box.value);
  at = found.length ? 0 : -1;
  list.replaceChildren(...found.map((id, place) => {
    const item = element("li", undefined, { role: "option", id: "option-" + place, "aria-selected": String(place === at) });
    item.dataset.node = id;
    item.append(shapeOf(kind(id)), element("span", label(id)), element("small", data.contexts[id] || words[kind(id)]));
    item.addEventListener("mousedown", (event) => { event.preventDefault(); pick(id); });
    return item;
  }));
  if (!found.length && box.value.trim()) list.append(element("li", words["network.none"], { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }));
  open(list.childElementCount > 0);
}
function open(yes) {
  list.hidden = !yes;
  box.setAttribute("aria-expanded", String(yes));
  if (yes && at >= 0) box.setAttribute("aria-activedescendant", "option-" + at); else box.removeAttribute("aria-activedescendant");
}
function move(step) {
  const options = [...list.querySelectorAll("[data-node]")];
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
