import { isDeepStrictEqual } from 'node:util';
import type { Draft } from '#authoring/draft.ts';
import type { LoadedContent, LoadedEntry } from '#validation/load-content.ts';

/** When it was recorded, and by whom: another run of the same import says that anew. */
const OF_THE_RUN: ReadonlySet<string> = new Set(['recordedOn', 'files']);

const isUnsaid = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * The entry that says already all that a draft says, so that the same sheet imported twice doubles nothing.
 */
export const entryLike = ({ collection, year, data }: Draft, { entries }: LoadedContent): LoadedEntry | undefined =>
  entries.find((entry) => {
    if (entry.collection !== collection || (year !== undefined && !entry.id.startsWith(`${year}/`))) return false;
    const there = entry.data as Readonly<Record<string, unknown>>;
    return Object.entries(data).every(
      ([name, value]) => OF_THE_RUN.has(name) || isUnsaid(value) || isDeepStrictEqual(there[name], value),
    );
  });
