/**
 * Remembers the reader's two switches and says how old the data is. Without it the page loses
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

function sayAge(): void {
  const time = document.querySelector<HTMLTimeElement>('[data-as-of]');
  if (!time) return;
  const days = Math.floor((Date.now() - Date.parse(`${time.dateTime.slice(0, 10)}T00:00:00+08:00`)) / MS_PER_DAY);
  if (days > 1) time.insertAdjacentText('afterend', `（${days}天前）`);
}

classList.add('scripted');
remember('big');
remember('hc');
sayAge();
