
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byHash = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));

  // Findings: filtered by kind, source, status and words.
  const form = document.getElementById("filter");
  const findings = all(".finding").map((node) => ({ node, text: node.textContent.toLowerCase() }));
  const filter = () => {
    const { kind, source, status, words } = Object.fromEntries(new FormData(form));
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { node, text } of findings) {
      const { dataset } = node;
      node.hidden = !((!kind || dataset.kind === kind) && (!source || dataset.source === source) &&
        (!status || dataset.status === status) && wanted.every((word) => text.includes(word)));
      shown += !node.hidden;
    }
    for (const chapter of all(".chapter")) chapter.hidden = !chapter.querySelector(".finding:not([hidden])");
    form.querySelector("output").textContent = `${shown} of ${findings.length} shown`;
  };
  if (form) {
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }

  // Sources: one tab each.
  const tabs = all("[role=tab]");
  const select = (tab) => {
    for (const other of tabs) {
      const isChosen = other === tab;
      other.setAttribute("aria-selected", isChosen);
      other.tabIndex = isChosen ? 0 : -1;
      document.getElementById(other.getAttribute("aria-controls")).hidden = !isChosen;
    }
  };
  if (tabs.length) {
    tabs[0].parentElement.hidden = false;
    for (const [place, tab] of tabs.entries()) {
      const panel = document.getElementById(tab.getAttribute("aria-controls"));
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      tab.addEventListener("click", () => select(tab));
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        const next = tabs[(place + step + tabs.length) % tabs.length];
        select(next);
        next.focus();
      });
    }
    select(tabs[0]);
  }

  // Texts: what is clicked or focused lights up with its counterparts, which scroll into view.
  const reveal = (node) => {
    const panel = node.closest("[role=tabpanel]");
    if (panel && panel.hidden) select(tabs.find((tab) => tab.getAttribute("aria-controls") === panel.id));
    if (form && node.closest(".chapter") && (node.hidden || node.closest(".chapter").hidden)) {
      form.reset();
      filter();
    }
  };
  const centre = (row) => {
    const pane = row.closest(".pane");
    pane.scrollTop = row.offsetTop - (pane.clientHeight - row.offsetHeight) / 2;
  };
  const light = (row, only) => {
    for (const lit of all(".on")) lit.classList.remove("on");
    row.classList.add("on");
    const moved = new Set([row.closest(".pane")]);
    for (const link of only ? [only, ...all(".tie", row)] : all(".tie", row)) {
      const other = byHash(link);
      other.classList.add("on");
      const pane = other.closest(".pane");
      if (moved.has(pane) || !pane.offsetParent) continue;
      moved.add(pane);
      centre(other);
    }
  };
  const arrive = () => {
    const target = location.hash && byHash(location);
    if (!target) return;
    reveal(target);
    if (!target.matches(".pane li")) return target.scrollIntoView();
    target.closest(".sheet").scrollIntoView();
    centre(target);
    light(target);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const row = event.target.closest(".pane li");
    if (!link && row) light(row);
    if (link && link.matches(".tie") && !event.ctrlKey && !event.metaKey) {
      // Beside each other, the panes move alone; one below the other, the page has to.
      const target = byHash(link);
      event.preventDefault();
      history.replaceState(null, "", link.hash);
      reveal(target);
      light(row, link);
      if (target.closest(".sheet").offsetLeft === row.closest(".sheet").offsetLeft) target.closest(".sheet").scrollIntoView();
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
    } else if (link && link.hash === location.hash) {
      arrive();
    }
  });
  document.addEventListener("focusin", (event) => {
    const link = event.target.closest(".tie");
    if (link) light(link.closest("li"), link);
  });
  addEventListener("hashchange", arrive);
  addEventListener("load", () => requestAnimationFrame(arrive)); // after the browser went to the place itself
})();
