'use strict';
/* Lessons and their notes, quizzes, knowledge checks and labs. Everything is delegated, so that parts replaced by Ajax keep working. */
(() => {
  const later = new WeakMap();
  let coming = null; // kept answers on their way to the server: { form, fields }

  /* --- Saving as one types --- */

  function say(form, state, text) {
    const place = form.querySelector('[data-save]');
    if (!place) return;
    place.className = 'sb-save ' + state;
    place.textContent = text;
  }

  function save(form) {
    clearTimeout(later.get(form));
    later.delete(form);
    const send = window[form.dataset.autosave];
    if (typeof send === 'function') send();
  }

  function saveSoon(form, delay = 800) {
    coming = null; // what is typed now goes before what was kept
    keep(form);
    say(form, 'is-saving', form.dataset.saving);
    clearTimeout(later.get(form));
    later.set(form, setTimeout(() => save(form), delay));
  }

  function changed(event) {
    const form = event.target.closest('form[data-autosave]');
    if (form && !('noSave' in event.target.dataset)) saveSoon(form, event.type === 'change' ? 200 : 800);
  }

  document.addEventListener('input', changed);
  document.addEventListener('change', changed);

  /* Handing in carries everything; a save that came behind it would begin a new draft. */
  function forget(form) {
    clearTimeout(later.get(form));
    later.delete(form);
  }
  document.addEventListener('submit', (event) => forget(event.target));
  document.addEventListener('click', (event) => {
    const button = event.target.closest('form[data-autosave] button[type=submit]');
    if (button && !event.defaultPrevented) forget(button.form);
  });

  /* What could not be sent stays on the page and is tried again. */
  function failed() {
    if (coming) {
      coming.form.inert = false;
      say(coming.form, 'is-failed', coming.form.dataset.failed);
      setTimeout(sendAgain, 5000);
      return;
    }
    document.querySelectorAll('form[data-autosave]').forEach((form) => {
      say(form, 'is-failed', form.dataset.failed);
      clearTimeout(later.get(form));
      later.set(form, setTimeout(() => save(form), 5000));
    });
  }
  if (window.jQuery) window.jQuery(document).on('pfAjaxError', failed);

  function sendAgain() {
    if (coming) bringBack(coming.form, coming.fields);
    else document.querySelectorAll('form[data-autosave]').forEach((form) => later.has(form) && save(form));
  }
  window.addEventListener('online', sendAgain);

  /* --- What is not sent yet is kept on this device, and sent when the page is opened again --- */

  const keepName = (form) => 'shirube.kept.' + form.dataset.keep;
  const keptForms = () => document.querySelectorAll('form[data-keep]');

  function fieldsOf(form) {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (/^(f-|q-|marks$)/.test(name)) fields.append(name, value);
    return fields.toString();
  }

  /* The same answers may stand in another order, or in rows with other numbers. */
  function sameAnswers(one, other) {
    const told = (fields) => [...new URLSearchParams(fields)]
      .flatMap(([name, value]) => (name === 'marks' ? value.split(' ') : [value])
        .map((part) => name.replace(/^f-r\d+-/, 'f-r-') + '=' + part))
      .filter((part) => !/=-?$/.test(part)).sort().join('&');
    return told(one) === told(other);
  }

  function keep(form) {
    if (!form.dataset.keep) return;
    const kept = { base: form.querySelector('[data-base]').dataset.base, fields: fieldsOf(form) };
    try { localStorage.setItem(keepName(form), JSON.stringify(kept)); } catch (full) { /* the server alone keeps it */ }
  }

  function letGo(form) {
    try { localStorage.removeItem(keepName(form)); } catch (refused) { /* nothing was kept */ }
  }

  function bringBack(form, fields) {
    coming = { form, fields };
    form.inert = true; // the page is drawn anew when they are safe; what is pressed before would meet the old one
    window[form.dataset.autosave]([{ name: 'kept', value: fields }]);
  }

  function askForKept(form) {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(keepName(form))); } catch (refused) { /* as if nothing were kept */ }
    if (!kept) return;
    const state = form.querySelector('[data-base]');
    const attempt = (base) => base.split('-')[0];
    if (sameAnswers(kept.fields, fieldsOf(form)) || attempt(kept.base) !== attempt(state.dataset.base)) return letGo(form);
    if (kept.base === state.dataset.base) return bringBack(form, kept.fields);
    say(form, 'is-failed', form.dataset.older);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sb-save__retry';
    button.textContent = form.dataset.olderGo;
    button.addEventListener('click', () => bringBack(form, kept.fields));
    state.append(button);
  }

  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxSuccess', (event, answer) => {
      if (!answer || !String(answer.responseText).includes('data-base')) return; // nothing was saved: signed out, perhaps
      keptForms().forEach((form) => later.has(form) || letGo(form));
      if (coming) window.location.reload();
    });
    window.addEventListener('load', () => keptForms().forEach(askForKept));
  }

  window.addEventListener('pagehide', () => {
    document.querySelectorAll('form[data-autosave]').forEach((form) => later.has(form) && save(form));
  });

  /* --- A question inside a lesson --- */

  document.addEventListener('change', (event) => {
    const check = event.target.closest('[data-check]');
    if (!check) return;
    const reason = check.querySelector(`template[data-why="${event.target.value}"]`);
    check.querySelector('[data-feedback]').replaceChildren(reason.content.cloneNode(true));
  });

  /* --- Quiz --- */

  function isAnswered(question) {
    if (question.querySelector('[data-order]')) return question.dataset.moved === 'true' || question.dataset.known === 'true';
    const fields = [...question.querySelectorAll('input, select')];
    return fields.some((field) =>
      field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value !== '' && field.value !== '-');
  }

  function count() {
    const questions = [...document.querySelectorAll('[data-question]')];
    let done = 0;
    questions.forEach((question) => {
      const answered = isAnswered(question);
      if (answered) done++;
      const link = document.querySelector(`[data-item="${question.dataset.question}"]`);
      if (!link) return;
      link.classList.toggle('is-done', answered);
      const word = link.querySelector('[data-done]');
      word.textContent = answered ? word.dataset.done : '';
    });
    const words = document.querySelector('[data-answered]');
    if (words) words.textContent = words.dataset.answered.replace('{0}', done).replace('{1}', questions.length);
    return questions.filter((question) => !isAnswered(question));
  }

  document.addEventListener('change', (event) => {
    if (event.target.closest('[data-question]')) count();
  });

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-move]');
    if (!button) return;
    const row = button.closest('li');
    const other = button.dataset.move === 'up' ? row.previousElementSibling : row.nextElementSibling;
    const question = button.closest('[data-question]');
    question.dataset.moved = 'true';
    question.querySelectorAll('input').forEach((field) => { field.disabled = false; }); // untouched, an order is no answer
    if (other) {
      if (button.dataset.move === 'up') other.before(row);
      else other.after(row);
    }
    button.focus();
    count();
    saveSoon(button.closest('form'), 400);
  });

  /* The first press on an unfinished quiz leads to the gap, the second hands in. */
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-submit]');
    if (!button || button.dataset.asked) return;
    const missing = count();
    if (missing.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    button.dataset.asked = 'true';
    const form = button.closest('form');
    form.querySelector('[data-missing-note]').textContent = form.dataset.missing.replace('{0}', missing.length);
    missing[0].querySelector('input:not([type=hidden]), select, button').focus();
  }, true);

  /* --- Lab: marks and hints --- */

  function countMarks(form) {
    const words = form.querySelector('[data-marked]');
    if (words) words.textContent = words.dataset.marked.replace('{0}', form.querySelectorAll('[data-mark][aria-pressed="true"]').length);
  }

  document.addEventListener('click', (event) => {
    const passage = event.target.closest('button[data-mark]');
    if (!passage) return;
    passage.setAttribute('aria-pressed', passage.getAttribute('aria-pressed') !== 'true');
    const form = passage.closest('form');
    form.querySelector('[data-marks]').value = [...form.querySelectorAll('[data-mark][aria-pressed="true"]')]
      .map((one) => one.dataset.mark).join(' ');
    countMarks(form);
    saveSoon(form, 600);
  });

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-hints] button');
    if (!button) return;
    const hints = button.closest('[data-hints]');
    const next = hints.querySelector('li[hidden]');
    if (next) next.hidden = false;
    hints.querySelector('[data-shown]').textContent = hints.querySelectorAll('li:not([hidden])').length;
    if (!hints.querySelector('li[hidden]')) button.hidden = true;
  });

  /* --- What words mean --- */

  const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/[\u30a1-\u30f6]/g,
    (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60)); // katakana as hiragana, as readings are written

  document.addEventListener('input', (event) => {
    if (!event.target.matches('[data-glossary-search]')) return;
    const glossary = event.target.closest('[data-glossary]');
    const wanted = plain(event.target.value.trim());
    let found = 0;
    glossary.querySelectorAll('[data-words]').forEach((term) => {
      term.hidden = !plain(term.dataset.words + ' ' + term.textContent).includes(wanted);
      if (!term.hidden) found++;
    });
    glossary.querySelector('[data-glossary-none]').hidden = found > 0;
  });

  if (window.matchMedia('(max-width: 760px)').matches) {
    document.querySelectorAll('[data-fold]').forEach((fold) => fold.removeAttribute('open'));
  }
  count();
  document.querySelectorAll('form[data-autosave]').forEach(countMarks);
})();
