'use strict';
/* A text is checked by the guard, what would go out is shown, and only that is sent; the answer is put in as text as it comes. */
(() => {
  const place = document.querySelector('[data-live]');
  if (!place) return;
  const part = (name) => place.querySelector(`[data-live-${name}]`);
  const text = document.getElementById('live-text');
  const about = place.dataset.lesson ? { lesson: place.dataset.lesson } : { lab: place.dataset.lab };
  let hash = null;
  let stop = null;

  function asked(more) {
    return {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ course: place.dataset.course, ...about, text: text.value, ...more }),
    };
  }

  /* Where the course speaks of it; an answer about a lesson leans on these and names them by number. */
  function showPlaces(places) {
    part('places').querySelector('ol').replaceChildren(...places.map((one) => {
      const item = document.createElement('li');
      const words = document.createElement(one.step ? 'a' : 'span');
      words.textContent = one.heading;
      if (one.step) words.href = place.dataset.lessons + encodeURIComponent(one.step) + (one.anchor ? '#' + one.anchor : '');
      item.append(words);
      return item;
    }));
    part('places').hidden = places.length === 0;
  }

  /* What a refusal says, or that there is no connection. */
  async function refusal(answer) {
    try {
      return (await answer.json()).message || place.dataset.lost;
    } catch {
      return place.dataset.lost;
    }
  }

  function cell(row, name, ...lines) {
    const one = document.createElement(name);
    if (name === 'th') one.scope = 'row';
    lines.forEach((line, i) => {
      const words = i ? document.createElement('span') : document.createTextNode('');
      words.textContent = line;
      if (i) words.className = 'sb-table__sub';
      one.append(words);
    });
    row.append(one);
  }

  function show(looked) {
    part('said').textContent = looked.said;
    const rows = part('findings').querySelector('tbody');
    rows.replaceChildren(...looked.findings.map((found) => {
      const row = document.createElement('tr');
      cell(row, 'th', found.words);
      cell(row, 'td', found.name, found.why);
      cell(row, 'td', found.act);
      cell(row, 'td', found.instead);
      return row;
    }));
    part('findings').hidden = looked.findings.length === 0;
    showPlaces(looked.places);
    hash = looked.hash || null;
    part('out').hidden = hash === null;
    part('masked').textContent = looked.out || '';
    part('left').textContent = looked.left;
    part('send').disabled = !looked.may;
  }

  function forget(said) {
    hash = null;
    part('findings').hidden = true;
    part('out').hidden = true;
    part('said').textContent = said;
  }

  text.addEventListener('input', () => { if (!part('out').hidden || !part('findings').hidden) forget(place.dataset.edited); });

  part('check').addEventListener('click', async () => {
    forget(place.dataset.checking);
    part('check').disabled = true;
    try {
      const sent = text.value;
      const answer = await fetch(place.dataset.live, asked({}));
      if (text.value !== sent) forget(place.dataset.edited);
      else if (answer.ok) show(await answer.json());
      else forget(await refusal(answer));
    } catch {
      forget(place.dataset.lost);
    } finally {
      part('check').disabled = false;
    }
  });

  function take(line, words) {
    const news = JSON.parse(line);
    if (news.piece) words.append(news.piece);
    if (!news.end) return false;
    part('end').textContent = news.said;
    part('places').querySelectorAll('li').forEach((item, at) => item.classList.toggle('is-named', news.named.includes(at + 1)));
    return true;
  }

  async function listen(body, words) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    let ended = false;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (rest + value).split('\n');
      rest = lines.pop();
      lines.filter((line) => line).forEach((line) => { ended = take(line, words) || ended; });
    }
    if (!ended) part('end').textContent = place.dataset.lost;
  }

  part('send').addEventListener('click', async () => {
    if (stop || !hash) return;
    const words = part('words');
    stop = new AbortController();
    part('answer').hidden = false;
    part('stop').hidden = false;
    part('send').disabled = true;
    words.replaceChildren();
    words.setAttribute('aria-busy', 'true');
    part('end').textContent = place.dataset.waiting;
    part('stop').focus();
    try {
      const answer = await fetch(place.dataset.live, { ...asked({ send: true, hash }), signal: stop.signal });
      if (answer.ok) await listen(answer.body, words);
      else part('end').textContent = await refusal(answer);
    } catch {
      part('end').textContent = stop.signal.aborted ? place.dataset.stopped : place.dataset.lost;
    } finally {
      stop = null;
      words.setAttribute('aria-busy', 'false');
      part('stop').hidden = true;
      forget('');
      text.focus();
    }
  });

  part('stop').addEventListener('click', () => stop && stop.abort());
})();
