import { getCollection, type CollectionEntry } from 'astro:content';

export type Disclosure = CollectionEntry<'disclosures'>;
export type Task = CollectionEntry<'tasks'>;

export interface Archive {
  tasks: Task[];
  /** Newest first. */
  disclosures: Disclosure[];
  byTask: Map<string, Disclosure[]>;
  byTheme: Map<string, Disclosure[]>;
}

export const taskOf = ({ data }: Disclosure): string | undefined =>
  (data.keeps[0] ?? data.relatesTo[0]?.to)?.split('#')[0];
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

function group(
  disclosures: readonly Disclosure[],
  keyOf: (disclosure: Disclosure) => string | undefined,
): Map<string, Disclosure[]> {
  const groups = new Map<string, Disclosure[]>();
  for (const disclosure of disclosures) {
    const key = keyOf(disclosure);
    if (key === undefined) continue;
    const list = groups.get(key);
    if (list) list.push(disclosure);
    else groups.set(key, [disclosure]);
  }
  return groups;
}

async function read(): Promise<Archive> {
  const tasks = (await getCollection('tasks')).sort((a, b) => a.data.number - b.data.number);
  const disclosures = (await getCollection('disclosures')).sort(
    (a, b) => b.data.publishedAt.getTime() - a.data.publishedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  return {
    tasks,
    disclosures,
    byTask: group(disclosures, taskOf),
    byTheme: group(disclosures, ({ data }) => data.themes[0]),
  };
}

let archive: Promise<Archive> | undefined;
/** Read and sorted once for all pages. */
export const getArchive = (): Promise<Archive> => (archive ??= read());
