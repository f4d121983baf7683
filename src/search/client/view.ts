import type { Row } from '../table.ts';
import type { Answer, Reading } from './answer.ts';
import { showNamed } from './direct.ts';
import { element, fill } from './element.ts';
import { forget, readWhatIsNear } from './near.ts';
import { showGroup } from './results.ts';
import type { Session } from './session.ts';

/** An element of the search page, by its name in the markup. */
export function part<T extends Element>(name: string, kind: abstract new (...args: never[]) => T): T {
  const found = document.querySelector(`[data-search="${name}"]`);
  if (!(found instanceof kind)) throw new Error(`the search page lacks ${name}`);
  return found;
}

/** What was found beside the words as typed, in words. */
function alsoFound({ exact, others, own }: Answer): string[] {
  const also = exact.total > 0 ? others.map(({ notice, total }) => ({ said: `${notice}，另有`, total })) : [];
  return [...also, { said: '本站说明另有', total: own.total }].flatMap(({ said, total }) =>
    total > 0 ? [`${said}${total}条`] : [],
  );
}

/** The part of the page that answers. */
export function createView(base: string) {
  const [results, status, count] = [
    part('results', HTMLElement),
    part('status', HTMLElement),
    part('count', HTMLElement),
  ];
  const [empty, emptyChosen] = [part('empty', HTMLElement), part('empty-chosen', HTMLElement)];
  const failure = part('failure', HTMLElement);
  const [direct, list] = [part('direct', HTMLElement), part('list', HTMLElement)];
  const [approximate, own] = [part('approximate', HTMLElement), part('own', HTMLElement)];

  /** Whether the results are of what is asked for now. */
  let isShown = false;

  /** Read out where it changes: it names what was asked for, so that the same number is news again. */
  function say(number: string, words: string): void {
    count.textContent = number;
    status.textContent = words;
  }

  function setState(state: 'idle' | 'loading' | 'done' | 'failed'): void {
    results.dataset.state = state;
    failure.hidden = state !== 'failed';
    empty.hidden = true;
  }

  function clear(): void {
    for (const place of [list, approximate, own]) fill(place, []);
  }

  return {
    idle(): void {
      setState('idle');
      say('', '');
      forget();
      fill(direct, []);
      clear();
    },

    loading(): void {
      isShown = false;
      setState('loading');
      say('', '正在检索……');
    },

    failed(): void {
      setState('failed');
      // What stands there of this answer is right, of the one before it is not.
      if (!isShown) {
        forget();
        clear();
      }
      say('', '检索没有成功');
    },

    named: (rows: readonly Row[]): void => fill(direct, showNamed(rows, base)),

    /** @param chosen what narrows the search, in words */
    async answer(
      found: Answer,
      { typed, chosen, session: { start, addresses } }: { typed: string; chosen: readonly string[]; session: Session },
      isLatest: () => boolean,
    ): Promise<void> {
      forget();
      const sections = ({ groups, phrases }: Reading): Promise<Node>[] =>
        groups.map((group) => showGroup(group, { phrases, folding: start.folding, base, addresses }));
      const coming: [HTMLElement, Promise<Node>][] = [
        ...sections(found.exact).map((node) => [list, node] as [HTMLElement, Promise<Node>]),
        ...found.others
          .filter(({ total }) => total > 0)
          .flatMap((reading) => [
            Promise.resolve(element('p', { class: 'note' }, [`${reading.notice}，有这${reading.total}条：`])),
            ...sections(reading),
          ])
          .map((node) => [approximate, node] as [HTMLElement, Promise<Node>]),
        ...sections(found.own).map((node) => [own, node] as [HTMLElement, Promise<Node>]),
      ];
      // One that fails is told of where it is awaited.
      for (const [, node] of coming) node.catch(() => undefined);
      await coming[0]?.[1];
      if (!isLatest()) return;
      const near = found.others.reduce((sum, { total }) => sum + total, 0);
      const nothing = found.named.length > 0 ? '没有别的结果' : '没有找到';
      const number = found.exact.total > 0 ? `找到${found.exact.total}条` : near > 0 ? `近似结果${near}条` : nothing;
      say(number, [[...(typed ? [`“${typed}”`] : []), ...chosen].join('，'), ...alsoFound(found)].join('；'));
      clear();
      isShown = true;
      // One after the other as they come: nothing that is shown moves.
      for (const [place, node] of coming) {
        const shown = await node;
        if (!isLatest()) return;
        place.append(shown);
      }
      await readWhatIsNear();
      if (!isLatest()) return;
      setState('done');
      empty.hidden = found.named.length + found.exact.total + near + found.own.total > 0;
      emptyChosen.hidden = chosen.length === 0;
    },
  };
}
