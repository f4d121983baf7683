/** The part of Pagefind's API that is used. */
export interface PagefindFragment {
  url: string;
  raw_content?: string;
  content: string;
  filters: Record<string, string[]>;
}

export interface PagefindResult {
  id: string;
  score: number;
  words: number[];
  data(): Promise<PagefindFragment>;
}

export interface PagefindAnswer {
  results: PagefindResult[];
  /** Counts of every filter value among the results. */
  filters: Record<string, Record<string, number>>;
}

export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  /** Loads the values of every facet; what is not loaded is not counted. */
  filters(): Promise<unknown>;
  search(
    query: string | null,
    options?: { filters?: Record<string, unknown>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<PagefindAnswer>;
}

/** What a search needs beside the index. */
export interface Engine {
  pagefind: Pagefind;
  /** Traditional → simplified. */
  folding: ReadonlyMap<string, string>;
  /** Fetches a file of the search folder. */
  fetchJson(name: string): Promise<unknown>;
}

function foldingOf(pairs: string): Map<string, string> {
  const chars = [...pairs];
  const folding = new Map<string, string>();
  for (let i = 0; i + 1 < chars.length; i += 2) folding.set(chars[i] ?? '', chars[i + 1] ?? '');
  return folding;
}

let engine: Promise<Engine> | undefined;
let failures = 0;

async function start(base: string): Promise<Engine> {
  const fetchJson = async (name: string): Promise<unknown> => {
    const response = await fetch(`${base}search/${name}`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  };
  // A literal address would be taken for a module of the bundle. A browser may remember that a module
  // could not be loaded, so another try asks under another name.
  const address = `${base}pagefind/pagefind.js${failures > 0 ? `?${failures}` : ''}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: base, basePath: `${base}pagefind/` });
  await pagefind.init();
  return { pagefind, folding: foldingOf((await fetchJson('folding.json')) as string), fetchJson };
}

/** Loads the engine once; a load that failed may be tried again. */
export function loadEngine(base: string): Promise<Engine> {
  engine ??= start(base).catch((error: unknown) => {
    engine = undefined;
    failures += 1;
    throw error;
  });
  return engine;
}
