import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Engine, Hit, ReadPage } from '#search/client/engine.ts';
import type { Session } from '#search/client/session.ts';
import { folderOf, type IndexPlace } from '#search/index-files.ts';
import { quoted } from '#search/query.ts';
import { LIST_FILE, readStart, SOUNDS_FILE, WORDS_FILE, type StartFile } from '#search/start.ts';
import type { WordListFile } from '#search/word-list.ts';
import { readTable, type TableFile } from '#search/table.ts';

interface Found {
  id: string;
  first: number;
}

/**
 * The site's own search with Pagefind where readers have it, in a browser's page with its WebAssembly.
 * Only the part that decides what to ask runs here.
 *
 * @param page any page of the site
 */
function browserEngine(page: Page, indexes: readonly IndexPlace[]): Engine {
  const [, ...others] = indexes.map(({ list }) => folderOf(list));
  const ask = (query: string | null): Promise<Found[]> =>
    page.evaluate(
      async ({ words, folders }) => {
        interface Result {
          id: string;
          words: number[];
        }
        interface Pagefind {
          mergeIndex(path: string, options: object): Promise<void>;
          search(query: string | null): Promise<{ results: Result[] }>;
        }
        const holder = window as unknown as { pagefind?: Pagefind };
        const address = '/pagefind/pagefind.js';
        if (!holder.pagefind) {
          const { createInstance } = (await import(address)) as { createInstance(options: object): Pagefind };
          holder.pagefind = createInstance({ basePath: '/pagefind/', baseUrl: '/', noWorker: true });
          await Promise.all(folders.map((folder) => holder.pagefind?.mergeIndex(`/${folder}`, { baseUrl: '/' })));
        }
        const { results } = await holder.pagefind.search(words);
        return results.map(({ id, words: [first = 0] }) => ({ id, first }));
      },
      { words: query, folders: others },
    );
  let numbers: Promise<Map<string, number>> | undefined;
  const readNumbers = async (): Promise<Map<string, number>> =>
    new Map((await ask(null)).map(({ id }, at) => [id, at]));
  const hits = async (query: string | null): Promise<Hit[]> => {
    const known = await (numbers ??= readNumbers());
    // Texts tell what a query names, which stands beside the results and is not judged.
    const read = (): Promise<ReadPage> =>
      Promise.resolve({ url: '', words: { head: [], body: [], files: [] }, places: [] });
    return (await ask(query)).map(({ id, first }) => ({ at: known.get(id) ?? -1, first, read }));
  };
  return { isFull: true, find: (phrase) => hits(quoted(phrase)), all: () => hits(null) };
}

/** What the search page works with, over one page of a browser. */
export function browserSession(page: Page, site: string): Session {
  const fetchJson = (name: string): Promise<unknown> =>
    page.evaluate(async (path) => (await (await fetch(path)).json()) as unknown, `/search/${name}`);
  const start = readStart(JSON.parse(readFileSync(join(site, 'search/start.json'), 'utf8')) as StartFile);
  let rows = start.indexed;
  const engine = browserEngine(page, start.indexes);
  return {
    start,
    rows: () => rows,
    completeRows: async () => {
      if (rows.length < start.pages) rows = [...start.indexed, ...readTable((await fetchJson(LIST_FILE)) as TableFile)];
    },
    engine: () => Promise.resolve(engine),
    wordList: async () => (await fetchJson(WORDS_FILE)) as WordListFile,
    sounds: async () => (await fetchJson(SOUNDS_FILE)) as string[],
  };
}
