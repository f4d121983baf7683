import { LIST_FILE, readStart, type Start, type StartFile } from '../start.ts';
import { readTable, type Row, type TableFile } from '../table.ts';
import { createEngine, type Engine } from './engine.ts';

/** What a search works with. */
export interface Session {
  start: Start;
  engine: Engine;
  /** The list of pages, by their numbers: as much of it as there is. */
  rows(): readonly Row[];
  /** Fetches the rest of the list, where there is a rest. */
  completeRows(): Promise<void>;
  /** A file of the search, fetched once. */
  fetchJson(name: string): Promise<unknown>;
}

/** Opens what there is to search with; call it again for another try. */
export function createSession(base: string, fetchFile: typeof fetch = fetch): () => Promise<Session> {
  const fetched = new Map<string, Promise<unknown>>();
  const fetchJson = (name: string): Promise<unknown> => {
    const load = async (): Promise<unknown> => {
      const response = await fetchFile(`${base}search/${name}`);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return response.json();
    };
    const loading = fetched.get(name) ?? load();
    fetched.set(name, loading);
    // What failed may be tried again; and then the index may be another one.
    loading.catch(() => fetched.clear());
    return loading;
  };
  const opened = new Map<unknown, Session>();
  return async () => {
    const file = await fetchJson('start.json');
    const known = opened.get(file);
    if (known) return known;
    const start = readStart(file as StartFile);
    let rows: readonly Row[] = start.indexed;
    const session: Session = {
      start,
      engine: createEngine(start, fetchJson),
      rows: () => rows,
      completeRows: async () => {
        if (rows.length < start.pages)
          rows = [...start.indexed, ...readTable((await fetchJson(LIST_FILE)) as TableFile)];
      },
      fetchJson,
    };
    opened.set(file, session);
    return session;
  };
}
