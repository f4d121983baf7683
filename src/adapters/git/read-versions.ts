import { parseSource, type SourceFile } from '#adapters/content/source-file.ts';
import type { FieldPath } from '#domain/check/finding.ts';
import type { History, Revision } from '#domain/history/history.ts';
import { rowsOf, type DatedVersion, type Row } from '#domain/history/version.ts';
import { COLLECTIONS, type CollectionName } from '#schemas/collections.ts';
import { defaultsOf } from '#schemas/defaults.ts';
import { inRepository, realFile } from './real-path.ts';
import { readTexts } from './read-texts.ts';

/** An entry with the file it came from; `at` is its place in a list. */
export interface Authored {
  collection: CollectionName;
  id: string;
  source: SourceFile;
  at: FieldPath;
}

/** Versions of some entries, newest first, the working copy at the head. */
export interface Versions<E extends Authored> {
  of: ReadonlyMap<E, DatedVersion[]>;
  /** How many older versions git should hold and does not. */
  lost: number;
}

export const revisionsOf = ({ source }: Authored, history: History): readonly Revision[] =>
  history.revisions.get(inRepository(history.root, realFile(source.path))) ?? [];

/** What the file says of this entry; a file that cannot be read, or a list without it, says nothing. */
function factsIn({ value }: SourceFile, { at, id, collection }: Authored): Row | undefined {
  const row = at.length === 0 ? value : rowsOf(value).find((each) => each.id === id);
  if (typeof row !== 'object' || row === null) return undefined;
  return { ...defaultsOf(COLLECTIONS[collection].schema), ...row };
}

/** Every version of some entries; all texts are read at once. A version that was never readable is passed over. */
export async function readVersions<E extends Authored>(entries: readonly E[], history: History): Promise<Versions<E>> {
  const { texts, lost } = await readTexts(
    history.root,
    entries.flatMap((entry) => revisionsOf(entry, history).map(({ blob }) => blob)),
  );
  const parsed = new Map<string, SourceFile>();
  const sourceAt = ({ blob, path }: Revision, today: SourceFile): SourceFile | undefined => {
    const text = texts.get(blob);
    if (text === undefined) return undefined;
    // The newest commit is most often what lies there, and that is read already.
    const source =
      parsed.get(blob) ?? (text === today.lines.join('\n') ? today : parseSource(path, text, today.fields));
    parsed.set(blob, source);
    return source;
  };
  const versionOf = (entry: E, source: SourceFile, at?: string): DatedVersion[] => {
    const facts = factsIn(source, entry);
    return facts ? [{ facts, body: source.body, at }] : [];
  };
  const of = new Map(
    entries.map((entry): [E, DatedVersion[]] => {
      const committed = revisionsOf(entry, history).flatMap((revision) => {
        const source = sourceAt(revision, entry.source);
        return source ? versionOf(entry, source, revision.at) : [];
      });
      return [entry, [...versionOf(entry, entry.source), ...committed]];
    }),
  );
  return { of, lost: lost.size };
}
