"use strict";

// The grid of targets: one Tab stop, arrows, digits stage by stage, blocks from and to a spreadsheet.
(() => {
  const table = document.getElementById("targets");
  if (!table) return;
  const highest = Number(table.dataset.highest);
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.querySelectorAll("tbody tr[data-skill]")];
  const rowOf = new Map(rows.map((row, at) => [row.dataset.skill, at]));
  const columnOf = new Map(heads.map((head, at) => [head.dataset.role, at]));
  const columns = heads.length - 2;
  const scroller = table.closest(".sb-roadmap-scroll");
  const base = new WeakMap();
  let here = { row: 0, column: 1 };
  let anchor = here;
  let edit = null;

  // A table of a fixed width is laid out by its first row alone.
  if (table.classList.contains("sb-targets--many")) {
    const names = parseFloat(getComputedStyle(table.querySelector(".sb-roadmap__skill-column")).width);
    table.style.width = names + 64 * (columns + 1) + "px";
  }

  const cellAt = at => rows[at.row].cells[at.column];
  const stagesOf = column => Number(heads[column].dataset.stages);
  const pathOf = at => "role/" + heads[at.column].dataset.role + "/target/" + rows[at.row].dataset.skill;

  function valueOf(cell) {
    return [...cell.querySelectorAll(".sb-stages i")].map(digit => digit.textContent).join(" ");
  }

  const isCore = cell => Boolean(cell.querySelector(".sb-core-mark"));

  function span(css, text) {
    const made = document.createElement("span");
    made.className = css;
    if (text) made.textContent = text;
    return made;
  }

  function draw(cell, value, core) {
    if (!base.has(cell)) base.set(cell, cell.dataset.base ?? valueOf(cell));
    cell.replaceChildren();
    cell.classList.remove("is-editing");
    if (value) {
      cell.removeAttribute("aria-label");
      const stages = span("sb-stages");
      for (const level of value.split(" ")) {
        const digit = document.createElement("i");
        digit.className = "sb-level--" + level;
        digit.textContent = level;
        stages.append(digit);
      }
      cell.append(stages);
      if (core) {
        const mark = span("sb-core-mark", "●");
        mark.title = table.dataset.core;
        cell.append(mark);
      }
    } else {
      cell.setAttribute("aria-label", table.dataset.none);
      cell.textContent = "–";
    }
    cell.classList.toggle("is-changed", base.get(cell) !== value);
  }

  function count(row, column) {
    const asking = cells => [...cells].filter(cell => cell.querySelector(".sb-stages")).length;
    const total = rows[row].cells[columns + 1];
    const before = Number(total.textContent);
    total.textContent = asking([...rows[row].cells].slice(1, -1)) + Number(total.dataset.elsewhere);
    const foot = table.tFoot.rows[0].cells;
    const all = foot[columns + 1];
    const difference = Number(total.textContent) - before;
    foot[column].textContent = Number(foot[column].textContent) + difference;
    all.textContent = Number(all.textContent) + difference;
  }

  // --- moving

  function within(at) {
    return {
      row: Math.max(0, Math.min(rows.length - 1, at.row)),
      column: Math.max(1, Math.min(columns, at.column))
    };
  }

  function block() {
    return {
      top: Math.min(here.row, anchor.row),
      bottom: Math.max(here.row, anchor.row),
      left: Math.min(here.column, anchor.column),
      right: Math.max(here.column, anchor.column)
    };
  }

  function go(to, keepAnchor) {
    finish();
    cellAt(here).tabIndex = -1;
    here = within(to);
    if (!keepAnchor) anchor = here;
    const cell = cellAt(here);
    cell.tabIndex = 0;
    cell.focus({ preventScroll: true });
    reveal(cell);
    mark();
  }

  function mark() {
    for (const old of table.querySelectorAll("[aria-selected]")) old.removeAttribute("aria-selected");
    const { top, bottom, left, right } = block();
    if (top === bottom && left === right) return;
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) rows[row].cells[column].setAttribute("aria-selected", "true");
  }

  /* The sticky head, foot and first column cover what scrolls below them. */
  function reveal(cell) {
    const box = cell.getBoundingClientRect();
    const own = getComputedStyle(scroller).overflowY !== "visible";
    const frame = own ? scroller.getBoundingClientRect() : { top: 0, bottom: innerHeight, left: 0, right: innerWidth };
    const top = Math.max(0, frame.top) + table.tHead.offsetHeight;
    const bottom = Math.min(innerHeight, frame.bottom) - table.tFoot.offsetHeight;
    const down = box.top < top ? box.top - top - 4 : box.bottom > bottom ? box.bottom - bottom + 4 : 0;
    if (down) (own && scroller.scrollHeight > scroller.clientHeight ? scroller : window).scrollBy(0, down);
    const left = scroller.getBoundingClientRect().left + rows[0].cells[0].offsetWidth;
    const right = scroller.getBoundingClientRect().right;
    if (box.left < left) scroller.scrollBy(box.left - left - 4, 0);
    else if (box.right > right) scroller.scrollBy(box.right - right + 4, 0);
  }

  // --- writing

  function write(at, value) {
    const cell = cellAt(at);
    const was = valueOf(cell);
    if (was === value) return;
    const path = pathOf(at);
    if (!shirubeDraft.seen.has(path)) shirubeDraft.seen.set(path, was);
    draw(cell, value, value && isCore(cell));
    count(at.row, at.column);
    shirubeDraft.put(path, value, shirubeDraft.seen.get(path));
  }

  function begin() {
    const cell = cellAt(here);
    const levels = valueOf(cell);
    const core = isCore(cell);
    edit = {
      before: levels,
      core,
      at: 0,
      levels: levels ? levels.split(" ") : new Array(stagesOf(here.column)).fill("0")
    };
  }

  function sketch() {
    const cell = cellAt(here);
    if (!base.has(cell)) base.set(cell, cell.dataset.base ?? edit.before);
    const box = span("sb-stage-edit");
    edit.levels.forEach((level, at) => {
      box.append(span("sb-stage-edit__digit" + (at === edit.at ? " is-on" : ""), level));
    });
    cell.removeAttribute("aria-label");
    cell.replaceChildren(box);
    cell.classList.add("is-editing");
  }

  function digit(level) {
    if (!edit) begin();
    edit.levels[edit.at++] = level;
    if (edit.at === edit.levels.length) finish();
    else sketch();
  }

  /* Zero in every stage asks for nothing. */
  function finish() {
    if (!edit) return;
    const done = edit;
    edit = null;
    draw(cellAt(here), done.before, done.core);
    write(here, done.levels.every(level => level === "0") ? "" : done.levels.join(" "));
  }

  function cancel() {
    const dropped = edit;
    edit = null;
    draw(cellAt(here), dropped.before, dropped.core);
  }

  function clear() {
    edit = null;
    const { top, bottom, left, right } = block();
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) write({ row, column }, "");
    shirubeDraft.send();
  }

  function toggleCore() {
    const cell = cellAt(here);
    const value = valueOf(cell);
    if (!value) return;
    const path = "role/" + heads[here.column].dataset.role + "/core";
    const codes = () => rows.filter(row => isCore(row.cells[here.column])).map(row => row.dataset.skill);
    const hidden = (shirubeDraft.seen.get(path) || "").split(" ").filter(code => code && !rowOf.has(code));
    const all = () => [...codes(), ...hidden].sort().join(" ");
    const was = all();
    if (!shirubeDraft.seen.has(path)) shirubeDraft.seen.set(path, was);
    draw(cell, value, !isCore(cell));
    shirubeDraft.put(path, all(), shirubeDraft.seen.get(path));
  }

  // --- keys

  const MOVES = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Enter: [1, 0],
    PageUp: [-10, 0],
    PageDown: [10, 0]
  };

  function target(event) {
    const move = MOVES[event.key];
    if (move) return { row: here.row + move[0], column: here.column + move[1] };
    if (event.key === "Home") return { row: event.ctrlKey ? 0 : here.row, column: 1 };
    if (event.key === "End") return { row: event.ctrlKey ? rows.length - 1 : here.row, column: columns };
    return null;
  }

  table.addEventListener("keydown", event => {
    if (event.target.tagName !== "TD" || event.altKey) return;
    const control = event.ctrlKey || event.metaKey;
    const to = target(event);
    if (to) {
      if (event.key === "Enter") finish();
      go(to, event.shiftKey && event.key !== "Enter");
    } else if (control && event.key.toLowerCase() === "z") {
      finish();
      shirubeDraft.command(event.shiftKey ? "redo" : "undo");
    } else if (control && event.key.toLowerCase() === "y") {
      shirubeDraft.command("redo");
    } else if (control) {
      return;
    } else if (/^[0-9]$/.test(event.key) && Number(event.key) <= highest) {
      digit(event.key);
    } else if (event.key === "Delete" || event.key === "Backspace" || event.key === "-") {
      clear();
    } else if (event.key === "Escape" && edit) {
      cancel();
    } else if (event.key.toLowerCase() === "c") {
      toggleCore();
    } else {
      return;
    }
    event.preventDefault();
  });

  table.addEventListener("focusout", event => {
    if (!table.contains(event.relatedTarget)) finish();
  });

  table.addEventListener("mousedown", event => {
    const cell = event.target.closest("td");
    const row = cell && rowOf.get(cell.parentElement.dataset.skill);
    if (row === undefined || cell === null || cell.cellIndex > columns) return;
    event.preventDefault();
    go({ row, column: cell.cellIndex }, event.shiftKey);
  });

  // --- blocks from and to a spreadsheet

  function copied() {
    const { top, bottom, left, right } = block();
    return rows
      .slice(top, bottom + 1)
      .map(row => [...row.cells].slice(left, right + 1).map(valueOf).join("\t"))
      .join("\r\n");
  }

  /* "1 2 2", "122", "１・２・２"; a spreadsheet drops leading zeros; a lone dash or nothing asks for nothing. */
  function parse(text, stages) {
    const plain = text.normalize("NFKC").trim().replace(/^"|"$/g, "");
    if (/^[-–—ー]?$/.test(plain)) return "";
    let levels = plain.split(/[\s,、・/.-]+/);
    if (levels.length === 1 && highest < 10) levels = [...plain.padStart(stages, "0")];
    if (levels.length !== stages || levels.some(level => !/^\d{1,2}$/.test(level) || Number(level) > highest)) return null;
    return levels.every(level => Number(level) === 0) ? "" : levels.map(Number).join(" ");
  }

  const isHere = () => document.activeElement && document.activeElement.closest("#targets td");

  document.addEventListener("copy", event => {
    if (!isHere()) return;
    event.clipboardData.setData("text/plain", copied());
    event.preventDefault();
  });

  document.addEventListener("cut", event => {
    if (!isHere()) return;
    event.clipboardData.setData("text/plain", copied());
    event.preventDefault();
    clear();
  });

  document.addEventListener("paste", event => {
    if (!isHere()) return;
    event.preventDefault();
    const lines = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "").split(/\r?\n/).map(line => line.split("\t"));
    const { top, bottom, left, right } = block();
    const single = lines.length === 1 && lines[0].length === 1;
    const last = single ? { row: bottom, column: right } : { row: top + lines.length - 1, column: left + lines[0].length - 1 };
    let unknown = 0;
    for (let row = top; row <= Math.min(last.row, rows.length - 1); row++) {
      for (let column = left; column <= Math.min(last.column, columns); column++) {
        const text = single ? lines[0][0] : lines[row - top][column - left] ?? "";
        const value = parse(text, stagesOf(column));
        if (value === null) unknown++;
        else write({ row, column }, value);
      }
    }
    anchor = { row: top, column: left };
    go(last, true);
    shirubeDraft.send();
    if (unknown) shirubeDraft.say("failed", "pi-exclamation-circle", shirubeDraft.place().dataset.unknown + unknown);
  });

  // --- what comes from the server

  shirubeDraft.painters.push((path, value) => {
    const words = path.split("/");
    if (words[0] !== "role" || !columnOf.has(words[1])) return;
    const column = columnOf.get(words[1]);
    if (words[2] === "target" && rowOf.has(words[3])) {
      const row = rowOf.get(words[3]);
      const cell = rows[row].cells[column];
      draw(cell, value, value && isCore(cell));
      count(row, column);
    }
    if (words[2] === "core") {
      const core = (value || "").split(" ");
      for (const row of rows) {
        const cell = row.cells[column];
        const wanted = core.includes(row.dataset.skill);
        if (isCore(cell) !== wanted && valueOf(cell)) draw(cell, valueOf(cell), wanted);
      }
    }
  });
})();
