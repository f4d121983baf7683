import { fieldsOf } from '../content.ts';
import { excerpt, markAll, type Piece } from '../excerpt.ts';
import type { Phrase } from '../query.ts';
import { findPhrase, tokenize, type Folding } from '../tokens.ts';
import type { Group } from './answer.ts';
import { element } from './element.ts';
import type { PagefindFragment, PagefindResult } from './pagefind.ts';

/** Tasks shown before the way to all of them. */
const FIRST_TASKS = 5;
const STEP = 10;
/** So many are looked at to put those with the phrase in their title first. */
const RERANKED = 30;

interface Loaded {
  url: string;
  fields: string[];
}

const load = async (result: PagefindResult): Promise<Loaded> => {
  const fragment: PagefindFragment = await result.data();
  return { url: fragment.url, fields: fieldsOf(fragment.raw_content ?? fragment.content) };
};

const marked = (pieces: readonly Piece[]): Node[] =>
  pieces.map(({ text, marked: isHit }) => (isHit ? element('mark', {}, [text]) : document.createTextNode(text)));

function card({ url, fields }: Loaded, phrases: readonly Phrase[], folding: Folding): HTMLElement {
  const [title = '', ...rest] = fields;
  const facts = rest.slice(0, 3).filter((field) => field.length < 40);
  return element('li', { class: 'entry', 'data-result': '' }, [
    element('h3', {}, [element('a', { href: url }, marked(markAll(title, phrases, folding)))]),
    element('p', {}, marked(excerpt(fields, phrases, folding))),
    element(
      'p',
      { class: 'inline-facts' },
      facts.map((fact) => element('span', {}, [fact])),
    ),
  ]);
}

/** Pages whose title holds a phrase come first; otherwise the order stays. */
function titlesFirst(loaded: readonly Loaded[], phrases: readonly Phrase[], folding: Folding): Loaded[] {
  const inTitle = ({ fields }: Loaded): boolean => {
    const tokens = tokenize(fields[0] ?? '', folding);
    return phrases.some((phrase) => findPhrase(tokens, phrase).length > 0);
  };
  return [...loaded.filter(inTitle), ...loaded.filter((each) => !inTitle(each))];
}

/** One kind of pages with a heading, the first of them, and a button for the next. */
export async function showGroup(
  { kind, results }: Group,
  phrases: readonly Phrase[],
  folding: Folding,
  keepOrder: boolean,
): Promise<HTMLElement> {
  const head = await Promise.all(results.slice(0, RERANKED).map(load));
  const ordered = keepOrder ? head : titlesFirst(head, phrases, folding);
  const list = element('ol', { class: 'entries' });
  let shown = 0;
  const more = element('button', { type: 'button' });
  const showNext = async (count: number): Promise<void> => {
    const until = Math.min(shown + count, results.length);
    for (; shown < until; shown += 1) {
      const next = ordered[shown] ?? (await load(results[shown] as PagefindResult));
      list.append(card(next, phrases, folding));
    }
    more.textContent =
      kind === '任务' && shown === FIRST_TASKS
        ? `全部${results.length}项任务`
        : `再看${Math.min(STEP, results.length - shown)}条`;
    more.hidden = shown >= results.length;
  };
  await showNext(kind === '任务' ? FIRST_TASKS : STEP);
  more.addEventListener('click', () => {
    const first = shown;
    void showNext(kind === '任务' && shown === FIRST_TASKS ? results.length : STEP).then(() =>
      list.children[first]?.querySelector('a')?.focus(),
    );
  });
  return element('section', { class: 'section' }, [element('h2', {}, [`${kind}（${results.length}）`]), list, more]);
}
