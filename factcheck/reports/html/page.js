// What the page does where scripts run. Everything is read from the page itself; words of records are only ever
// set as text. Without scripts all of it stands there to be read.
"use strict";
document.documentElement.classList.add("js");
document.addEventListener("DOMContentLoaded", () => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const pane = document.querySelector(".pane");
  const panels = byId("_panels");
  const claims = all(".claim");
  const byClaim = new Map(claims.map((claim) => [claim.id, claim]));
  const marks = all(".mark");
  const claimsOf = new Map(marks.map((mark) => [mark, (mark.dataset.claims ?? mark.hash.slice(1)).split(" ")]));
  const statusOf = (claim) => claim.classList[1];
  const statementOf = (claim) => claim.querySelector("h3").textContent;
  for (const mark of marks) mark.draggable = false; // so that words can be selected
  const marksOf = new Map();
  for (const mark of marks) for (const id of claimsOf.get(mark)) marksOf.set(id, [...(marksOf.get(id) ?? []), mark]);
  // What would make the page too big if it stood there each time: statements and titles in place of ids.
  for (const ref of all(".refs a")) {
    const claim = byClaim.get(ref.hash.slice(1));
    if (!claim) continue;
    ref.textContent = statementOf(claim);
    ref.classList.add("sign", statusOf(claim));
  }
  for (const link of all(".evidence > li > a")) {
    const source = byId(link.hash.slice(1));
    if (!source) continue;
    const [name, small] = source.querySelectorAll("b, small");
    link.textContent = name.textContent;
    const address = name.querySelector("a");
    if (address) {
      const outside = address.cloneNode();
      outside.className = "outside";
      outside.textContent = "↗";
      outside.setAttribute("aria-label", `Open ${name.textContent}`);
      link.after(" ", outside);
    }
    link.parentNode.querySelector("small").prepend(`${small.textContent}; `);
  }
  const narrow = matchMedia("(max-width: 56rem)");
  let open = null; // the claim that is open
  let from = null; // where the focus was before

  // Panels and claims by their addresses.
  const show = (panel) => {
    for (const each of all(".panel")) each.classList.toggle("shown", each === panel);
    for (const tab of all(".tabs a")) {
      if (tab.hash === `#${panel.id}`) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    }
  };
  const raise = (up) => {
    pane.classList.toggle("up", up);
  };
  const filters = document.querySelector(".filters");
  // Scrolls what lies beside the article, and leaves the article where it is.
  const lift = (element) => {
    const over = getComputedStyle(filters).position === "sticky" && filters.offsetHeight;
    panels.scrollTop += element.getBoundingClientRect().top - panels.getBoundingClientRect().top - over - 8;
  };
  // Scrolls the article to the words of a claim, where they are out of sight.
  const seek = (claim) => {
    const first = (marksOf.get(claim.id) ?? []).find((mark) => mark.closest(".text"));
    if (!first) { // nothing of the text rests on it: what lies above the desk makes room
      if (!narrow.matches && pane.getBoundingClientRect().top > innerHeight / 2) pane.scrollIntoView();
      return;
    }
    const box = first.getBoundingClientRect();
    const bottom = narrow.matches ? innerHeight * 0.25 : innerHeight - 60;
    if (box.top < 8 || box.bottom > bottom) scrollBy({ top: box.top - (narrow.matches ? 60 : innerHeight / 3) });
  };
  const openClaim = (claim, follow) => {
    if (open) {
      open.classList.remove("open");
      open.querySelector("h3 a").removeAttribute("aria-current");
      for (const mark of marksOf.get(open.id) ?? []) mark.classList.remove("now");
    }
    open = claim;
    if (!claim) return;
    claim.hidden = false;
    claim.classList.add("open");
    claim.querySelector("h3 a").setAttribute("aria-current", "true");
    for (const mark of marksOf.get(claim.id) ?? []) {
      mark.classList.add("now");
      mark.style.setProperty("--now", `var(--${statusOf(claim)})`);
    }
    show(byId("_claims"));
    raise(true);
    lift(claim);
    if (follow) seek(claim);
  };
  const route = (start) => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* an address that is none */ }
    const target = id && byId(id);
    if (!target) {
      if (start) show(byId("_summary"));
      return;
    }
    if (byClaim.has(id)) {
      openClaim(target, true);
      return;
    }
    const panel = target.closest(".panel");
    if (panel) {
      show(panel);
      raise(true);
      if (panel === target) panels.scrollTop = 0;
      else lift(target);
    } else if (start) {
      show(byId("_summary"));
      target.scrollIntoView({ block: "center" });
    } else if (target.closest(".text")) {
      if (narrow.matches) raise(false);
      target.scrollIntoView({ block: "center" });
    }
  };
  const go = (id) => {
    history.replaceState(null, "", `#${id}`);
    route(false);
  };
  addEventListener("hashchange", () => { hereOff(); route(false); });

  // Words on which several claims rest: they are listed, and each further click opens the next.
  const here = byId("_here");
  const hereOff = () => { here.hidden = true; };
  const listHere = (ids) => {
    here.replaceChildren(); // it stands in the claim that is open
    here.hidden = ids.length < 2;
    if (here.hidden) return;
    const list = document.createElement("ul");
    list.className = "refs";
    for (const id of ids) {
      const item = list.appendChild(document.createElement("li"));
      const link = item.appendChild(document.createElement("a"));
      link.href = `#${id}`;
      link.className = `sign ${statusOf(byClaim.get(id))}`;
      link.textContent = statementOf(byClaim.get(id));
      if (open && id === open.id) link.setAttribute("aria-current", "true");
      link.addEventListener("click", (event) => { event.preventDefault(); go(id); listHere(ids); focusClaim(); });
    }
    here.append(`${ids.length} claims rest on these words:`, list);
    open?.querySelector(".meta").after(here);
    lift(open);
  };
  const focusClaim = () => open?.querySelector("h3 a").focus({ preventScroll: true });
  document.querySelector(".text").addEventListener("click", (event) => {
    const mark = event.target.closest(".mark");
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!getSelection().isCollapsed) return;
    const ids = claimsOf.get(mark);
    const at = open ? ids.indexOf(open.id) : -1;
    history.pushState(null, "", `#${ids[(at + 1) % ids.length]}`);
    openClaim(byClaim.get(ids[(at + 1) % ids.length]), narrow.matches);
    listHere(ids);
    from = mark;
    if (event.detail === 0) focusClaim();
  });
  addEventListener("popstate", () => route(false));

  // Filters.
  const [search, status, voice, speaker, kind, rule] = ["_search", "_status", "_voice", "_speaker", "_kind", "_rule"].map(byId);
  const chips = all(".chip");
  const texts = new Map();
  const textOf = (claim) => {
    if (!texts.has(claim)) { // its own words, not the statements of others that it leads to
      const parts = all("h3, .meta, blockquote, .evidence, .body > p, .finding", claim);
      texts.set(claim, [claim.id, ...parts.map((part) => part.textContent)].join(" ").toLowerCase());
    }
    return texts.get(claim);
  };
  const filter = () => {
    for (const chip of chips) chip.setAttribute("aria-pressed", String(chip.dataset.status === status.value));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const claim of claims) {
      const { kind: of = "fact", voice: whose, speakers, rules = "" } = claim.dataset;
      const shown = (!status.value || status.value === statusOf(claim)) && (!kind.value || kind.value === of)
        && (!voice.value || voice.value === whose)
        && (!speaker.value || speakers.split(" ").includes(speaker.value))
        && (!rule.value || rules.split(" ").includes(rule.value))
        && words.every((word) => textOf(claim).includes(word));
      claim.hidden = !shown;
      count += shown;
    }
    for (const mark of marks) mark.classList.toggle("off", claimsOf.get(mark).every((id) => byClaim.get(id).hidden));
    byId("_count").textContent = count === claims.length ? `${count} claims` : `${count} of ${claims.length} claims`;
  };
  for (const chip of chips) {
    chip.disabled = false;
    chip.addEventListener("click", () => {
      status.value = status.value === chip.dataset.status ? "" : chip.dataset.status;
      filter();
      show(byId("_claims"));
    });
  }
  filters.addEventListener("input", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());
  byId("_clear").addEventListener("click", () => {
    filters.reset();
    filter();
  });
  filters.hidden = false;
  filter();

  // What lies under the pointer or the focus: who is quoted, and what the claims say.
  const tip = byId("_tip");
  const hideTip = () => {
    tip.hidden = true;
    for (const mark of all(".warm")) mark.classList.remove("warm");
  };
  const showTip = (element) => {
    hideTip();
    const mark = element.closest(".mark");
    const said = element.closest(".said");
    if (!mark && !said) return;
    tip.replaceChildren();
    if (said) tip.appendChild(Object.assign(document.createElement("p"), { className: "voice", textContent: `Quoted: ${said.dataset.voice}` }));
    for (const id of mark ? claimsOf.get(mark) : []) {
      const claim = byClaim.get(id);
      tip.appendChild(Object.assign(document.createElement("p"), { textContent: `${statusOf(claim)}: ${statementOf(claim)}` }));
    }
    if (mark) for (const each of marksOf.get(claimsOf.get(mark)[0])) each.classList.add("warm");
    tip.hidden = false;
    const box = (mark ?? said).getClientRects()[0];
    tip.style.left = `${Math.max(8, Math.min(box.left + scrollX, scrollX + innerWidth - tip.offsetWidth - 8))}px`;
    const below = box.bottom + 10;
    tip.style.top = `${scrollY + (below + tip.offsetHeight > innerHeight ? box.top - tip.offsetHeight - 6 : below)}px`;
  };
  for (const said of all(".said")) said.removeAttribute("title");
  const text = document.querySelector(".text");
  let waiting = 0;
  text.addEventListener("mouseover", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(showTip, 180, event.target);
  });
  text.addEventListener("mouseout", () => { clearTimeout(waiting); hideTip(); });
  text.addEventListener("focusin", (event) => { if (event.target.matches(":focus-visible")) showTip(event.target); });
  text.addEventListener("focusout", hideTip);

  // Keys, as the reports of coverage.py have them.
  const help = byId("_help");
  const step = (by) => {
    const shown = claims.filter((claim) => !claim.hidden);
    if (!shown.length) return;
    const at = open ? shown.indexOf(open) : -1;
    const next = at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.max(0, Math.min(shown.length - 1, at + by));
    hereOff();
    go(shown[next].id);
    focusClaim();
  };
  const close = () => {
    if (!tip.hidden) { hideTip(); return; }
    const mark = from ?? (open && marksOf.get(open.id)?.[0]);
    raise(false);
    hereOff();
    if (open) {
      openClaim(null, false);
      history.replaceState(null, "", location.pathname + location.search);
    }
    (mark ?? byId("_article")).focus({ preventScroll: true });
    from = null;
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => { show(byId("_claims")); raise(true); search.focus(); },
    "?": () => help.showModal(),
    Escape: close,
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const typing = event.target.matches("input, select, textarea");
    if (event.key === "Escape" && typing) { event.target.blur(); return; }
    if (typing || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  const shut = document.querySelector(".shut");
  shut.hidden = false;
  shut.addEventListener("click", close);
  document.querySelector(".keys").hidden = false;
  byId("_keys").addEventListener("click", () => help.showModal());
  byId("_theme").addEventListener("click", () => {
    const dark = getComputedStyle(document.documentElement).colorScheme === "dark"
      || (!document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
    document.documentElement.dataset.theme = dark ? "light" : "dark";
  });
  for (const tab of all(".tabs a")) tab.addEventListener("click", (event) => {
    event.preventDefault();
    const same = narrow.matches && pane.classList.contains("up") && tab.hasAttribute("aria-current");
    history.pushState(null, "", tab.hash);
    if (same) raise(false);
    else route(false);
  });
  route(true);
  if (!location.hash) raise(false);
  // The browser goes to the claim's card by itself, when it first draws the page, and takes the article along.
  const settle = () => {
    if (!open) return;
    scrollTo(0, 0);
    lift(open);
    seek(open);
  };
  addEventListener("load", () => {
    settle();
    requestAnimationFrame(() => requestAnimationFrame(settle));
  });
});
