import { findPhrase, tokenize } from '#search/tokens.ts';
import type { Engine, Hit } from '#search/client/engine.ts';
import type { Session } from '#search/client/session.ts';
import { listSounds } from '#search/index/sounds.ts';
import { listWords } from '#search/index/words.ts';
import type { Row } from '#search/table.ts';

/** Looks through titles, numbers, offices and themes. */
function engineOver(rows: readonly Row[]): Engine {
  const pages = rows.map(({ url, title, names, facets }, at) => {
    const head = [title, ...names, ...facets.office, ...facets.theme];
    const read = () => Promise.resolve({ url, words: { head, body: [], files: [] }, places: [] });
    return { hit: { at, first: 0, read }, fields: head.map((text) => tokenize(text)) };
  });
  return {
    all: () => pages.map(({ hit }) => hit),
    costOf: () => 1,
    find: (phrase) =>
      Promise.resolve(
        pages.flatMap(({ hit, fields }): Hit[] => {
          const field = fields.findIndex((tokens) => findPhrase(tokens, phrase as string[]).length > 0);
          return field < 0 ? [] : [{ ...hit, first: field === 0 ? 0 : Infinity }];
        }),
      ),
  };
}

/**
 * What the search page works with, over titles and names alone.
 *
 * @param isListed false for a large site, whose list of pages comes when it is needed
 */
export function sessionOf(pages: readonly Row[], isListed = true): Session {
  const folding = new Map<string, string>();
  const sounds = listSounds();
  const words = listWords(
    pages.map((row) => ({ ...row, words: { head: [row.title, ...row.names], body: [], files: [] } })),
    sounds,
  );
  let rows = isListed ? pages : [];
  return {
    start: { folding, synonyms: [], indexed: rows, named: [], pages: pages.length, indexes: [] },
    rows: () => rows,
    completeRows: () => {
      rows = pages;
      return Promise.resolve();
    },
    addresses: () => Promise.resolve(pages.map(({ url }) => url)),
    engine: engineOver(pages),
    wordList: () => Promise.resolve({ words, sounds: [] }),
    sounds: () => Promise.resolve(sounds),
  };
}
