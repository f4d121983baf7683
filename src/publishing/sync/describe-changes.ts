import { isDeepStrictEqual } from 'node:util';
import { readTexts } from '#adapters/git/read-texts.ts';
import type { TreeChange } from '#adapters/git/trees.ts';
import type { ChangeSort, EntryChange } from '#domain/exchange/entry-change.ts';
import { rowsOf, type Row } from '#domain/history/version.ts';
import { ATTACHMENT } from '#format/entry-changes.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { KIND_NAMES, titleOf } from '#schemas/entry-names.ts';
import { guardOf } from '#schemas/guards.ts';
import { fileKindOf, readVersion, type FileKind } from '../merge/file-kind.ts';

/** Two versions of an entry; nothing where it was not there yet, or is no more. */
interface Pair {
  before: Row | undefined;
  after: Row | undefined;
}

function sortOf({ before, after }: Pair): ChangeSort {
  if (!before) return 'added';
  if (!after) return 'removed';
  return before.withdrawn === undefined && after.withdrawn !== undefined ? 'withdrawn' : 'changed';
}

/** Where readers see it later than now: the moment. */
function laterThan(now: string, collection: CollectionName | undefined, row: Row | undefined): string | undefined {
  const field = collection && guardOf(collection)?.publicFrom;
  const from = field === undefined ? undefined : row?.[field];
  return typeof from === 'string' && from > now.slice(0, Math.max(10, from.length)) ? from : undefined;
}

/** Rows of two versions of a list, by their ids. */
function pairsOf(before: unknown, after: unknown): Pair[] {
  const [was, is] = [before, after].map((list) => new Map(rowsOf(list).map((row) => [String(row.id), row])));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
    .map((id) => ({ before: was?.get(id), after: is?.get(id) }))
    .filter((pair) => !isDeepStrictEqual(pair.before, pair.after));
}

/**
 * What differs between two trees, as the people who work on the ledger speak of it: an entry, a row, an attachment.
 *
 * @param content the content folder, from the root of the repository
 * @param now Beijing time
 */
export async function describeChanges(
  changes: readonly TreeChange[],
  { root, content, now }: { root: string; content: string; now: string },
): Promise<EntryChange[]> {
  const insideOf = (path: string): string | undefined =>
    content === '.' ? path : path.startsWith(`${content}/`) ? path.slice(content.length + 1) : undefined;
  const known = changes.map((change) => {
    const inside = insideOf(change.path);
    return { change, inside, kind: inside === undefined ? undefined : fileKindOf(inside) };
  });
  const blobs = known.flatMap(({ change, kind }) =>
    kind ? [change.before, change.after].flatMap((file) => file?.blob ?? []) : [],
  );
  const { texts } = await readTexts(root, blobs);
  return known.flatMap(({ change, inside, kind }): EntryChange[] => {
    const { path, before, after } = change;
    if (!kind || inside === undefined) {
      const sort = before ? (after ? 'changed' : 'removed') : 'added';
      return [{ sort, kind: inside === undefined ? ATTACHMENT : '文件', title: path, path }];
    }
    const valueOf = (file: { blob: string } | undefined): unknown =>
      file && (readVersion(inside, texts.get(file.blob) ?? '', kind).value ?? {});
    return entryChanges(path, kind, { before: valueOf(before), after: valueOf(after) }, now);
  });
}

function entryChanges(
  path: string,
  { collection, isList }: FileKind,
  { before, after }: { before: unknown; after: unknown },
  now: string,
): EntryChange[] {
  const pairs = isList
    ? pairsOf(before, after)
    : [{ before: before as Row | undefined, after: after as Row | undefined }];
  return pairs.map((pair) => ({
    sort: sortOf(pair),
    kind: collection ? KIND_NAMES[collection] : '网站设置',
    title: collection ? titleOf(pair.after ?? pair.before) : 'site.yaml',
    path,
    from: laterThan(now, collection, pair.after),
  }));
}
