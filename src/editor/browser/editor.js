// What a form can't do alone: narrow the list, keep unsaved words, and show what is wrong. Everything
// else works without this.
const box = document.querySelector('[data-filter-box]');
if (box instanceof HTMLElement) {
  box.hidden = false;
  box.querySelector('input')?.addEventListener('input', ({ target }) => {
    const words = target instanceof HTMLInputElement ? target.value.trim().toLowerCase() : '';
    for (const entry of document.querySelectorAll('[data-entry]'))
      if (entry instanceof HTMLElement) entry.hidden = !entry.textContent?.toLowerCase().includes(words);
    for (const group of document.querySelectorAll('[data-group]'))
      if (group instanceof HTMLElement) group.hidden = !group.querySelector('[data-entry]:not([hidden])');
  });
}

let isTouched = false;
const form = document.querySelector('[data-guard]');
form?.addEventListener('input', () => (isTouched = true));
form?.addEventListener('submit', () => (isTouched = false));
addEventListener('beforeunload', (event) => isTouched && event.preventDefault());

const faults = document.querySelector('#faults');
if (faults instanceof HTMLElement) faults.focus();
