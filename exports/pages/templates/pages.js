"use strict";
(() => {
  const own = document.currentScript.dataset;
  const byId = (id) => document.getElementById(id);
  const field = byId("search");
  const list = byId("found");
  const told = byId("told");
  const most = 12;

  // ---- light or dark, as it was chosen last -------------------------------------------------------------------------
  const remember = (value) => { try { localStorage.setItem("theme", value); } catch { /* a browser may keep nothing */ } };
  const recall = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  if (recall()) document.documentElement.dataset.theme = recall();
  byId("theme").addEventListener("click", () => {
    const set = document.documentElement.dataset.theme;
    const dark = set ? set === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = dark ? "light" : "dark";
    remember(document.documentElement.dataset.theme);
  });

  // ---- search: scripts of words and of rows, each loaded when it is asked for ------------------------------------------
  // å, ä and ö are letters of their own: "o" finds both o and, after those, ö; "ö" finds ö alone. é is e.
  const marks = /[\u0300-\u0307\u0309\u030b-\u036f]/g; // all but the rings and dots of å, ä and ö
  const folded = (text) => text.toLowerCase().normalize("NFD").replace(marks, "").normalize("NFC");
  const bare = (text) => text.replace(/[åä]/g, "a").replace(/ö/g, "o").replace(/ü/g, "u");
  const split = (text) => folded(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const loaded = new Map();

  function load(path) {
    if (!loaded.has(path)) loaded.set(path, new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = own.root + "assets/" + path;
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    }));
    return loaded.get(path);
  }
  const begin = () => load("search.js");
  const index = () => window.forumgrafSearch;

  // Words are sorted without rings and dots: those that begin with one lie in the scripts from the last that begins
  // before it to the last that begins with it.
  async function wordsWith(word) {
    const { begins } = index();
    const plain = bare(word);
    const places = begins.flatMap((first, at) => ((at + 1 === begins.length || begins[at + 1] >= plain) && (first <= plain || first.startsWith(plain)) ? [at] : []));
    await Promise.all(places.map((at) => load(`words-${at}.js`)));
    return places.flatMap((at) => index().words[at]);
  }
  // How a row has a word, the fewer the better: first in its name, in its name, so without rings and dots, around it.
  function ranks(lines, word) {
    const found = new Map();
    for (const [whole, ...places] of lines) {
      const exact = whole.startsWith(word);
      if (!exact && !bare(whole).startsWith(word)) continue;
      places.forEach((steps, where) => {
        let number = 0;
        const rank = where === 2 ? 3 : exact ? where : 2;
        for (const step of steps) {
          number += step;
          if (!(found.get(number) <= rank)) found.set(number, rank);
        }
      });
    }
    return found;
  }
  // Rows that have all the words, the best first and then as they are numbered; items of meetings after all else.
  async function find(text) {
    const words = split(text);
    if (!words.length) return [];
    const all = await Promise.all(words.map(async (word) => ranks(await wordsWith(word), word)));
    const best = [];
    for (const [number, first] of all[0]) {
      const rest = all.slice(1).map((ranked) => ranked.get(number));
      if (rest.includes(undefined)) continue;
      const worst = Math.max(first, ...rest);
      const rank = first === 0 && worst === 1 ? 0 : worst;
      best.push([number >= index().items ? rank + 10 : rank, number]);
    }
    return best.sort(([a, one], [b, other]) => a - b || one - other).map(([, number]) => number);
  }
  async function rowsOf(numbers) {
    const { abreast } = index();
    await Promise.all(numbers.map((number) => load(`rows-${Math.floor(number / abreast)}.js`)));
    return numbers.map((number) => index().rows[Math.floor(number / abreast)][number % abreast]);
  }

  let shown = [];
  let chosen = -1;

  function close() {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function choose(place) {
    chosen = place;
    [...list.querySelectorAll("[role=option]")].forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === chosen));
      if (at === chosen) { option.scrollIntoView({ block: "nearest" }); field.setAttribute("aria-activedescendant", option.id); }
    });
  }

  async function suggest() {
    const asked = field.value;
    if (!asked.trim()) { close(); told.textContent = ""; return; }
    await begin();
    const all = await find(asked);
    const rows = await rowsOf(all.slice(0, most));
    if (field.value !== asked) return;
    shown = rows.map(([, , path]) => path);
    list.replaceChildren(...rows.map(([name, around], at) => {
      const option = document.createElement("li");
      option.id = `found-${at}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const about = document.createElement("small");
      about.textContent = around;
      option.append(name, about);
      option.addEventListener("click", () => go(at));
      return option;
    }));
    if (all.length === 0 || all.length > most) {
      const rest = document.createElement("li");
      rest.className = "rest";
      rest.setAttribute("role", "option");
      rest.setAttribute("aria-disabled", "true");
      rest.textContent = all.length ? `${own.found.replace("{count}", all.length)}. ${own.more}.` : own.none;
      list.append(rest);
    }
    told.textContent = !all.length ? own.none : all.length === 1 ? own.one : own.found.replace("{count}", all.length);
    list.hidden = false;
    list.dataset.asked = asked;
    field.setAttribute("aria-expanded", "true");
    choose(shown.length ? 0 : -1);
  }

  const go = (at) => { if (shown[at]) location.href = own.root + shown[at]; };

  field.addEventListener("focus", begin, { once: true });
  field.addEventListener("input", suggest);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { close(); return; }
    if (list.hidden || !shown.length) return;
    if (event.key === "ArrowDown") choose((chosen + 1) % shown.length);
    else if (event.key === "ArrowUp") choose((chosen - 1 + shown.length) % shown.length);
    else if (event.key === "Enter" && chosen >= 0) go(chosen);
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", (event) => { if (!event.target.closest(".search")) close(); });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
    event.preventDefault();
    field.focus();
  });

  // ---- the minutes: a passage and what was read from it show each other ---------------------------------------------
  const lit = (names) => {
    for (const element of document.querySelectorAll(".lit")) element.classList.remove("lit");
    for (const name of names) for (const element of document.querySelectorAll(`[data-p~="${CSS.escape(name)}"]`)) element.classList.add("lit");
  };
  const follow = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    if (!name) return;
    if (name.startsWith("passage-")) lit([name]);
    else lit((byId(name)?.dataset.p ?? "").split(" ").filter(Boolean));
    const hidden = byId(name)?.closest("details:not([open])");
    if (hidden) { hidden.open = true; byId(name).scrollIntoView(); }
  };
  for (const note of document.querySelectorAll(".read [data-p]")) {
    note.addEventListener("mouseenter", () => lit(note.dataset.p.split(" ")));
    note.addEventListener("focusin", () => lit(note.dataset.p.split(" ")));
  }
  for (const piece of document.querySelectorAll("mark[data-p]")) piece.addEventListener("click", () => lit(piece.dataset.p.split(" ")));
  window.addEventListener("hashchange", follow);
  follow();

  // ---- in print each source is open ---------------------------------------------------------------------------------
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.more:not([open])")];
    for (const each of opened) each.open = true;
  });
  window.addEventListener("afterprint", () => { for (const each of opened) each.open = false; });
  document.documentElement.dataset.ready = "yes";
})();
