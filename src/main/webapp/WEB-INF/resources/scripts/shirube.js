"use strict";
// Small behaviours that any page may ask for by data attributes; delegated, so that Ajax updates keep them.

// <button data-show="id" data-hide="id">: one of two views of the same thing
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-show]");
  if (!button) return;
  document.getElementById(button.dataset.show).hidden = false;
  document.getElementById(button.dataset.hide).hidden = true;
  for (const other of button.parentElement.querySelectorAll("[data-show]")) {
    other.setAttribute("aria-pressed", String(other === button));
  }
});

// <button data-print>: prints the page
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

// <input type="checkbox" data-all="name">: checks every box whose name or class it names
document.addEventListener("change", (event) => {
  const all = event.target.closest("[data-all]");
  if (!all) return;
  for (const box of document.querySelectorAll(all.dataset.all)) box.checked = all.checked;
});

// an open user menu closes on Esc and on a click elsewhere
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.sb-menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.sb-menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// <a data-waits="words"> or <form data-waits="words">: says the words in #waits when the next page takes longer than 300 ms,
// and from two seconds on how long it has taken
let waiting = 0;
function waitsFor(element) {
  const place = document.getElementById("waits");
  if (!place) return;
  const begun = Date.now();
  setTimeout(() => { place.textContent = element.dataset.waits; }, 300);
  clearInterval(waiting);
  waiting = setInterval(() => {
    const seconds = Math.floor((Date.now() - begun) / 1000);
    if (seconds >= 2) place.textContent = `${element.dataset.waits} ${place.dataset.elapsed.replace("{0}", seconds)}`;
  }, 1000);
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-waits]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) waitsFor(link);
});
document.addEventListener("submit", (event) => {
  if (event.target.matches("form[data-waits]")) waitsFor(event.target);
});
window.addEventListener("pageshow", () => {
  clearInterval(waiting);
  const place = document.getElementById("waits");
  if (place) place.textContent = "";
});
