import { makeFilter } from './filter.js';
import { makeFinders } from './finder.js';
import { showPage } from './page.js';
import { takePastes } from './paste.js';

// What a form can't do alone: keep what is typed on this machine, and show what is
// wrong. Everything else works without this.
const PAUSE = 800;
const form = document.querySelector('form[data-guard]');

if (form instanceof HTMLFormElement) {
  const lost = form.querySelector('[data-lost]');
  let isTouched = form.dataset.guard === 'unsaved';
  let isLeaving = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /** The server keeps what is typed and chosen; `false` where there is no server any more. */
  const keep = async (action = 'keep') => {
    clearTimeout(waiting);
    const sent = new FormData(form);
    sent.set('action', action);
    try {
      const answer = await fetch(form.getAttribute('action') ?? '', { method: 'POST', body: sent });
      if (!answer.ok) return { isKept: false, words: await answer.text() };
      return { isKept: true, page: new DOMParser().parseFromString(await answer.text(), 'text/html') };
    } catch {
      return { isKept: false, words: '' };
    }
  };
  /** @param {{ isKept: boolean, words?: string | undefined }} kept */
  const tell = ({ isKept, words }) => {
    if (!(lost instanceof HTMLElement)) return;
    lost.hidden = isKept;
    if (!isKept && words) lost.textContent = words;
  };

  form.addEventListener('input', ({ target }) => {
    isTouched = true;
    clearTimeout(waiting);
    // A file is kept when it is chosen, below.
    if (!(target instanceof HTMLInputElement && target.type === 'file'))
      waiting = setTimeout(async () => {
        const isSeen = document.querySelector('[data-page]') !== null;
        const kept = await keep(isSeen ? 'page' : 'keep');
        tell(kept);
        if (isSeen && kept.page) showPage(kept.page);
      }, PAUSE);
  });
  // A file that was chosen and a list whose rows are all filled come back as the server has them now.
  form.addEventListener('change', async ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const place = target.closest('[data-fresh]');
    if (!(place instanceof HTMLElement)) return;
    const selects = [...place.querySelectorAll('select')];
    if (target.type !== 'file' && !selects.every(({ value }) => value !== '')) return;
    const values = () => selects.map(({ value }) => value).join('\n');
    const sent = values();
    const kept = await keep();
    tell(kept);
    const fresh = kept.page?.querySelector(`[data-fresh="${CSS.escape(place.dataset.fresh ?? '')}"]`);
    // What was chosen meanwhile is not thrown away.
    if (!kept.isKept || !(fresh instanceof HTMLElement) || values() !== sent) return;
    const focused = place.contains(document.activeElement) ? (document.activeElement?.id ?? '') : '';
    place.replaceWith(fresh);
    makeFinders(fresh);
    document.getElementById(focused)?.focus({ preventScroll: true });
    const fold = fresh.closest('details');
    if (fold) fold.open = true;
  });
  form.addEventListener('submit', async (event) => {
    const { submitter } = event;
    if (isLeaving) return;
    event.preventDefault();
    // An answer of a program that was stopped would be an error page, and the words gone with it.
    const kept = await keep();
    tell(kept);
    if (!kept.isKept) return;
    for (const input of form.querySelectorAll('input[type=file]'))
      if (input instanceof HTMLInputElement) input.value = '';
    isLeaving = true;
    isTouched = false;
    form.requestSubmit(submitter);
    // Back from where it led to, the form is as good as before.
    setTimeout(() => (isLeaving = false), PAUSE);
  });
  for (const button of form.querySelectorAll('[data-today]')) {
    if (!(button instanceof HTMLButtonElement)) continue;
    const input = document.getElementById(button.dataset.for ?? '');
    button.hidden = false;
    button.addEventListener('click', () => {
      if (!(input instanceof HTMLInputElement)) return;
      input.value = button.dataset.today ?? '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
  addEventListener('beforeunload', (event) => isTouched && event.preventDefault());
}

makeFinders(document);
makeFilter();
const body = document.querySelector('textarea[name="@body"]');
if (body instanceof HTMLTextAreaElement) takePastes(body);
const faults = document.querySelector('#faults');
if (faults instanceof HTMLElement) faults.focus();
