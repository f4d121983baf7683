import { isNarrowed } from '../narrow.ts';
import { readAsk, searchOf } from './address.ts';
import { answer, type Ask } from './answer.ts';
import { namedIn } from './findings.ts';
import { ScriptMissing } from './later-script.ts';
import { controlNarrowing } from './narrowing.ts';
import { createSession } from './session.ts';
import { createView, part } from './view.ts';

/** Waits this long after a key before it searches. */
const PAUSE_MS = 250;

function writeAddress(ask: Ask, push: boolean): void {
  const query = searchOf(ask);
  if (query === location.search) return;
  const address = query || location.pathname;
  if (push) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Ties the search page's form, facets and results to the address, so that every search can be shared. */
export function startSearchPage(): void {
  const form = part('form', HTMLFormElement);
  const narrowing = part('narrowing', HTMLDetailsElement);
  const base = form.dataset.base ?? '/';
  const title = document.title;
  let openSession = createSession(base);
  const view = createView(base);
  const controls = controlNarrowing(form, part('chips', HTMLElement), (ask) => show(ask, true));
  let latest = 0;
  let lacksScript = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function search(ask: Ask, push: boolean): Promise<void> {
    latest += 1;
    const ticket = latest;
    const isLatest = (): boolean => ticket === latest;
    writeAddress(ask, push);
    document.title = ask.typed ? `“${ask.typed}”　${title}` : title;
    controls.showChoices(ask);
    if (ask.typed === '' && !isNarrowed(ask)) {
      controls.showCounts(undefined);
      view.idle();
      return;
    }
    view.loading();
    try {
      const session = await openSession();
      if (isLatest()) view.named(namedIn(session, ask.typed));
      const found = await answer(session, ask);
      if (!isLatest()) return;
      view.named(found.named);
      controls.showCounts(found.counts);
      await view.answer(found, { typed: ask.typed, chosen: controls.words(ask), session }, isLatest);
    } catch (error) {
      // The site may have been renewed: what was fetched of it before names files that are there no more.
      openSession = createSession(base);
      lacksScript ||= error instanceof ScriptMissing;
      if (isLatest()) view.failed();
    }
  }

  const now = (push: boolean): void => {
    clearTimeout(timer);
    void search(controls.read(), push);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => now(false), PAUSE_MS);
  };
  const show = (ask: Ask, push: boolean): void => {
    controls.write(ask);
    void search(ask, push);
  };
  const asAddressed = (): void => show(readAsk(location.search), false);
  const q = form.elements.namedItem('q') as HTMLInputElement;
  q.addEventListener('input', (event) => (event as InputEvent).isComposing || soon());
  q.addEventListener('compositionend', soon);
  form.addEventListener('change', (event) => event.target !== q && now(true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    now(true);
  });
  part('retry', HTMLButtonElement).addEventListener('click', () => (lacksScript ? location.reload() : now(false)));
  addEventListener('popstate', asAddressed);
  // Beside the results there is room for it; on a phone it would stand between the box and the results.
  const isWide = matchMedia('(min-width: 60.01rem)');
  const unfold = (): void => {
    narrowing.open = isWide.matches;
  };
  isWide.addEventListener('change', unfold);
  unfold();
  // Whoever opens this page wants to search.
  openSession().catch(() => undefined);
  asAddressed();
}
