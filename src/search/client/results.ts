import { excerpt, factsOf, markAll, type Excerpt, type Piece } from '../excerpt.ts';
import { OWN_KIND } from '../kinds.ts';
import type { Phrase } from '../query.ts';
import type { Folding } from '../tokens.ts';
import type { Group } from './groups.ts';
import { element } from './element.ts';
import type { ReadPage } from './engine.ts';
import type { Result } from './holding.ts';
import { readWhenNear } from './near.ts';
import type { Session } from './session.ts';

/** So many of a kind are shown before the way to more; of tasks, before the way to all. */
const FIRST = 5;
const STEP = 10;

interface Shown extends Pick<Session, 'addresses'> {
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

/**
 * A result: its title at once, where the list of pages has it; its words, and the place in the page, when
 * the reader comes near it.
 */
async function entry(result: Result, { phrases, folding, base }: Shown): Promise<HTMLElement> {
  const mark = (text: string): Node[] => marked(markAll(text, phrases, folding));
  const link = element('a');
  const item = element('li', { class: 'entry', 'data-result': '' }, [element('h3', {}, [link])]);
  const read = async (): Promise<void> => {
    const page = await result.read();
    const found = excerpt(page.words, phrases, folding);
    const passage = [...(found.part === 'files' ? ['附件：'] : []), ...marked(found.pieces)];
    const facts = factsOf(page.words).map((fact) => element('span', {}, mark(fact)));
    link.href = addressOf(page, found, base);
    if (!link.hasChildNodes()) link.append(...mark(page.words.head[0] ?? ''));
    if (passage.length > 0) item.append(element('p', {}, passage));
    if (facts.length > 0) item.append(element('p', { class: 'inline-facts' }, facts));
    item.classList.remove('coming');
  };
  const { row } = result;
  if (!row?.title) {
    await read();
    return item;
  }
  link.href = base + row.url.slice(1);
  link.append(...mark(row.title));
  item.classList.add('coming');
  readWhenNear(item, read);
  return item;
}

/** All that was found of a kind, as a table; what makes it comes when it is asked for. */
function takeAway(group: Group, shown: Shown): HTMLElement {
  const button = element('button', { type: 'button', class: 'take' }, [`下载这${group.results.length}条（CSV）`]);
  button.addEventListener('click', () => {
    import('./take-results.ts')
      .then((taking) => taking.takeResults(group, shown))
      .catch(() => (button.textContent = '没有取到，请刷新'));
  });
  return button;
}

/** One kind of pages with a heading, the first of them, and a button for the next. */
export async function showGroup(group: Group, shown: Shown): Promise<HTMLElement> {
  const { kind, results } = group;
  const list = element('ol', { class: 'entries' });
  const isTasks = kind === '任务';
  const more = element('button', { type: 'button' });
  let count = 0;
  const showNext = async (step: number): Promise<void> => {
    const next = results.slice(count, count + step);
    list.append(...(await Promise.all(next.map((result) => entry(result, shown)))));
    count += next.length;
    more.textContent = isTasks ? `全部${results.length}项任务` : `再看${Math.min(STEP, results.length - count)}条`;
    more.hidden = count >= results.length;
  };
  await showNext(FIRST);
  more.addEventListener('click', () => {
    const first = count;
    showNext(isTasks ? results.length : STEP).then(
      () => list.children[first]?.querySelector('a')?.focus(),
      () => (more.textContent = '没有取到，再试一次'),
    );
  });
  const headline = kind === '' ? '最新的在前' : `${kind}（${results.length}）`;
  return element('section', { class: 'section' }, [
    element('h2', {}, [headline]),
    list,
    more,
    ...(kind === OWN_KIND ? [] : [takeAway(group, shown)]),
  ]);
}
