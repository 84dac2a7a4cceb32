'use strict';
/* Reading a lesson: text size and place on this device, words that were searched for, and what a word means. */
(() => {
  const article = document.querySelector('[data-reader]');
  if (!article) return;

  /* A browser that keeps nothing must not break the page. */
  function kept(key) {
    try { return localStorage.getItem(key); } catch { return null; }
  }
  function keep(key, value) {
    try { localStorage.setItem(key, value); } catch { /* then it is forgotten */ }
  }

  /* --- Text size --- */

  const SIZE = 'shirube.textSize';

  function show(size) {
    document.documentElement.dataset.text = size;
    document.querySelectorAll('[data-size]').forEach((button) =>
      button.setAttribute('aria-pressed', button.dataset.size === size));
  }
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-size]');
    if (!button) return;
    keep(SIZE, button.dataset.size);
    show(button.dataset.size);
  });
  if (['s', 'l'].includes(kept(SIZE))) show(kept(SIZE));

  /* --- Place: the block at the top of the screen, so that it holds for any width and text size --- */

  const PLACES = 'shirube.places';
  const MOST_PLACES = 60;
  const blocks = [...article.children].filter((one) => !one.matches('form, .sb-reader-tools, [data-back]'));
  const places = (() => {
    try { return JSON.parse(kept(PLACES)) || {}; } catch { return {}; }
  })();
  let waiting = 0;

  function remember() {
    waiting = 0;
    const top = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 8);
    const end = blocks[blocks.length - 1].getBoundingClientRect().bottom <= window.innerHeight;
    delete places[article.dataset.reader]; // the newest stands last
    if (top > 2 && !end) places[article.dataset.reader] = top;
    Object.keys(places).slice(0, -MOST_PLACES).forEach((old) => delete places[old]);
    keep(PLACES, JSON.stringify(places));
  }
  window.addEventListener('scroll', () => { waiting = waiting || setTimeout(remember, 400); }, { passive: true });
  window.addEventListener('pagehide', () => waiting && remember());

  const asked = new URLSearchParams(location.search).get('find');
  const place = blocks[places[article.dataset.reader]];
  if (place && !asked && !location.hash) {
    const back = document.querySelector('[data-back]');
    back.hidden = false;
    back.querySelector('[data-back-text]').textContent = back.querySelector('[data-back-text]').dataset.backText;
    place.scrollIntoView();
    back.classList.add('is-floating');
    const here = window.scrollY;
    const readOn = () => {
      if (Math.abs(window.scrollY - here) < window.innerHeight) return;
      back.hidden = true;
      window.removeEventListener('scroll', readOn);
    };
    window.addEventListener('scroll', readOn, { passive: true });
  }
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-top]')) return;
    document.querySelector('[data-back]').hidden = true;
    window.scrollTo(0, 0);
    const head = article.querySelector('h1');
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
  });

  /* --- Text in the article --- */

  const plain = (text) => text.normalize('NFKC').toLowerCase();

  function textNodes(without) {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(without) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return nodes;
  }

  /* Marked without touching the text; a browser that cannot still goes to the section. */
  if (asked && window.CSS && CSS.highlights) {
    const ranges = [];
    const words = plain(asked).split(/\s+/).filter((word) => word);
    textNodes('form, template').forEach((node) => {
      const text = node.data.toLowerCase();
      words.forEach((word) => {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          ranges.push(range);
        }
      });
    });
    CSS.highlights.set('sb-found', new Highlight(...ranges));
  }

  /* --- What a word means --- */

  const dialog = document.querySelector('[data-meaning]');
  const body = dialog.querySelector('[data-meaning-body]');
  const ask = document.querySelector('[data-ask]');
  const go = ask.querySelector('[data-ask-go]');
  let word = '';

  function open(...content) {
    body.replaceChildren(...content);
    if (!dialog.open) dialog.showModal();
  }

  /* Each word of the course's glossary becomes a button where it first stands. */
  function offer(entry) {
    const names = entry.querySelector('dt').firstChild.data.trim().split(/[（）()]/).map((name) => name.trim())
      .filter((name) => name.length > 1);
    for (const node of textNodes('a, button, form, h1, h2, h3, h4, code, pre, label, legend, summary, template, [role=search], [data-back]')) {
      for (const name of names) {
        const found = /^[\x20-\x7e]+$/.test(name)
          ? new RegExp(`(?<![A-Za-z])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![A-Za-z])`, 'i').exec(node.data)
          : { index: node.data.indexOf(name), 0: name };
        if (!found || found.index < 0) continue;
        const there = node.splitText(found.index);
        there.splitText(found[0].length);
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'sb-term';
        button.setAttribute('aria-haspopup', 'dialog');
        button.textContent = there.data;
        button.addEventListener('click', () => {
          const list = document.createElement('dl');
          list.append(entry.cloneNode(true));
          list.firstChild.hidden = false;
          open(list);
        });
        there.replaceWith(button);
        return;
      }
    }
  }
  [...document.querySelectorAll('[data-glossary] [data-words]')]
    .sort((one, other) => other.querySelector('dt').textContent.length - one.querySelector('dt').textContent.length)
    .forEach(offer);

  /* Any other words: select them, and ask the glossary of all courses. */
  document.addEventListener('selectionchange', () => {
    if (dialog.open) return;
    const selection = document.getSelection();
    const text = selection.toString().replace(/\s+/g, ' ').trim();
    const inside = selection.rangeCount > 0 && article.contains(selection.getRangeAt(0).commonAncestorContainer)
      && !(document.activeElement && document.activeElement.matches('input, textarea'));
    ask.hidden = !inside || text.length < 1 || text.length > 40;
    if (ask.hidden) return;
    word = text;
    go.textContent = ask.dataset.ask.replace('{0}', text);
  });
  go.addEventListener('mousedown', (event) => event.preventDefault()); // else the selection is gone before the click
  go.addEventListener('click', async () => {
    const address = `${ask.dataset.glossaryPage}?q=${encodeURIComponent(word)}`;
    ask.hidden = true;
    open(body.dataset.loading);
    try {
      const answer = await fetch(address, { credentials: 'same-origin' });
      if (!answer.ok) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const meanings = page.querySelector('[data-meanings]');
      meanings.querySelectorAll('section').forEach((section) => section.removeAttribute('aria-labelledby'));
      open(document.importNode(meanings, true));
    } catch {
      open(body.dataset.failed);
    }
  });
})();
