import {
  LIST_FILE,
  readStart,
  SOUNDS_FILE,
  TITLES_FILE,
  WORDS_FILE,
  type Start,
  type StartFile,
  type TitlesFile,
} from '../start.ts';
import type { WordListFile } from '../word-list.ts';
import { readTable, type Row, type TableFile } from '../table.ts';
import type { Engine } from './engine.ts';
import { once } from './once.ts';
import { canRunHere, canRunPagefind, loadPagefind } from './pagefind.ts';

/** What a search works with: the small things first, what finds words a little later. */
export interface Session {
  start: Start;
  /** The list of pages, by their numbers: as much of it as there is. */
  rows(): readonly Row[];
  /** Fetches the rest of the list, where there is a rest. */
  completeRows(): Promise<void>;
  engine(): Promise<Engine>;
  /** For second readings. */
  wordList(): Promise<WordListFile>;
  /** For characters that are in none of those words: lines as `yi一以已…`. */
  sounds(): Promise<string[]>;
}

/** Opens what there is to search with; call it again for another try. */
export function createSession(base: string): () => Promise<Session> {
  const fetchJson = async (name: string): Promise<unknown> => {
    const response = await fetch(`${base}search/${name}`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  };
  const starting = once(async () => readStart((await fetchJson('start.json')) as StartFile));
  let rows: readonly Row[] = [];
  const completeRows = async (): Promise<void> => {
    const { indexed, pages } = await starting();
    if (rows.length < pages) rows = [...indexed, ...readTable((await fetchJson(LIST_FILE)) as TableFile)];
  };
  const byTitle = async (): Promise<Engine> => {
    const { indexed, pages, folding } = await starting();
    if (indexed.length < pages) {
      await completeRows();
      const titles = (await fetchJson(TITLES_FILE)) as TitlesFile;
      rows = rows.map((row, at) => {
        const [url, title, ...names] = titles[at - indexed.length] ?? [row.url, row.title, ...row.names];
        return { ...row, url, title, names };
      });
    }
    const { titleEngine } = await import('./titles.ts');
    return titleEngine(rows, folding);
  };
  const engine = once(async () => {
    if (!canRunPagefind()) return byTitle();
    const load = async (): Promise<Engine> => {
      try {
        if (canRunHere()) return await loadPagefind(base, starting);
        return await (await import('./pagefind-worker.ts')).loadInWorker(base, await starting());
      } catch (error) {
        // A program that the browser refuses is no file that is missing.
        if (/CompileError|LinkError/.test(String(error))) return byTitle();
        throw error;
      }
    };
    // What was asked for ahead and did not come fails once more when it is used, though the line may be back.
    return load().catch(load);
  });
  const wordList = once(async () => (await fetchJson(WORDS_FILE)) as WordListFile);
  const sounds = once(async () => (await fetchJson(SOUNDS_FILE)) as string[]);
  return once(async () => {
    // Both at once: the small things say first what they know.
    engine().catch(() => undefined);
    const start = await starting();
    if (rows.length === 0) rows = start.indexed;
    return { start, rows: () => rows, completeRows, engine, wordList, sounds };
  });
}
