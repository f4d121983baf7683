import { excerpt, factsOf, markAll, type Excerpt, type Piece } from '../excerpt.ts';
import type { Phrase } from '../query.ts';
import type { Folding } from '../tokens.ts';
import type { Group } from './groups.ts';
import { element } from './element.ts';
import type { ReadPage } from './engine.ts';

/** So many of a kind are shown before the way to more; of tasks, before the way to all. */
const FIRST = 5;
const STEP = 10;

interface Shown {
  phrases: readonly Phrase[];
  folding: Folding;
  /** Of the site. */
  base: string;
}

const marked = (pieces: readonly Piece[]): Node[] =>
  pieces.map(({ text, marked: isHit }) => (isHit ? element('mark', {}, [text]) : document.createTextNode(text)));

/** The address of a page, down to the place where the words stand: an anchor of the page, or the words themselves. */
function addressOf({ url: path, places }: ReadPage, { hit, part, index }: Excerpt, base: string): string {
  const url = base + path.slice(1);
  if (!hit || part !== 'body') return url;
  const place = places
    .map((each) => each.split(' '))
    .find(([, from, to]) => index === 0 && Number(from) <= hit.at && hit.at < Number(to));
  if (place) return `${url}#${place[0]}`;
  // A minus has a meaning of its own in a text directive.
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(hit.text).replace(/-/g, '%2D')}`;
}

function entry(page: ReadPage, { phrases, folding, base }: Shown): HTMLElement {
  const { words } = page;
  const found = excerpt(words, phrases, folding);
  const passage = [...(found.part === 'files' ? ['附件：'] : []), ...marked(found.pieces)];
  const facts = factsOf(words).map((fact) => element('span', {}, marked(markAll(fact, phrases, folding))));
  const title = marked(markAll(words.head[0] ?? '', phrases, folding));
  return element('li', { class: 'entry', 'data-result': '' }, [
    element('h3', {}, [element('a', { href: addressOf(page, found, base) }, title)]),
    ...(passage.length > 0 ? [element('p', {}, passage)] : []),
    ...(facts.length > 0 ? [element('p', { class: 'inline-facts' }, facts)] : []),
  ]);
}

/** One kind of pages with a heading, the first of them, and a button for the next. */
export async function showGroup({ kind, results }: Group, shown: Shown): Promise<HTMLElement> {
  const list = element('ol', { class: 'entries' });
  const isTasks = kind === '任务';
  const more = element('button', { type: 'button' });
  let count = 0;
  const showNext = async (step: number): Promise<void> => {
    const next = results.slice(count, count + step);
    const pages = await Promise.all(next.map((hit) => hit.read()));
    list.append(...pages.map((page) => entry(page, shown)));
    count += next.length;
    more.textContent = isTasks ? `全部${results.length}项任务` : `再看${Math.min(STEP, results.length - count)}条`;
    more.hidden = count >= results.length;
  };
  await showNext(FIRST);
  more.addEventListener('click', () => {
    const first = count;
    void showNext(isTasks ? results.length : STEP).then(() => list.children[first]?.querySelector('a')?.focus());
  });
  const heading = kind === '' ? '最新的在前' : `${kind}（${results.length}）`;
  return element('section', { class: 'section' }, [element('h2', {}, [heading]), list, more]);
}
