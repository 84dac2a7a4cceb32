"use strict";
/* Team matrix: one Tab stop, arrows between cells, one popover for all cells. */
(() => {
  const table = document.querySelector(".sb-matrix");
  const wrap = document.querySelector(".sb-matrix-wrap");
  const pop = document.getElementById("pop");
  let opened = null;

  if (!table || !pop) return;

  const grid = [...table.tBodies[0].rows].map((row) =>
    [...row.querySelectorAll("td > .sb-cell")].map((cell) => (cell.matches("button") ? cell : null)));

  function placeOf(cell) {
    const row = grid.findIndex((cells) => cells.includes(cell));
    return row < 0 ? null : { row, column: grid[row].indexOf(cell) };
  }

  function go(cell) {
    if (!cell) return;
    table.querySelectorAll('button.sb-cell[tabindex="0"]').forEach((old) => { old.tabIndex = -1; });
    cell.tabIndex = 0;
    cell.focus();
    reveal(cell);
  }

  /* The sticky head, foot and first column cover what scrolls below them. */
  function reveal(cell) {
    const box = cell.getBoundingClientRect();
    const scroller = table.closest(".sb-matrix-scroll");
    const own = getComputedStyle(scroller).overflowY !== "visible";
    const frame = own ? scroller.getBoundingClientRect() : { top: 0, bottom: innerHeight };
    const top = frame.top + table.tHead.offsetHeight;
    const bottom = frame.bottom - table.tFoot.offsetHeight;
    const by = box.top < top ? box.top - top - 4 : box.bottom > bottom ? box.bottom - bottom + 4 : 0;
    if (by) (own ? scroller : window).scrollBy(0, by);
    const left = scroller.getBoundingClientRect().left + table.tBodies[0].rows[0].cells[0].offsetWidth;
    if (box.left < left) scroller.scrollBy(box.left - left - 4, 0);
  }

  function step(from, down, right) {
    let { row, column } = from;
    do {
      row += down;
      column += right;
    } while (grid[row] && column >= 0 && column < grid[row].length && !grid[row][column]);
    return grid[row] && grid[row][column];
  }

  const first = (cells) => cells.find((cell) => cell);
  const last = (cells) => [...cells].reverse().find((cell) => cell);

  function target(event, at) {
    switch (event.key) {
      case "ArrowRight": return step(at, 0, 1);
      case "ArrowLeft": return step(at, 0, -1);
      case "ArrowDown": return step(at, 1, 0);
      case "ArrowUp": return step(at, -1, 0);
      case "Home": return first(event.ctrlKey ? grid.flat() : grid[at.row]);
      case "End": return last(event.ctrlKey ? grid.flat() : grid[at.row]);
      default: return undefined;
    }
  }

  table.addEventListener("keydown", (event) => {
    const at = placeOf(document.activeElement);
    if (!at) return;
    if (event.key === "f" && !event.ctrlKey && !event.metaKey && !event.altKey) {
      document.querySelector('[data-key="f"]').click();
      event.preventDefault();
      return;
    }
    const cell = target(event, at);
    if (cell === undefined) {
      if (event.key.startsWith("Arrow")) event.preventDefault();
      return;
    }
    go(cell);
    event.preventDefault();
  });

  table.addEventListener("click", (event) => {
    const cell = event.target.closest("button.sb-cell");
    if (!cell) return;
    close(false);
    go(cell);
    opened = cell;
    cell.setAttribute("aria-expanded", "true");
    window.shirubeOpenCell([
      { name: "person", value: cell.dataset.person },
      { name: "skill", value: cell.dataset.skill },
    ]);
  });

  function place() {
    const cell = opened.getBoundingClientRect();
    const frame = wrap.getBoundingClientRect();
    const width = pop.offsetWidth;
    const height = pop.offsetHeight;
    let left = cell.right - frame.left + 12;
    if (left + width > frame.width) left = cell.left - frame.left - width - 12;
    let top = cell.top - frame.top - 18;
    if (cell.top - 18 + height > innerHeight - 16) top = innerHeight - 16 - height - frame.top;
    pop.style.left = `${Math.max(0, left)}px`;
    pop.style.top = `${Math.max(-frame.top + 8, top)}px`;
  }

  function close(back) {
    pop.hidden = true;
    if (!opened) return;
    opened.removeAttribute("aria-expanded");
    if (back) go(opened);
    opened = null;
  }

  /* Ajax replaces the content of the popover: then it is shown. */
  new MutationObserver(() => {
    if (!opened || !document.getElementById("pop-close")) return;
    pop.hidden = false;
    place();
    document.getElementById("pop-close").focus({ preventScroll: true });
  }).observe(pop, { childList: true, subtree: true });

  pop.addEventListener("click", (event) => {
    if (event.target.closest("[data-close]")) close(true);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && opened) close(true);
  });
  document.addEventListener("click", (event) => {
    if (opened && !pop.hidden && !event.target.closest(".sb-popover, button.sb-cell") && event.target.isConnected) close(false);
  });
})();
