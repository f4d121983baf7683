/**
 * Remembers the reader's two switches, says how old the data is and which deadlines passed since it was built. Without it the page loses
 * nothing: where the browser knows `:has()` the switches work by style alone, and the date stands there.
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

/** Whole days from the beginning of a day in Beijing until now. */
const daysSince = (day: string): number => Math.floor((Date.now() - Date.parse(`${day}T00:00:00+08:00`)) / MS_PER_DAY);

function sayAge(): void {
  const time = document.querySelector<HTMLTimeElement>('[data-as-of]');
  if (!time) return;
  const days = daysSince(time.dateTime.slice(0, 10));
  if (days > 1) time.insertAdjacentText('afterend', `（${days}天前）`);
}

/** A day that passed after the build: its place on the page is kept, so that nothing moves. */
function sayTurned(): void {
  document.querySelectorAll<HTMLElement>('[data-due-on]').forEach((promise) => {
    const days = daysSince(promise.dataset.dueOn ?? '');
    const place = promise.querySelector('.turned');
    if (place && days > 0) place.textContent = `已过期限（数据生成以后）${days}天`;
  });
  document.querySelectorAll<HTMLElement>('[data-due-days]').forEach((place) => {
    const passed = (place.dataset.dueDays ?? '').split(' ').filter((day) => daysSince(day) > 0).length;
    if (passed > 0) place.textContent = `数据生成以后又有${passed}条过了期限，没有算进去。`;
  });
}

classList.add('scripted');
remember('big');
remember('hc');
sayAge();
sayTurned();
