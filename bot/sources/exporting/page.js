"use strict";
{
  const find = (id) => document.getElementById(id);
  const roles = { R: "responsible", A: "accountable", C: "consulted", I: "informed" };
  const { activities } = JSON.parse(find("matrix").textContent);
  const form = find("filters"), words = find("words"), party = find("party"), phase = find("phase");
  const groups = [...document.querySelectorAll("tbody")];
  const rows = groups.flatMap((group) => [...group.querySelectorAll(".row")]);
  const plain = { ł: "l", ß: "ss", ø: "o", đ: "d", æ: "ae", œ: "oe", ı: "i" };

  // One character without case and accents, as people type it in a hurry.
  const fold = (letter) =>
    letter.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[łßøđæœı]/g, (l) => plain[l]);
  const folded = (text) => Array.from(text.normalize("NFC"), fold).join("");

  const facts = activities.map((activity, at) => ({
    activity,
    row: rows[at],
    cell: rows[at].querySelector("th"),
    phases: rows[at].parentElement.dataset.phases.split(" "),
    text: folded([activity.activity, ...activity.phase, activity.id].join(" \n ")),
  }));

  // Show a text with what was searched for marked; only ever as text.
  const mark = (cell, text, sought) => {
    const letters = Array.from(text.normalize("NFC"));
    const parts = letters.map(fold), starts = [];
    parts.reduce((at, part, n) => ((starts[n] = at), at + part.length), 0);
    const whole = parts.join(""), marked = new Set();
    for (const word of sought) {
      for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
        starts.forEach((start, n) => {
          if (start < at + word.length && start + parts[n].length > at) marked.add(n);
        });
      }
    }
    cell.replaceChildren();
    for (let at = 0, end; at < letters.length; at = end) {
      const on = marked.has(at);
      for (end = at; end < letters.length && marked.has(end) === on; ) end += 1;
      const run = letters.slice(at, end).join("");
      if (!on) cell.append(run);
      else cell.append(Object.assign(document.createElement("mark"), { textContent: run }));
    }
  };

  const holds = (activity, asked) => {
    const named = asked.length ? asked : Object.keys(roles);
    return named.some((role) => {
      const holders = activity[roles[role]];
      return party.value ? holders.includes(party.value) : holders.length > 0;
    });
  };

  const apply = () => {
    const sought = folded(words.value).split(/\s+/).filter(Boolean);
    const asked = [...form.querySelectorAll(".roles :checked")].map((box) => box.value);
    let shown = 0;
    for (const { activity, row, cell, phases, text } of facts) {
      const fits =
        sought.every((word) => text.includes(word)) &&
        (!phase.value || phases.includes(phase.value)) &&
        (!(party.value || asked.length) || holds(activity, asked));
      row.hidden = !fits;
      shown += fits;
      if (fits && (sought.length || cell.childElementCount)) mark(cell, activity.activity, sought);
    }
    for (const group of groups) group.hidden = !group.querySelector(".row:not([hidden])");
    const all = `${facts.length} ${facts.length === 1 ? "activity" : "activities"}`;
    find("count").textContent = shown === facts.length ? all : `${shown} of ${all}`;
    find("nothing").hidden = shown > 0;
    document.querySelector("table").hidden = shown === 0;
  };

  // What a narrow screen lays out as cards stays a table to those who hear it.
  const keepSemantics = () => {
    const parts = { table: "table", "thead, tbody": "rowgroup", tr: "row", td: "cell" };
    parts["th[scope=col]"] = "columnheader";
    parts["th[scope=row], th[scope=rowgroup]"] = "rowheader";
    for (const [selector, role] of Object.entries(parts))
      for (const part of document.querySelectorAll(selector)) part.setAttribute("role", role);
  };

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => (apply(), words.focus())));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input[type=search], select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      words.focus();
    }
  });
  form.hidden = false;
  find("unaided").remove();
  new ResizeObserver(() => {
    const sticks = getComputedStyle(form.parentElement).position === "sticky";
    document.documentElement.style.setProperty("--bar", sticks ? `${form.offsetHeight}px` : "0px");
  }).observe(form);
  keepSemantics();
  window.addEventListener("pageshow", apply); // a browser may have kept what was chosen before
}
