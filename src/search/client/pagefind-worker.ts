import { quoted } from '../query.ts';
import { folderOf } from '../index-files.ts';
import type { Start } from '../start.ts';
import type { Engine, Hit } from './engine.ts';
import { readPage, type PageFile } from './page-file.ts';

/** The part of Pagefind's API that is used. */
interface PagefindResult {
  id: string;
  /** Positions of the words of the first place where the phrase stands. */
  words: number[];
  data(): Promise<PageFile>;
}

interface Pagefind {
  init(): Promise<void>;
  mergeIndex(path: string, options: { baseUrl: string }): Promise<void>;
  search(query: string | null): Promise<{ results: PagefindResult[] }>;
}

interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string }): Pagefind;
}

let tries = 0;

/**
 * Pagefind with its own script, in its worker: for browsers that may not run its program on the page's own thread.
 *
 * @throws when a file cannot be fetched, or the indexes are of another release than the list of pages
 */
export async function loadInWorker(base: string, { indexes }: Start): Promise<Engine> {
  // A literal address would be taken for a module of the bundle. A browser may remember that a module
  // could not be loaded, so another try asks under another name.
  const address = `${base}pagefind/pagefind.js${tries > 0 ? `?${tries}` : ''}`;
  tries += 1;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const [first = '', ...others] = indexes.map(({ list }) => base + folderOf(list));
  const pagefind = createInstance({ basePath: first, baseUrl: '/' });
  await pagefind.init();
  await Promise.all(others.map((folder) => pagefind.mergeIndex(folder, { baseUrl: '/' })));
  // It looks up by itself which index lies there, and leaves out what does not come.
  for (const { list } of indexes) if (!(await fetch(base + list)).ok) throw new Error(`${list} is of another release`);
  const { results: pages } = await pagefind.search(null);
  const numbers = new Map(pages.map(({ id }, at) => [id, at]));
  const hitOf = ({ id, words, data }: PagefindResult): Hit => ({
    at: numbers.get(id) ?? 0,
    first: words[0] ?? 0,
    read: async () => readPage(await data()),
  });
  return {
    isFull: true,
    find: async (phrase) => (await pagefind.search(quoted(phrase))).results.map(hitOf).sort((a, b) => a.at - b.at),
    all: () => Promise.resolve(pages.map(hitOf)),
  };
}
