import { findPhrase, tokenize } from '../tokens.ts';
import type { Row } from '../table.ts';
import type { Folding } from '../tokens.ts';
import type { Engine, Hit } from './engine.ts';

/**
 * Looks through titles, numbers, offices and themes alone, for browsers that cannot run Pagefind.
 *
 * @param rows every page of the list
 */
export function titleEngine(rows: readonly Row[], folding: Folding): Engine {
  const hitOf = (row: Row, at: number): Hit => {
    const { title, names, facets } = row;
    const head = [title, ...names, ...facets.office, ...facets.theme];
    return {
      at,
      first: 0,
      read: () => Promise.resolve({ url: row.url, words: { head, body: [], files: [] }, places: [] }),
    };
  };
  const pages = rows.map((row, at) => ({ hit: hitOf(row, at), row }));
  const texts = rows.map(({ title, names, facets }) =>
    [title, ...names, ...facets.office, ...facets.theme].map((text) => tokenize(text, folding)),
  );
  return {
    isFull: false,
    all: () => Promise.resolve(pages.map(({ hit }) => hit)),
    find: (phrase) =>
      Promise.resolve(
        pages.flatMap(({ hit }, at) => {
          const field = (texts[at] ?? []).findIndex((tokens) => findPhrase(tokens, phrase).length > 0);
          return field < 0 ? [] : [{ ...hit, first: field === 0 ? 0 : Infinity }];
        }),
      ),
  };
}
