import { titleEngine } from '#search/client/titles.ts';
import type { Session } from '#search/client/session.ts';
import { listSounds } from '#search/index/sounds.ts';
import { listWords } from '#search/index/words.ts';
import type { Row } from '#search/table.ts';

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
    engine: () => Promise.resolve(titleEngine(pages, folding)),
    wordList: () => Promise.resolve({ words, sounds: [] }),
    sounds: () => Promise.resolve(sounds),
  };
}
