/** Puts what is ticked and typed into the words that can be copied; without it they stand there for every promise. */
import { BLANK } from '#format/request-form.ts';

const words = document.querySelector('[data-citation]');
const table = document.querySelector<HTMLTableElement>('.request-form');

/** What a row of the form says: what is ticked, what is typed, and a line to fill in where nothing is. */
function said(row: Element): string {
  const inputs = Array.from(row.querySelectorAll('input'));
  const parts = inputs.map(({ type, checked, value, labels }) =>
    type !== 'checkbox' ? value.trim() || BLANK : checked ? labels?.[0]?.textContent?.trim() : '',
  );
  const fixed = row.querySelector('[data-fixed]')?.textContent?.trim() ?? '';
  return `${fixed}${parts.filter(Boolean).join('；')}`;
}

if (words && table) {
  const compose = (): void => {
    const lines = Array.from(table.rows, (row) => `${row.cells[0]?.textContent?.trim() ?? ''}：${said(row)}`);
    words.textContent = lines.join('\n');
  };
  table.addEventListener('input', compose);
  compose();
}
