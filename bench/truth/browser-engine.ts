import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Engine, Hit, ReadPage } from '#search/client/engine.ts';
import { readPage, type PageFile } from '#search/client/page-file.ts';
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

/** The part of Pagefind's API that is used, in the page. */
interface Result {
  id: string;
  words: number[];
  data(): Promise<PageFile>;
}
interface Pagefind {
  mergeIndex(path: string, options: object): Promise<void>;
  search(query: string | null): Promise<{ results: Result[] }>;
}
interface Holder {
  pagefind?: Pagefind;
  /** What was found so far, by its id. */
  results: Map<string, Result>;
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
        const holder = window as unknown as Holder;
        const address = '/pagefind/pagefind.js';
        if (!holder.pagefind) {
          const { createInstance } = (await import(address)) as { createInstance(options: object): Pagefind };
          holder.results = new Map();
          holder.pagefind = createInstance({ basePath: '/pagefind/', baseUrl: '/', noWorker: true });
          await Promise.all(folders.map((folder) => holder.pagefind?.mergeIndex(`/${folder}`, { baseUrl: '/' })));
        }
        const { results } = await holder.pagefind.search(words);
        for (const result of results) holder.results.set(result.id, result);
        return results.map(({ id, words: [first = 0] }) => ({ id, first }));
      },
      { words: query, folders: others },
    );
  const read = async (id: string): Promise<ReadPage> => {
    const file = await page.evaluate((name) => (window as unknown as Holder).results.get(name)?.data(), id);
    if (!file) throw new Error(`${id} was not found`);
    return readPage(file);
  };
  let numbers: Promise<Map<string, number>> | undefined;
  const readNumbers = async (): Promise<Map<string, number>> =>
    new Map((await ask(null)).map(({ id }, at) => [id, at]));
  const hits = async (query: string | null): Promise<Hit[]> => {
    const known = await (numbers ??= readNumbers());
    return (await ask(query)).map(({ id, first }) => ({ at: known.get(id) ?? -1, first, read: () => read(id) }));
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
