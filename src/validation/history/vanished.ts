import { join } from 'node:path';
import type { Past } from '#adapters/git/read-past.ts';
import { inRepository, realFile, realFolder } from '#adapters/git/real-path.ts';
import { idsEverIn, removedFromReaders, type Removed } from '#adapters/git/read-removed.ts';
import { shownPath } from '#adapters/shown-path.ts';
import type { Fault } from '#domain/check/finding.ts';
import type { AsOf } from '#domain/date/as-of.ts';
import { COLLECTION_NAMES, COLLECTIONS, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { guardOf } from '#schemas/guards.ts';
import { ownAddresses } from '../known-addresses.ts';
import type { LoadedContent, LoadedEntry } from '../load-content.ts';

/** Something that had a place on the site and has none any more. */
interface Lost {
  collection: CollectionName;
  id: string;
  /** Absolute: the file it lies in today, or lay in. */
  file: string;
  line?: number;
  isRenamed?: boolean;
}

/** What a clerk does about it, by what the collection has for it. */
function remedyOf({ collection, id, isRenamed }: Lost, address: string | undefined): string {
  if (collection === 'disclosures')
    return isRenamed
      ? `文件改了名，原来的网址 ${address ?? ''} 会失效；在以前的网址（redirectFrom）的最后加上“${id}”`
      : `公开过的条目不能删除，网址 ${address ?? ''} 会失效；恢复这个文件，要撤回的写撤回（withdrawn）的日期和理由`;
  if (collection === 'looks') return `看过的记录不能删除；恢复“${id}”`;
  if (address === undefined)
    return `公开过的${collection === 'statements' ? '落实说明' : '登记'}不能删除；恢复“${id}”，要撤回的写撤回（withdrawn）的日期和理由`;
  return `网址 ${address} 公开过，不能没有交代就消失；恢复“${id}”，确实不再单列的，在 removed.yaml 里加一项：id: ${address.slice(1, -1)}，写明 title、on 和 reason${isRenamed ? '，to 写现在的网址' : ''}`;
}

/** Files that went or were renamed, of collections that are a folder. */
async function lostFiles(content: LoadedContent, { history }: Past, asOf: AsOf): Promise<Lost[]> {
  const candidates = COLLECTION_NAMES.flatMap((collection): (Lost & Removed)[] => {
    const { layout } = COLLECTIONS[collection];
    if (!('folder' in layout)) return [];
    const folder = `${inRepository(history.root, realFolder(join(content.root, layout.folder)))}/`;
    return [...history.removed.keys(), ...history.renamed.keys()].flatMap((path): (Lost & Removed)[] => {
      const id = path.startsWith(folder) ? layout.pattern.exec(path.slice(folder.length))?.[1] : undefined;
      const to = history.renamed.get(path);
      const isRenamed = to !== undefined && history.revisions.has(to) && !history.removed.has(to);
      const { publicFrom } = guardOf(collection) ?? {};
      return id === undefined
        ? []
        : [{ collection, id, path, publicFrom, isRenamed, file: join(history.root, to ?? path) }];
    });
  });
  const seen = await removedFromReaders(candidates, history, asOf);
  return candidates.filter(({ path, isRenamed, collection }) => {
    // A statement has no address of its own: under another name it is the same one.
    if (isRenamed) return collection !== 'statements';
    return seen.has(path);
  });
}

/** Rows that went, of collections that are one file; a row under another id is another row. */
async function lostRows({ entries, root }: LoadedContent, { history }: Past): Promise<Lost[]> {
  const lost = COLLECTION_NAMES.map(async (collection): Promise<Lost[]> => {
    const { layout } = COLLECTIONS[collection];
    if (!('file' in layout)) return [];
    const file = join(root, layout.file);
    const ids = await idsEverIn(inRepository(history.root, realFile(file)), history);
    const today = new Set(entries.filter((entry) => entry.collection === collection).map(({ id }) => id));
    return [...ids].filter((id) => !today.has(id)).map((id) => ({ collection, id, file }));
  });
  return (await Promise.all(lost)).flat();
}

/**
 * What readers would miss: a page, or something that is withdrawn and never deleted. A word is only explained where
 * it stands, and a look tells of an address as long as some entry names it.
 */
function isMissed({ collection, id }: Lost, address: string | undefined, { checked }: LoadedContent): boolean {
  if (collection === 'looks') return checked.named().has(id);
  return address !== undefined || fieldsIn(collection).some(({ name }) => name === 'withdrawn');
}

/** Former addresses that an entry led to itself, and does not any more. */
const lostRedirects = ({ versions }: Past<LoadedEntry>): Lost[] =>
  [...versions].flatMap(([{ collection, source }, [current, ...older]]) => {
    if (collection !== 'disclosures') return [];
    const of = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
    const today = new Set(of(current?.facts.redirectFrom));
    return [...new Set(older.flatMap(({ facts }) => of(facts.redirectFrom)))]
      .filter((id) => !today.has(id))
      .map((id): Lost => ({
        collection,
        id,
        file: source.path,
        line: source.lineOf(['redirectFrom']),
        isRenamed: true,
      }));
  });

/** Whatever had an address keeps it, or a word stands there. 条例 and archive alike. */
export async function vanished(content: LoadedContent, past: Past<LoadedEntry>, asOf: AsOf): Promise<Fault[]> {
  const kept = new Set(content.entries.flatMap((entry) => ownAddresses(entry)));
  const lost = [...(await lostFiles(content, past, asOf)), ...(await lostRows(content, past)), ...lostRedirects(past)];
  const named = new Set<string>();
  return lost.flatMap((each): Fault[] => {
    const [address] = ownAddresses({ ...each, data: undefined });
    const name = address ?? `${each.collection}/${each.id}`;
    if ((address !== undefined && kept.has(address)) || named.has(name) || !isMissed(each, address, content)) return [];
    named.add(name);
    return [
      {
        severity: 'error',
        file: shownPath(each.file),
        line: each.line,
        message: remedyOf(each, address),
      },
    ];
  });
}
