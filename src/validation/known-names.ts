import type { RawEntry } from '#adapters/content/content-tree.ts';
import type { CheckSource } from '#domain/check/check-source.ts';
import type { CollectionName } from '#schemas/collections.ts';

/** Ids and names as written, of every entry that could be read at all. */
export function knownNames(entries: readonly RawEntry[]): CheckSource['known'] {
  const field = (collection: CollectionName, name: string): Set<string> =>
    new Set(
      entries
        .filter((entry) => entry.collection === collection)
        .map(({ data }) => String((data as Record<string, unknown> | undefined)?.[name] ?? '')),
    );
  const ids = (collection: CollectionName): Set<string> =>
    new Set(entries.filter((entry) => entry.collection === collection).map(({ id }) => id));
  const commitmentIds = (data: unknown): string[] => {
    const list = (data as { commitments?: unknown } | undefined)?.commitments;
    return Array.isArray(list) ? list.map((each: { id?: unknown } | undefined) => String(each?.id)) : [];
  };
  return {
    plans: ids('plans'),
    tasks: ids('tasks'),
    disclosures: ids('disclosures'),
    references: ids('references'),
    offices: field('offices', 'name'),
    themes: field('themes', 'name'),
    commitments: new Map(
      entries.filter(({ collection }) => collection === 'tasks').map(({ id, data }) => [id, commitmentIds(data)]),
    ),
  };
}
