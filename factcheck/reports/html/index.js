"use strict";
// The list is in the page; the script only hides what does not match.
const form = document.getElementById("search");
const words = document.getElementById("words");
const found = document.getElementById("found");
const boxes = [...form.querySelectorAll("input[type=checkbox]")];
const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
const items = [...document.querySelectorAll("#list > li")].map(item => ({ item, text: fold(item.textContent) }));

function show() {
  const wanted = fold(words.value).split(/\s+/).filter(Boolean);
  const statuses = new Set(boxes.filter(box => box.checked).map(box => box.value));
  let count = 0;
  for (const { item, text } of items) {
    const matches = statuses.has(item.dataset.status) && wanted.every(word => text.includes(word));
    item.hidden = !matches;
    count += matches;
  }
  found.textContent = count === items.length ? `All ${count} claims` : `${count || "None"} of ${items.length} claims`;
}

form.hidden = false;
form.addEventListener("input", show);
form.addEventListener("submit", event => event.preventDefault());
document.addEventListener("keydown", event => {
  if (event.key === "/" && event.target !== words && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    words.focus();
  } else if (event.key === "Escape" && event.target === words) {
    words.value = "";
    show();
  }
});
show();
