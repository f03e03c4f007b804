"use strict";
(() => {
  const own = document.currentScript.dataset;
  const byId = (id) => document.getElementById(id);
  const field = byId("search");
  const list = byId("found");
  const told = byId("told");
  const most = 12;
  const kinds = ["person", "forum", "organisation", "project", "meeting"];

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

  // ---- search: the index is a file of its own, loaded when it is asked for -------------------------------------------
  // å, ä and ö are letters of their own: "o" finds both o and, after those, ö; "ö" finds ö alone. é is e.
  const marks = /[\u0300-\u0307\u0309\u030b-\u036f]/g; // all but the rings and dots of å, ä and ö
  const plain = /^[ -~åäö]*$/;
  const folded = (text) => {
    const small = text.toLowerCase();
    return plain.test(small) ? small : small.normalize("NFD").replace(marks, "").normalize("NFC");
  };
  const bare = (text) => text.replace(/[åä]/g, "a").replace(/ö/g, "o");
  const split = (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  let entries = null;
  let titles = null; // of the items of meetings, each once, with their words
  let fitting = new Set(); // the numbers of those that have all the words
  let loading = null;

  function load() {
    loading ??= new Promise((done) => {
      const script = document.createElement("script");
      script.src = own.index;
      script.addEventListener("load", () => {
        const index = window.forumgrafIndex;
        titles = index.titles.map((title) => [title, ` ${split(folded(title)).join(" ")}`]);
        entries = index.rows.map(([kind, label, about, path, others, ...inside]) => {
          const name = folded(label);
          const all = `${name} ${folded(others)}`;
          return { kind, label, about, path, inside, name, words: ` ${split(all).join(" ")}`, plain: ` ${split(bare(all)).join(" ")}`, around: ` ${split(folded(about)).join(" ")}` };
        });
        window.forumgrafIndex = null;
        document.documentElement.dataset.searchable = "yes";
        done();
      });
      document.head.append(script);
    });
    return loading;
  }

  // The fewer the better: a name that begins with the words, its words in their letters, without rings and dots, and
  // then those of what stands around it (a forum's convener), and last the title of an item of the meeting.
  function rank(entry, words, text) {
    if (entry.name.startsWith(text)) return 0;
    if (words.every((word) => entry.words.includes(" " + word))) return 1;
    if (words.every((word) => entry.plain.includes(" " + word))) return 2;
    if (words.every((word) => entry.words.includes(" " + word) || entry.around.includes(" " + word))) return 3;
    return entry.inside.some((title) => fitting.has(title)) ? 4 : -1;
  }

  function find(text) {
    const words = split(folded(text));
    if (!words.length) return [];
    const best = [];
    fitting = new Set(titles.flatMap(([, title], at) => (words.every((word) => title.includes(" " + word)) ? [at] : [])));
    for (const entry of entries) {
      const place = rank(entry, words, words.join(" "));
      if (place >= 0) best.push([place * 10 + kinds.indexOf(entry.kind), entry]);
    }
    return best.sort((a, b) => a[0] - b[0]); // the index is in alphabetical order already
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
    await load();
    if (field.value !== asked) return;
    const all = find(asked);
    shown = all.slice(0, most).map(([, entry]) => entry);
    const place = Object.fromEntries(all.slice(0, most).map(([rank, entry]) => [entry.path, Math.floor(rank / 10)]));
    list.replaceChildren(...shown.map((entry, at) => {
      const option = document.createElement("li");
      option.id = `found-${at}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const about = document.createElement("small");
      about.textContent = place[entry.path] < 4 ? entry.about : `${entry.about}: ${titles[entry.inside.find((title) => fitting.has(title))][0]}`;
      option.append(entry.label, about);
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
    told.textContent = all.length ? own.found.replace("{count}", all.length) : own.none;
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    choose(shown.length ? 0 : -1);
  }

  const go = (at) => { if (shown[at]) location.href = own.root + shown[at].path; };

  field.addEventListener("focus", load, { once: true });
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
