/**
 * Remembers the reader's two switches, says how old the data is and which deadlines passed since it was built. Without it the page loses
 * little: where the browser knows `:has()` the switches work by style alone, and the page says how far it goes itself.
 */
const MS_PER_DAY = 86_400_000;
const { classList } = document.documentElement;

function remember(id: string): void {
  const box = document.getElementById(id);
  if (!(box instanceof HTMLInputElement)) return;
  const key = `gongkai-${id}`;
  const show = (): void => {
    classList.toggle(id, box.checked);
  };
  box.addEventListener('change', show);
  try {
    if (localStorage.getItem(key) === '1') box.checked = true;
    box.addEventListener('change', () => localStorage.setItem(key, box.checked ? '1' : '0'));
  } catch {
    // Storage may be closed to us; the switch still works for this page.
  }
  show();
}

function forEach<T extends HTMLElement>(selector: string, change: (found: T) => void): void {
  document.querySelectorAll<T>(selector).forEach(change);
}

/** Whole days from the beginning of a day in Beijing until now. */
const daysSince = (day: string): number => Math.floor((Date.now() - Date.parse(`${day}T00:00:00+08:00`)) / MS_PER_DAY);

/** The clock of the newest build lies in one file, so that a page stays the same for as long as its facts do. */
async function sayAge(): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>('.data-date > a');
  if (!link) return;
  const place = link.parentElement as HTMLElement;
  const answer = await fetch(new URL('../data-date.json', link.href));
  const { asOf } = (await answer.json()) as { asOf: string };
  const day = asOf.slice(0, 10);
  const days = daysSince(day);
  link.textContent = day;
  place.textContent = '数据到 ';
  place.append(link, days > 1 ? `（${days}天前）` : '');
  forEach('main a[href$="#as-of"]', (each) => (each.textContent = day));
}

/** A day that passed after the build: its place on the page is kept, so that nothing moves. */
function sayTurned(): void {
  forEach('[data-due-on]', (promise) => {
    const days = daysSince(promise.dataset.dueOn as string);
    const place = promise.querySelector('.turned');
    if (place && days > 0) place.textContent = `已过期限（数据生成以后）${days}天`;
  });
  forEach('[data-due-days]', (place) => {
    const passed = (place.dataset.dueDays as string).split(' ').filter((day) => daysSince(day) > 0).length;
    if (passed > 0) place.textContent = `数据生成以后又有${passed}条过了期限，没有算进去。`;
  });
  forEach('[data-passed]', (place) => {
    place.textContent = `到今天过了${daysSince(place.dataset.passed as string)}天。`;
  });
}

/**
 * What is folded on a screen is open on paper. Chromium from 131 on does so by style alone, for pages without a script
 * too (`src/styles/print.css`); the others would print the heads and not what they hold.
 */
function turnFolded(): void {
  forEach<HTMLDetailsElement>('main details:not([open]),.unfolded', (each) => {
    each.open = each.classList.toggle('unfolded');
  });
}

classList.add('scripted');
addEventListener('beforeprint', turnFolded);
addEventListener('afterprint', turnFolded);
remember('big');
remember('hc');
sayTurned();
sayAge().catch(() => {
  // No network, or an older site: the page says of itself how far it goes, and where to look.
});
