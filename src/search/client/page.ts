import { answer, browse, type Answer } from './answer.ts';
import type { Facets } from './find.ts';
import { loadEngine } from './pagefind.ts';
import { showGroup } from './results.ts';

/** Waits this long after a key before it searches. */
const PAUSE_MS = 250;
const FACETS = ['kind', 'theme', 'office', 'year', 'state'] as const;

function part<T extends Element>(selector: string, kind: abstract new (...args: never[]) => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the search page lacks ${selector}`);
  return found;
}

/** Ties the search page's form, facets and results to the address, so that every search can be shared. */
export function startSearchPage(): void {
  const form = part('[data-search="form"]', HTMLFormElement);
  const input = part('[data-search="form"] input[name="q"]', HTMLInputElement);
  const results = part('[data-search="results"]', HTMLElement);
  const list = part('[data-search="list"]', HTMLElement);
  const approximate = part('[data-search="approximate"]', HTMLElement);
  const status = part('[data-search="status"]', HTMLElement);
  const count = part('[data-search="count"]', HTMLElement);
  const empty = part('[data-search="empty"]', HTMLElement);
  const failure = part('[data-search="failure"]', HTMLElement);
  const base = form.dataset.base ?? '/';
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name]')];
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const facets = (): Facets =>
    Object.fromEntries(
      FACETS.map((name) => [name, boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value)]),
    );
  const newestFirst = (): boolean =>
    form.querySelector<HTMLInputElement>('input[name="sort"]:checked')?.value === 'date';

  function setState(state: 'idle' | 'loading' | 'done' | 'failed', words: string): void {
    results.dataset.state = state;
    status.textContent = words;
    empty.hidden = true;
    failure.hidden = state !== 'failed';
    if (state !== 'done') count.textContent = '';
  }

  function readAddress(): void {
    const params = new URLSearchParams(location.search);
    input.value = params.get('q') ?? '';
    for (const box of boxes) box.checked = params.getAll(box.name).includes(box.value);
    const sort = form.querySelector<HTMLInputElement>(
      `input[name="sort"][value="${params.get('sort') === 'date' ? 'date' : ''}"]`,
    );
    if (sort) sort.checked = true;
  }

  function writeAddress(push: boolean): void {
    const params = new URLSearchParams();
    if (input.value.trim()) params.set('q', input.value.trim());
    for (const [name, values] of Object.entries(facets())) for (const value of values) params.append(name, value);
    if (newestFirst()) params.set('sort', 'date');
    // Not `params.size`: Chrome 113, Safari 17.
    const address = params.toString() ? `?${params}` : location.pathname;
    if (address === location.search) return;
    if (push) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  function showCounts(counts: Answer['counts']): void {
    for (const box of boxes) {
      const place = box.parentElement?.querySelector('span');
      if (place) place.textContent = counts ? String(counts[box.name]?.[box.value] ?? 0) : '';
    }
  }

  async function show(found: Answer, folding: ReadonlyMap<string, string>, ticket: number): Promise<void> {
    const groups = await Promise.all(
      found.groups.map((group) => showGroup(group, found.phrases, folding, newestFirst())),
    );
    if (ticket !== latest) return;
    (found.notice ? approximate : list).replaceChildren(...groups);
    (found.notice ? list : approximate).replaceChildren();
    if (found.notice) {
      const words = document.createElement('p');
      words.className = 'note';
      words.textContent = `${found.notice}。以下是近似结果。`;
      approximate.prepend(words);
    }
    showCounts(found.counts);
    setState('done', found.total > 0 ? '' : '没有找到');
    count.textContent = found.total > 0 ? `${found.notice ? '近似结果' : '找到'}${found.total}条` : '找到0条';
    empty.hidden = found.total > 0;
  }

  async function search(push: boolean): Promise<void> {
    latest += 1;
    const ticket = latest;
    const typed = input.value.trim();
    writeAddress(push);
    if (typed === '' && Object.values(facets()).every((values) => values.length === 0)) {
      list.replaceChildren();
      approximate.replaceChildren();
      setState('idle', '');
      return;
    }
    setState('loading', '正在检索……');
    try {
      const engine = await loadEngine(base);
      const found =
        typed === '' ? await browse(engine, facets()) : await answer(engine, typed, facets(), newestFirst());
      if (ticket === latest) await show(found, engine.folding, ticket);
    } catch {
      if (ticket === latest) setState('failed', '检索没有成功');
    }
  }

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(false), PAUSE_MS);
  };
  input.addEventListener('focus', () => void loadEngine(base).catch(() => undefined), { once: true });
  input.addEventListener('input', (event) => (event as InputEvent).isComposing || soon());
  input.addEventListener('compositionend', soon);
  form.addEventListener('change', (event) => event.target !== input && void search(true));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void search(true);
  });
  part('[data-search="retry"]', HTMLButtonElement).addEventListener('click', () => void search(false));
  addEventListener('popstate', () => {
    readAddress();
    void search(false);
  });
  readAddress();
  if (location.search.length > 1) void search(false);
}
