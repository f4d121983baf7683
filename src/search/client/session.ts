import { readStart, SOUNDS_FILE, WORDS_FILE, type Start, type StartFile } from '../start.ts';
import type { WordListFile } from '../word-list.ts';
import { readTable, type Row, type TableFile } from '../table.ts';
import type { Engine } from './engine.ts';
import { once } from './once.ts';
import { openIndexes } from './open-indexes.ts';

/** What a search works with: the small things first, what finds words a little later. */
export interface Session {
  start: Start;
  /** The list of pages, by their numbers: as much of it as there is. */
  rows(): readonly Row[];
  /** Fetches the rest of the list, where there is a rest. */
  completeRows(): Promise<void>;
  /** Where each page lies, from the root of the site, by their numbers. */
  addresses(): Promise<readonly string[]>;
  engine: Engine;
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
  const begin = async (): Promise<Start> => readStart((await fetchJson('start.json')) as StartFile);
  return once(async () => {
    // What was asked for ahead and did not come fails once more when it is used, though the line may be back.
    const start = await begin().catch(begin);
    const { indexed, others } = start;
    let rows = indexed;
    return {
      start,
      rows: () => rows,
      completeRows: once(async () => {
        if (others) rows = [...indexed, ...readTable((await fetchJson(others.list)) as TableFile)];
      }),
      addresses: once(async () => {
        const further = others ? ((await fetchJson(others.addresses)) as string[]) : [];
        return [...indexed.map(({ url }) => url), ...further];
      }),
      engine: openIndexes(base, start.indexes),
      wordList: once(() => fetchJson(WORDS_FILE) as Promise<WordListFile>),
      sounds: once(() => fetchJson(SOUNDS_FILE) as Promise<string[]>),
    };
  });
}
