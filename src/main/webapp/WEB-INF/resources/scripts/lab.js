'use strict';
/* What only labs need: orders, tables, graphs, texts, stories. Saving itself is course.js's; a change event asks for it. */
(() => {
  function changed(field) {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /* --- Orders: buttons, or dragging --- */

  function ordered(list) {
    const field = list.parentElement.querySelector('[data-order-value]');
    field.value = [...list.children].map((row) => row.dataset.id).join(',');
    changed(field);
  }

  function say(list, row) {
    const place = list.parentElement.querySelector('[data-said]');
    const text = row.querySelector('span').textContent.trim();
    place.textContent = place.dataset.said.replace('{0}', text).replace('{1}', [...list.children].indexOf(row) + 1);
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-shift]');
    if (!button) return;
    const row = button.closest('li');
    const other = button.dataset.shift === 'up' ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return;
    if (button.dataset.shift === 'up') other.before(row);
    else other.after(row);
    button.focus();
    say(row.parentElement, row);
    ordered(row.parentElement);
  });

  let dragged = null;
  document.addEventListener('dragstart', (event) => {
    const row = event.target.closest && event.target.closest('[data-drag-order] li');
    if (!row) return;
    dragged = row;
    row.classList.add('is-dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', row.dataset.id);
  });
  document.addEventListener('dragover', (event) => {
    const row = dragged && event.target.closest('[data-drag-order] li');
    if (!row || row.parentElement !== dragged.parentElement) return;
    event.preventDefault();
    if (row === dragged) return;
    const box = row.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) row.before(dragged);
    else row.after(dragged);
  });
  document.addEventListener('drop', (event) => { if (dragged) event.preventDefault(); });
  document.addEventListener('dragend', () => {
    if (!dragged) return;
    dragged.classList.remove('is-dragged');
    ordered(dragged.parentElement);
    dragged = null;
  });

  /* --- Findings: rows come and go --- */

  const MOST_ROWS = 60;

  function countRows() {
    document.querySelectorAll('[data-rows-said]').forEach((place) => {
      const rows = [...document.querySelectorAll('[data-rows] > ol > li')];
      const filled = rows.filter((row) => [...row.querySelectorAll('select')].some((field) => field.value !== ''));
      place.textContent = place.dataset.rowsSaid.replace('{0}', filled.length);
    });
  }

  document.addEventListener('click', (event) => {
    const add = event.target.closest('[data-row-add]');
    if (add) {
      const table = add.closest('[data-rows]');
      const list = table.querySelector('ol');
      const used = [...list.children].map((row) => Number(row.dataset.row));
      let number = 1;
      while (used.includes(number)) number++;
      if (number > MOST_ROWS) return;
      const row = table.querySelector('template').content.firstElementChild.cloneNode(true);
      row.dataset.row = number;
      row.querySelectorAll('select').forEach((field) => { field.name = field.name.replace('f-r0-', `f-r${number}-`); });
      list.append(row);
      row.querySelector('select').focus();
      return;
    }
    const remove = event.target.closest('[data-row-remove]');
    if (!remove) return;
    const row = remove.closest('li');
    const list = row.parentElement;
    const next = row.nextElementSibling || row.previousElementSibling;
    row.remove();
    (next ? next.querySelector('select') : list.parentElement.querySelector('[data-row-add]')).focus();
    countRows();
    changed(list);
  });

  /* --- A table to repair: arrows move, changed cells show it --- */

  function gridChanges(table) {
    let changes = 0;
    table.querySelectorAll('tbody tr').forEach((row) => {
      const gone = row.querySelector('[type=checkbox]').checked;
      row.classList.toggle('is-deleted', gone);
      if (gone) changes++;
      row.querySelectorAll('[data-given]').forEach((field) => {
        const other = field.value !== field.dataset.given;
        field.parentElement.classList.toggle('is-changed', other);
        if (other && !gone) changes++;
      });
    });
    const place = document.querySelector('[data-changes]');
    place.textContent = place.dataset.changes.replace('{0}', changes);
  }

  document.addEventListener('input', (event) => {
    const table = event.target.closest('[data-grid]');
    if (table) gridChanges(table);
  });

  document.addEventListener('keydown', (event) => {
    const field = event.target.closest('[data-grid] [data-given]');
    if (!field || event.isComposing) return;
    const row = field.closest('tr');
    const column = field.parentElement.cellIndex;
    let to = null;
    if (event.key === 'ArrowDown' || event.key === 'Enter') to = row.nextElementSibling;
    if (event.key === 'ArrowUp') to = row.previousElementSibling;
    if (event.key === 'Enter') event.preventDefault();
    if (event.key === 'Escape') {
      field.value = field.dataset.given;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (!to) return;
    event.preventDefault();
    const target = to.cells[column].querySelector('input');
    target.focus();
    target.select();
  });

  /* Enter in any other one-line field of a lab would hand in. */
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.matches('form[data-autosave="saveLab"] input[type=text]')) event.preventDefault();
  });

  /* --- Graphs: only what stands further on can be led to --- */

  function linkable(list) {
    const places = new Map();
    list.querySelectorAll('li[data-node]').forEach((node) => {
      const field = node.querySelector('select');
      places.set(node.dataset.node, field.value === '' ? 0 : field.selectedIndex);
    });
    list.querySelectorAll('li[data-node]').forEach((node) => {
      const own = places.get(node.dataset.node);
      let linked = 0;
      let open = 0;
      node.querySelectorAll('[data-to]').forEach((label) => {
        const box = label.querySelector('input');
        const fits = own > 0 && places.get(label.dataset.to) > own;
        label.hidden = !fits && !box.checked;
        if (!label.hidden) open++;
        if (box.checked) linked++;
      });
      node.querySelector('[data-linked]').textContent = linked;
      node.querySelector('[data-no-links]').hidden = open > 0;
    });
  }

  document.addEventListener('change', (event) => {
    const list = event.target.closest('[data-nodes]');
    if (list) linkable(list);
    countRows();
  });

  /* --- Texts: how long they are --- */

  function measure(field) {
    const text = field.value;
    const size = field.lang === 'ja' ? text.replace(/\s/g, '').length : text.split(/\s+/).filter(Boolean).length;
    field.parentElement.querySelector('[data-count]').textContent = field.dataset.counted.replace('{0}', size);
  }

  document.addEventListener('input', (event) => {
    if (event.target.matches('[data-counted]')) measure(event.target);
  });

  /* --- Stories: the clock can be switched off; what comes next is where one reads on --- */

  document.addEventListener('change', (event) => {
    if (!event.target.matches('[data-clock]')) return;
    try { localStorage.setItem('shirube.clock', event.target.checked ? 'on' : 'off'); } catch (refused) { /* this page only */ }
    clock();
  });

  function clock() {
    const box = document.querySelector('[data-clock]');
    if (!box) return;
    let shown = box.checked;
    try { shown = localStorage.getItem('shirube.clock') !== 'off'; } catch (refused) { /* as it stands */ }
    box.checked = shown;
    document.body.classList.toggle('sb-no-clock', !shown);
  }

  let wentOn = false;
  document.addEventListener('click', (event) => {
    if (event.target.closest('.sb-story [type=submit]')) wentOn = true;
  });
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxComplete', () => {
      clock();
      const scene = document.getElementById('scene');
      if (wentOn && scene) scene.focus();
      wentOn = false;
    });
  }

  clock();
  countRows();
  document.querySelectorAll('[data-grid]').forEach(gridChanges);
  document.querySelectorAll('[data-nodes]').forEach(linkable);
  document.querySelectorAll('[data-counted]').forEach(measure);
})();
