import { readWords } from '../content.ts';
import { quoted, type Phrase } from '../query.ts';
import { checksumOf, indexFolders, type Start } from '../start.ts';
import type { Engine, Hit } from './engine.ts';

/** The part of Pagefind's API that is used. */
interface PagefindResult {
  id: string;
  /** Positions of the words of the first place where the phrase stands. */
  words: number[];
  data(): Promise<{ url: string; content: string; filters: Record<string, string[] | undefined> }>;
}

interface Pagefind {
  init(): Promise<void>;
  mergeIndex(path: string, options: { baseUrl: string }): Promise<void>;
  search(query: string | null): Promise<{ results: PagefindResult[] }>;
}

interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): Pagefind;
}

/** A module whose only table holds references: what Pagefind's program needs, from Chromium 96 and Safari 15 on. */
const WITH_REFERENCES = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 4, 4, 1, 0x6f, 0, 1);

/** Whether this browser has what Pagefind is made of. */
export const canRunPagefind = (): boolean => typeof WebAssembly === 'object' && WebAssembly.validate(WITH_REFERENCES);

/** Some that can run it may do so only in a worker under a content security policy: Chromium 96, Safari 15. */
function mayRunHere(): boolean {
  try {
    return Boolean(new WebAssembly.Module(WITH_REFERENCES));
  } catch {
    return false;
  }
}

let missed = 0;

/** Pagefind answers as if a part of the index held nothing when that part could not be fetched: this tells. */
function countMissedFiles(): void {
  const fetchFile = window.fetch.bind(window);
  window.fetch = async (...request) => {
    try {
      const response = await fetchFile(...request);
      if (!response.ok) missed += 1;
      return response;
    } catch (error) {
      missed += 1;
      throw error;
    }
  };
}

let tries = 0;

/**
 * Loads Pagefind and its index. On the page's own thread: there it takes the files that the page has
 * asked for ahead, and a search takes milliseconds.
 *
 * @throws when a file cannot be fetched, or belongs to another release than the list of pages
 */
export async function loadPagefind(base: string, starting: () => Promise<Start>): Promise<Engine> {
  if (tries === 0) countMissedFiles();
  // A literal address would be taken for a module of the bundle. A browser may remember that a module
  // could not be loaded, so another try asks under another name.
  const address = `${base}pagefind/pagefind.js${tries > 0 ? `?${tries}` : ''}`;
  tries += 1;
  const { createInstance } = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const pagefind = createInstance({ basePath: `${base}pagefind/`, baseUrl: '/', noWorker: mayRunHere() });
  const ask = async (query: string | null): Promise<PagefindResult[]> => {
    const before = missed;
    const { results } = await pagefind.search(query);
    if (missed > before) throw new Error('a part of the index could not be fetched');
    return results;
  };
  await pagefind.init();
  const { checksum, pages: count } = await starting();
  const [, ...others] = indexFolders(count);
  await Promise.all(others.map((folder) => pagefind.mergeIndex(`${base}${folder}/`, { baseUrl: '/' })));
  const pages = await ask(null);
  const ids = pages.map(({ id }) => id);
  if (checksumOf(ids) !== checksum) throw new Error('the index and the list of pages are of two releases');
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const hitOf = ({ id, words, data }: PagefindResult): Hit => ({
    at: numbers.get(id) ?? 0,
    first: words[0] ?? 0,
    read: async () => {
      const { url, content, filters } = await data();
      const { written: [written = ''] = [], places: [places] = [] } = filters;
      return { url, words: readWords({ content, written }), places: places?.split('\n') ?? [] };
    },
  });
  return {
    isFull: true,
    find: async (phrase: Phrase) => (await ask(quoted(phrase))).map(hitOf).sort((a, b) => a.at - b.at),
    all: () => Promise.resolve(pages.map(hitOf)),
  };
}
