import { parseSource } from '#adapters/content/source-file.ts';
import type { AsOf } from '#domain/date/as-of.ts';
import type { Guard } from '#domain/history/guard.ts';
import type { History } from '#domain/history/history.ts';
import { publicVersions } from '#domain/history/steps.ts';
import { rowsOf, type DatedVersion, type Row } from '#domain/history/version.ts';
import { readTexts } from './read-texts.ts';

/** A file that is no more. */
export interface Removed {
  /** From the root of the repository. */
  path: string;
  publicFrom: Guard['publicFrom'];
}

/**
 * Which of some removed files readers ever saw. What was only ever planned may go.
 *
 * @returns their paths; one whose versions cannot be read counts as seen
 */
export async function removedFromReaders(
  removed: readonly Removed[],
  history: History,
  asOf: AsOf,
): Promise<ReadonlySet<string>> {
  const revisionsOf = (path: string) => history.revisions.get(path) ?? [];
  const blobs = removed.flatMap(({ path }) => revisionsOf(path).map(({ blob }) => blob));
  const { texts } = await readTexts(history.root, blobs);
  const wasSeen = ({ path, publicFrom }: Removed): boolean => {
    const gone: DatedVersion = { facts: {}, body: '', at: history.removed.get(path) };
    const versions = revisionsOf(path).flatMap(({ blob, at }): DatedVersion[] => {
      const text = texts.get(blob);
      const source = text === undefined ? undefined : parseSource(path, text);
      return [{ facts: (source?.value ?? {}) as Row, body: '', at }];
    });
    return publicVersions([gone, ...versions], { publicFrom }, asOf).some((version) => version !== gone);
  };
  return new Set(removed.filter(wasSeen).map(({ path }) => path));
}

/**
 * The ids of every row that ever stood in a file which lists entries.
 *
 * @param path from the root of the repository
 */
export async function idsEverIn(path: string, history: History): Promise<ReadonlySet<string>> {
  const revisions = history.revisions.get(path) ?? [];
  if (revisions.length < 2 && !history.uncommitted.has(path) && !history.removed.has(path)) return new Set();
  const { texts } = await readTexts(
    history.root,
    revisions.map(({ blob }) => blob),
  );
  const rows = [...texts.values()].flatMap((text) => rowsOf(parseSource(path, text).value));
  return new Set(rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])));
}
