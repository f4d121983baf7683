/**
 * Copies a citation with one press. What is on the page is right without it: the citation stands there in
 * full but for the reader's own day, and every promise, statement and change has its permanent link.
 */
import { CITED_ON } from '#format/citation.ts';

/** Beijing's clock before that of UTC, in milliseconds. */
const AHEAD = 28_800_000;

function textIn(place: ParentNode, selector: string): string {
  const found = place.querySelector(selector);
  return found ? found.textContent : '';
}

/**
 * The citation that stands on the page, with today's day in Beijing, and with the host where the site does not know
 * its own; of one thing on the page, with its own name, words and address.
 */
function citationOf(pressed: HTMLElement): string {
  const { cite } = pressed.dataset;
  const around = pressed.parentElement as Element;
  const citation = textIn(cite ? document : around, '[data-citation]')
    .replace(CITED_ON, new Date(Date.now() + AHEAD).toJSON().slice(0, 10))
    .replace(/ (?=\/\S*$)/, ` ${location.origin}`);
  if (!cite) return citation;
  const quote = textIn(around.parentElement as Element, ':scope>blockquote');
  const { pathname, hash } = pressed as HTMLAnchorElement;
  return citation.replace('[EB', `：${cite}${quote && `“${quote}”`}[EB`).replace(location.pathname, pathname) + hash;
}

document.addEventListener('click', (event) => {
  const pressed = (event.target as Element).closest<HTMLElement>('.copy,[data-cite]');
  if (!pressed) return;
  // Some permanent links are those of another page: whoever copies one stays here.
  if ((pressed as HTMLAnchorElement).pathname !== location.pathname) event.preventDefault();
  const text = citationOf(pressed);
  const done = (): string => (pressed.textContent = '已复制');
  const show = (): string | null => prompt('请复制：', text);
  // Over plain HTTP, as on an intranet, no page may write to the clipboard; elsewhere a browser may refuse.
  if (isSecureContext) navigator.clipboard.writeText(text).then(done, show);
  else show();
});
