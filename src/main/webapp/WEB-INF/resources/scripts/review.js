"use strict";

// Review: a choice is kept at once and draws the sheet anew; a remark is kept while it is typed, without drawing anything.
const shirubeReview = (() => {
  const PAUSE = 700;
  const SLOW = 300;
  let waiting = null;
  let slow = null;
  let last = null;

  // Remarks not yet known to be kept, by skill, and those of them that the request under way carries: a sheet drawn anew
  // must not take away what was typed since.
  const typed = new Map();
  let carried = new Map();

  const form = () => document.querySelector("form[data-review]");

  function say(state, icon, words, again) {
    clearTimeout(slow);
    shirubeSave.say(state, icon, words, again);
  }

  function send(command, skill) {
    clearTimeout(waiting);
    waiting = null;
    clearTimeout(slow);
    slow = setTimeout(() => say("saving", null, document.getElementById("saveState").dataset.saving), SLOW);
    last = () => {
      carried = new Map([...typed].filter(([of]) => of === skill));
      command([{ name: "skill", value: skill }]);
    };
    last();
  }

  function answered(args) {
    if (!args || args.words === undefined) return unreachable();
    if (args.saved) for (const [skill, text] of carried) if (typed.get(skill) === text) typed.delete(skill);
    giveBack(args.saved);
    if (args.saved) say("", "pi-check", args.words);
    else say("failed", "pi-exclamation-circle", args.words);
    return undefined;
  }

  // Not sent again by itself after a refusal: somebody else may have written there, and the manager looks first.
  function giveBack(again) {
    for (const [skill, text] of typed) {
      const place = document.getElementById("remark-" + skill);
      if (!place || place.value === text) continue;
      place.value = text;
      if (again && !waiting) waiting = setTimeout(() => send(globalThis.shirubeReviewType, skill), PAUSE);
    }
  }

  function unreachable() {
    say("failed", "pi-exclamation-circle", document.getElementById("saveState").dataset.failed, () => last && last());
  }

  // After a decision: on to the opened row, or to what was refused.
  function moved(args) {
    if (args && args.saved) typed.clear(); // the sheet may be another person's now
    answered(args);
    if (!args || !args.open) return;
    const to = document.getElementById((args.saved ? "expand-" : "remark-") + args.open);
    if (!to) return;
    to.focus({ preventScroll: true });
    to.closest("tr").scrollIntoView({ block: "center" });
  }

  function open(skill) {
    for (const button of form().querySelectorAll(".sb-expander")) {
      const wanted = button.dataset.skill === skill;
      button.setAttribute("aria-expanded", wanted);
      button.firstElementChild.className = "pi " + (wanted ? "pi-angle-down" : "pi-angle-right");
      button.closest("tr").classList.toggle("is-open", wanted);
      document.getElementById("detail-" + button.dataset.skill).hidden = !wanted;
    }
    form().elements.open.value = skill || "";
  }

  document.addEventListener("click", event => {
    const expander = event.target.closest(".sb-expander");
    if (expander) return open(expander.getAttribute("aria-expanded") === "true" ? null : expander.dataset.skill);
    const phrase = event.target.closest("[data-phrase]");
    if (!phrase) return undefined;
    const place = document.getElementById(phrase.dataset.for);
    place.value = (place.value.trim() + " " + phrase.dataset.phrase).trim();
    typed.set(place.dataset.skill, place.value);
    place.focus();
    return send(globalThis.shirubeReviewType, place.dataset.skill);
  });

  document.addEventListener("change", event => {
    const input = event.target;
    if (!input.dataset.skill || input.tagName === "TEXTAREA") return;
    if (input.type === "radio") document.getElementById("na-" + input.dataset.skill).checked = false;
    send(globalThis.shirubeReviewPick, input.dataset.skill);
  });

  document.addEventListener("input", event => {
    const input = event.target;
    if (!input.dataset.skill || input.tagName !== "TEXTAREA") return;
    typed.set(input.dataset.skill, input.value);
    clearTimeout(waiting);
    waiting = setTimeout(() => send(globalThis.shirubeReviewType, input.dataset.skill), PAUSE);
  });

  document.addEventListener("focusout", event => {
    const { skill } = event.target.dataset;
    // Afterwards: the field may lose the focus because the sheet is drawn anew, and the form is without it for a moment.
    if (waiting && skill) setTimeout(() => waiting && send(globalThis.shirubeReviewType, skill));
  });

  return { answered, unreachable, moved };
})();
