"use strict";

// Self-assessment: whatever is typed is kept on this device at once and sent half a second later; what could not be sent
// is sent when the server can be reached again, and offered again when the page is opened anew.
const shirubeAssess = (() => {
  const PAUSE = 600;
  const RETRY = 5000;
  const SLOW = 300;
  let waiting = null;
  let retry = null;
  let slow = null;
  let running = false;
  let dirty = false;
  let leaveTo = null;

  const say = shirubeSave.say;
  const form = () => document.getElementById("answer");
  const field = name => form().elements[name];
  const draftKey = () => "shirube.self." + form().dataset.draft;

  const texts = () => document.getElementById("saveState").dataset;

  function keepHere() {
    const draft = {
      level: field("level").value,
      done: field("done").value,
      lastUsed: field("lastUsed").value,
      version: field("version").value
    };
    try {
      localStorage.setItem(draftKey(), JSON.stringify(draft));
    } catch (full) {
      // without room on the device the server alone keeps it
    }
  }

  function restore() {
    const kept = localStorage.getItem(draftKey());
    if (!kept) return;
    const draft = JSON.parse(kept);
    for (const radio of form().querySelectorAll("[name=level]")) radio.checked = radio.value === draft.level;
    field("done").value = draft.done;
    field("lastUsed").value = draft.lastUsed;
    field("version").value = draft.version;
    count();
    changed();
  }

  function changed() {
    dirty = true;
    keepHere();
    clearTimeout(waiting);
    waiting = setTimeout(send, PAUSE);
  }

  function send() {
    clearTimeout(waiting);
    clearTimeout(retry);
    if (running) return; // answered() sends what was typed meanwhile
    running = true;
    dirty = false;
    slow = setTimeout(() => say("saving", null, texts().saving), SLOW);
    globalThis.shirubeSaveAnswer();
  }

  function unreachable(xhr) {
    dirty = true;
    running = false;
    clearTimeout(slow);
    const offline = !navigator.onLine || !xhr || xhr.status === 0;
    if (offline) say("offline", "pi-cloud-upload", texts().offline);
    else say("failed", "pi-exclamation-circle", texts().failed, send);
    if (offline) retry = setTimeout(send, RETRY);
    leaveTo = null;
  }

  function answered(args) {
    if (!running) return; // unreachable() was first
    running = false;
    clearTimeout(slow);
    if (args && args.saved) return stored(args);
    leaveTo = null;
    if (args && args.conflict) {
      say("failed", "pi-exclamation-circle", texts().conflict);
      document.querySelector("[data-conflict=true]").focus();
    } else {
      say("failed", "pi-exclamation-circle", texts().failed, send);
    }
  }

  function stored(args) {
    field("version").value = args.version;
    if (dirty) {
      keepHere();
      return send();
    }
    localStorage.removeItem(draftKey());
    say("", "pi-check", args.words);
    if (leaveTo) location.assign(leaveTo);
  }

  // The form was drawn anew with what the person decided to keep.
  function chosen(args) {
    if (!args || !args.saved) return;
    localStorage.removeItem(draftKey());
    dirty = false;
    count();
    say("", "pi-check", args.words);
    document.getElementById("question").scrollIntoView();
  }

  function count() {
    for (const place of document.querySelectorAll("[data-count]")) {
      place.firstElementChild.textContent = document.getElementById(place.dataset.count).value.length;
    }
  }

  document.addEventListener("input", event => {
    if (!form() || !form().contains(event.target)) return;
    count();
    changed();
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("a[data-flush]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.dataset.requires && !field(link.dataset.requires).value) {
      event.preventDefault();
      say("failed", "pi-exclamation-circle", link.dataset.missing);
      form().querySelector("[name=" + link.dataset.requires + "]").focus();
    } else if (dirty || running) {
      event.preventDefault();
      leaveTo = link.href;
      send();
    }
  });

  // Handing in with a gap leads to the gap.
  document.addEventListener("submit", event => {
    const gap = event.target.id === "handIn" && document.querySelector("[data-gap]");
    if (!gap) return;
    event.preventDefault();
    gap.focus();
  });

  addEventListener("online", () => dirty && form() && send());
  if (form()) restore();
  return { answered, unreachable, chosen };
})();
