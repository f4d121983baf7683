/**
 * Copies a citation with one press. What is on the page is right without it: the citation stands there in
 * full but for the reader's own day, and every promise has its permanent link.
 */
import { CITED_ON } from '#format/citation.ts';

const MS_PER_HOUR = 3_600_000;

/** The citation as it is copied: with today's day in Beijing, and with the host where the site does not know its own. */
const complete = (citation: string): string =>
  citation
    .replace(CITED_ON, new Date(Date.now() + 8 * MS_PER_HOUR).toISOString().slice(0, 10))
    .replace(/ (?=\/\S*$)/, ` ${location.origin}`);

/** Of one promise or change: the citation of the page, with its own name, words and address. */
function citationOf(pressed: HTMLElement): string {
  const from = pressed.matches('a') ? document : pressed.parentNode;
  const citation = complete(from?.querySelector('[data-citation]')?.textContent ?? '');
  if (!(pressed instanceof HTMLAnchorElement)) return citation;
  const quote = pressed.closest('article')?.querySelector('[data-field="quote"]')?.textContent;
  const words = (pressed.dataset.cite ?? '') + (quote ? `“${quote}”` : '');
  return citation.replace('[EB', `：${words}[EB`) + pressed.hash;
}

document.addEventListener('click', ({ target }) => {
  const pressed = (target as Element).closest<HTMLElement>('.copy,[data-cite]');
  if (!pressed) return;
  const text = citationOf(pressed);
  const done = (): string => (pressed.textContent = '已复制');
  // Over plain HTTP, as on an intranet, no page may write to the clipboard.
  if (isSecureContext) void navigator.clipboard.writeText(text).then(done);
  else prompt('请手工复制：', text);
});
