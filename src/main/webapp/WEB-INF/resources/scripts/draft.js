"use strict";

// A draft of a skill map: every field is kept on this device at once and sent half a second later with what its editor saw in it.
// What others changed meanwhile comes back with the answer; where both changed the same field, the person chooses.
const shirubeDraft = (() => {
  const PAUSE = 500;
  const RETRY = 5000;
  const SLOW = 300;
  const STILL_HERE = 30000;
  const AT_ONCE = 3000; // the server takes ten thousand parameters
  const root = document.getElementById("draft");
  if (!root) return {};
  const key = "shirube.draft." + root.dataset.draft;
  const seen = new Map();
  const pending = new Map();
  const painters = [];
  let flying = null;
  let timer = null;
  let slow = null;
  let revision = Number(root.dataset.revision);
  let act = null;
  let moved = null;
  let keeping = null;

  const place = () => document.getElementById("saveState");
  const fieldOf = path => document.querySelector('[data-path="' + CSS.escape(path) + '"]');

  function valueOf(field) {
    if (!field.dataset.join) return field.value.replace(/\r\n/g, "\n").trim();
    return [...field.querySelectorAll("input:checked")].map(box => box.value).sort().join(" ");
  }

  function show(field, text) {
    if (!field.dataset.join) {
      field.value = text;
      return;
    }
    const words = text.split(" ");
    for (const box of field.querySelectorAll("input")) box.checked = words.includes(box.value);
  }

  function say(state, icon, words, again) {
    clearTimeout(slow);
    shirubeSave.say(state, icon, words, again);
  }

  function keepHere() {
    clearTimeout(keeping);
    keeping = null;
    const open = new Map([...(flying || []), ...pending]);
    try {
      if (open.size) localStorage.setItem(key, JSON.stringify([...open]));
      else localStorage.removeItem(key);
    } catch (full) {
      // without room on the device the server alone keeps it
    }
  }

  // What stands in the field and what the editor saw there: the first sight counts until it is sent.
  function put(path, text, before) {
    const known = pending.get(path) || { seen: before };
    pending.set(path, { seen: known.seen, text });
    if (!keeping) keeping = setTimeout(keepHere);
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE);
  }

  function send() {
    clearTimeout(timer);
    if (flying || act || !pending.size) return;
    flying = new Map([...pending].slice(0, AT_ONCE));
    for (const path of flying.keys()) pending.delete(path);
    const params = [{ name: "revision", value: revision }];
    for (const [path, field] of flying) {
      params.push({ name: "path", value: path }, { name: "seen", value: field.seen }, { name: "text", value: field.text });
    }
    slow = setTimeout(() => say("saving", null, place().dataset.saving), SLOW);
    globalThis.shirubeDraftWrite(params);
  }

  function unreachable(xhr) {
    if (flying) {
      for (const [path, field] of flying) {
        const later = pending.get(path);
        pending.set(path, { seen: field.seen, text: later ? later.text : field.text });
      }
    }
    flying = null;
    act = null;
    moved = null;
    const offline = !navigator.onLine || !xhr || xhr.status === 0;
    if (offline) say("offline", "pi-cloud-upload", place().dataset.offline);
    else say("failed", "pi-exclamation-circle", place().dataset.failed, send);
    if (offline) timer = setTimeout(send, RETRY);
  }

  function answered(args) {
    if (!flying && !act) return undefined; // unreachable() was first
    if (!args || args.saved === undefined) return unreachable();
    const sent = flying;
    const was = act;
    flying = null;
    act = null;
    if (!args.saved) {
      if (sent) for (const path of sent.keys()) refuse(path);
      keepHere();
      return say("failed", "pi-exclamation-circle", args.words);
    }
    revision = args.revision;
    const refused = new Set(args.conflicts.map(one => one.path));
    if (sent) for (const [path, field] of sent) if (!refused.has(path)) settle(path, field.text);
    for (const change of args.changes) take(change.path, change.text, sent);
    keepHere();
    document.getElementById("undo").disabled = !args.undo;
    document.getElementById("redo").disabled = !args.redo;
    if (args.conflicts.length) {
      args.conflicts.forEach(conflict);
      say("failed", "pi-exclamation-circle", place().dataset.conflict);
    } else if (was !== "stay" || args.byOthers) {
      say("", "pi-check", args.byOthers ? place().dataset.others : args.words);
    } else {
      clearTimeout(slow);
    }
    if (args.changes.some(change => /^(levels|skills|roles|categories|role\/[^/]+\/stages)$/.test(change.path))) return location.reload();
    return pending.size ? send() : undefined;
  }

  // The server has it: what comes next was seen like this.
  function settle(path, text) {
    seen.set(path, text);
    if (pending.has(path)) pending.set(path, { seen: text, text: pending.get(path).text });
  }

  function take(path, text, sent) {
    if (sent && sent.has(path)) return;
    seen.set(path, text);
    for (const label of document.querySelectorAll('[data-text="' + CSS.escape(path) + '"]')) label.textContent = text;
    painters.forEach(paint => paint(path, text));
    const field = fieldOf(path);
    if (field && !pending.has(path)) show(field, text);
  }

  // A value that cannot be: the field keeps it for its editor to correct, a target goes back.
  function refuse(path) {
    painters.forEach(paint => paint(path, seen.get(path)));
    const field = fieldOf(path);
    if (field) field.setAttribute("aria-invalid", "true");
  }

  function conflict(one) {
    const box = document.getElementById("conflicts");
    const words = box.dataset;
    const part = document.createElement("div");
    part.append(element("h3", one.label));
    const versions = element("div", "", "sb-conflict__versions");
    versions.append(
      version(words.theirs, one.theirs || words.nothing, words.keep, () => choose(part, one.path, one.theirs, null)),
      version(words.mine, one.mine || words.nothing, words.use, () => choose(part, one.path, one.theirs, one.mine)));
    part.append(versions);
    box.append(part);
    box.hidden = false;
    box.querySelector("button").focus();
  }

  function version(title, text, act, chosen) {
    const side = document.createElement("div");
    const button = element("button", act, "sb-btn sb-btn--small");
    button.type = "button";
    button.addEventListener("click", chosen);
    side.append(element("h4", title, "sb-small"), element("p", text, "sb-conflict__value"), button);
    return side;
  }

  function element(name, text, css) {
    const made = document.createElement(name);
    if (css) made.className = css;
    made.textContent = text;
    return made;
  }

  function choose(part, path, theirs, mine) {
    const box = document.getElementById("conflicts");
    part.remove();
    box.hidden = !box.querySelector(".sb-conflict__versions");
    take(path, theirs, null);
    const field = fieldOf(path);
    if (mine !== null) {
      painters.forEach(paint => paint(path, mine));
      if (field) show(field, mine);
      put(path, mine, theirs);
      send();
    } else {
      say("", "pi-check", place().dataset.others);
    }
    if (field) field.focus();
  }

  function typed(event) {
    const field = event.target.closest("[data-path]");
    if (!field) return;
    const path = field.dataset.path;
    field.removeAttribute("aria-invalid");
    const last = pending.get(path) || (flying && flying.get(path)) || { text: seen.get(path) };
    if (last.text === valueOf(field)) return;
    put(path, valueOf(field), seen.get(path));
    for (const label of document.querySelectorAll('[data-text="' + CSS.escape(path) + '"]')) label.textContent = valueOf(field);
  }

  function command(name) {
    if (flying || act) return setTimeout(() => command(name), 100);
    if (pending.size) {
      send();
      return setTimeout(() => command(name), 100);
    }
    act = name;
    slow = setTimeout(() => say("saving", null, place().dataset.saving), SLOW);
    return globalThis[name === "undo" ? "shirubeDraftUndo" : "shirubeDraftRedo"]([{ name: "revision", value: revision }]);
  }

  document.addEventListener("input", typed);
  document.addEventListener("change", event => {
    typed(event);
    if (event.target.closest("[data-path]")) send();
  });
  document.addEventListener("focusout", event => event.target.closest("[data-path]") && send());
  document.addEventListener("click", event => {
    const button = event.target.closest("[data-act]");
    if (button) command(button.dataset.act);
  });

  // Order by keyboard
  document.addEventListener("keydown", event => {
    const entry = event.target.closest("[data-order]");
    if (!entry || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    step(entry, event.key === "ArrowUp");
  });

  function step(entry, up) {
    if (flying || act || pending.size) {
      send();
      setTimeout(() => step(entry, up), 100);
      return;
    }
    const item = entry.closest("li");
    const next = up ? item.previousElementSibling : item.nextElementSibling;
    if (!next) return;
    sendPlace(entry, () => (up ? next.before(item) : next.after(item)), up ? before(next) : codeIn(next));
  }

  // After which entry it comes, "" for none; the page follows when the server has it.
  function sendPlace(entry, go, after) {
    moved = { entry, go };
    act = "step";
    globalThis.shirubeDraftStep([
      { name: "revision", value: revision },
      { name: "code", value: entry.dataset.order },
      { name: "after", value: after }
    ]);
  }

  const codeIn = item => item.querySelector("[data-order]").dataset.order;
  const before = item => (item.previousElementSibling ? codeIn(item.previousElementSibling) : "");

  function stepped(args) {
    const step = moved;
    moved = null;
    act = null;
    if (!step) return undefined; // unreachable() was first
    if (!args || !args.saved) return unreachable();
    revision = args.revision;
    step.go();
    step.entry.focus();
    document.getElementById("undo").disabled = false;
    return say("", "pi-check", args.words);
  }

  // Order by pointer: only the handle takes it, so that a finger elsewhere still scrolls. Nothing moves before it is let go.
  let drag = null;
  const EDGE = 48;

  document.addEventListener("pointerdown", event => {
    const grip = event.target.closest("[data-grip]");
    if (!grip || event.button !== 0 || drag || moved) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    drag = { item: grip.closest("li"), pointer: event.pointerId, over: null, below: false };
    drag.item.classList.add("is-dragged");
  });

  document.addEventListener("pointermove", event => {
    if (!drag || event.pointerId !== drag.pointer) return;
    if (event.clientY < EDGE) scrollBy(0, -EDGE / 4);
    if (event.clientY > innerHeight - EDGE) scrollBy(0, EDGE / 4);
    unmark();
    for (const other of drag.item.parentElement.children) {
      const box = other.getBoundingClientRect();
      if (other === drag.item || event.clientY < box.top || event.clientY >= box.bottom) continue;
      drag.over = other;
      drag.below = event.clientY >= box.top + box.height / 2;
      other.classList.add(drag.below ? "is-drop-below" : "is-drop-above");
    }
  });

  function unmark() {
    if (drag.over) drag.over.classList.remove("is-drop-below", "is-drop-above");
    drag.over = null;
  }

  function endDrag(drop) {
    const { item, over, below } = drag;
    unmark();
    item.classList.remove("is-dragged");
    drag = null;
    if (drop && over && (below ? over.nextElementSibling : over.previousElementSibling) !== item) dropped(item, over, below);
  }

  function dropped(item, over, below) {
    if (flying || act || pending.size) {
      send();
      setTimeout(() => dropped(item, over, below), 100);
      return;
    }
    const entry = item.querySelector("[data-order]");
    const after = below ? codeIn(over) : before(over);
    sendPlace(entry, () => (below ? over.after(item) : over.before(item)), after);
  }

  document.addEventListener("pointerup", event => drag && event.pointerId === drag.pointer && endDrag(true));
  document.addEventListener("pointercancel", event => drag && event.pointerId === drag.pointer && endDrag(false));
  document.addEventListener("keydown", event => drag && event.key === "Escape" && endDrag(false));

  setInterval(() => {
    if (flying || act || pending.size || document.hidden) return;
    act = "stay";
    globalThis.shirubeDraftStay([{ name: "revision", value: revision }]);
  }, STILL_HERE);
  addEventListener("online", send);
  addEventListener("beforeunload", event => (pending.size || flying) && event.preventDefault());

  for (const field of document.querySelectorAll("[data-path]")) seen.set(field.dataset.path, valueOf(field));
  const kept = localStorage.getItem(key);
  if (kept) {
    for (const [path, field] of JSON.parse(kept)) {
      pending.set(path, field);
      const shown = fieldOf(path);
      if (shown) show(shown, field.text);
    }
    addEventListener("load", send);
  }

  return { answered, unreachable, stepped, put, send, say, command, seen, painters, place };
})();
