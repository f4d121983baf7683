// Narrows the list of entries by words, year and state.

/** @param {string} text */
const plain = (text) => text.normalize('NFKC').toLowerCase();

/** @param {string} id */
function valueOf(id) {
  const input = document.getElementById(id);
  return input instanceof HTMLInputElement || input instanceof HTMLSelectElement ? input.value : '';
}

/** @param {HTMLElement} entry */
function isAsked(entry) {
  const words = plain(valueOf('filter-words')).split(/\s+/).filter(Boolean);
  const [year, state] = [valueOf('filter-year'), valueOf('filter-state')];
  const text = plain(entry.textContent ?? '');
  return (
    words.every((word) => text.includes(word)) &&
    (year === '' || entry.dataset.year === year) &&
    (state === '' || (entry.dataset.states ?? '').split(' ').includes(state))
  );
}

function narrow() {
  let found = 0;
  for (const entry of document.querySelectorAll('[data-entry]'))
    if (entry instanceof HTMLElement) {
      entry.hidden = !isAsked(entry);
      found += Number(!entry.hidden);
    }
  const isWhole = ['words', 'year', 'state'].every((name) => valueOf(`filter-${name}`) === '');
  // A kind without entries is there all the same: its first one is made there.
  for (const group of document.querySelectorAll('[data-group]'))
    if (group instanceof HTMLElement) group.hidden = !isWhole && !group.querySelector('[data-entry]:not([hidden])');
  const said = document.querySelector('[data-found]');
  if (said) said.textContent = isWhole ? '' : `找到${found}件`;
}

export function makeFilter() {
  const box = document.querySelector('[data-filter-box]');
  if (!(box instanceof HTMLElement)) return;
  box.hidden = false;
  box.addEventListener('input', narrow);
  // A browser that comes back to the page fills in what was asked for before.
  narrow();
}
