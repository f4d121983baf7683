import { relative } from 'node:path';
import { parseSource, type SourceFile } from '#adapters/content/source-file.ts';
import type { History, Revision } from '#domain/history/history.ts';
import type { DatedVersion } from '#domain/history/silent-edits.ts';
import { readRevisions, revisionKey } from './read-revisions.ts';

/** Anything that came from one authored file. */
interface Authored {
  source: SourceFile;
}

const inRepository = (root: string, path: string): string => relative(root, path).split('\\').join('/');

function versionOf(value: unknown, body: string, at?: string): DatedVersion {
  return { facts: (value ?? {}) as Record<string, unknown>, body, at };
}

export const revisionsOf = ({ source }: Authored, history: History): readonly Revision[] =>
  history.revisions.get(inRepository(history.root, source.path)) ?? [];

/** A committed version; one that could not be read then is passed over. */
function committedVersion(
  { path, at }: Revision,
  text: string | undefined,
  today: SourceFile,
): DatedVersion | undefined {
  // The newest commit is most often what lies there, and that is read already.
  const isToday = text === today.lines.join('\n');
  const source = isToday ? today : text === undefined ? undefined : parseSource(path, text, today.fields);
  return source?.value === undefined ? undefined : versionOf(source.value, source.body, at);
}

/** Every version of some entries, newest first, the working copy at the head; all read at once. */
export async function readVersions<E extends Authored>(
  entries: readonly E[],
  history: History,
): Promise<Map<E, DatedVersion[]>> {
  const texts = await readRevisions(
    history.root,
    entries.flatMap((entry) => revisionsOf(entry, history)),
  );
  return new Map(
    entries.map((entry) => {
      const committed = revisionsOf(entry, history).map((each) =>
        committedVersion(each, texts.get(revisionKey(each)), entry.source),
      );
      return [
        entry,
        [versionOf(entry.source.value, entry.source.body), ...committed.flatMap((version) => version ?? [])],
      ];
    }),
  );
}
