import { join, relative } from 'node:path';
import { readVersions, revisionsOf } from '#adapters/git/read-versions.ts';
import type { Fault } from '#domain/check/finding.ts';
import type { History } from '#domain/history/history.ts';
import { disclosureAddress } from '#domain/ledger/addresses.ts';
import { silentEdits, type DatedVersion } from '#domain/history/silent-edits.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { labelOf } from '#schemas/wording.ts';
import type { LoadedContent, LoadedEntry } from './load-content.ts';

const inRepository = (root: string, path: string): string => relative(root, path).split('\\').join('/');
const fromHere = (path: string): string => relative(process.cwd(), path).split('\\').join('/');

function editsUnexplained({ source }: LoadedEntry, versions: readonly DatedVersion[]): Fault[] {
  const edits = silentEdits(versions);
  if (edits.length === 0) return [];
  const names = edits.map(({ field }) => labelOf(source.fields, field)).join('、');
  return [
    {
      severity: 'error',
      file: fromHere(source.path),
      line: edits[0]?.field === 'body' ? source.bodyLine : source.lineOf([edits[0]?.field ?? 'title']),
      field: edits[0]?.field,
      label: edits[0] && labelOf(source.fields, edits[0].field),
      message: `公开以后改了${names}，没有写更改记录；在更改记录（changes）里加一条，写明日期、性质和改了什么`,
    },
  ];
}

/** 条例 and archive alike: an address once published never dies. */
function vanished(content: LoadedContent, history: History): Fault[] {
  const { layout } = COLLECTIONS.disclosures;
  const folder = inRepository(history.root, join(content.root, layout.folder));
  const kept = new Set(content.checked.disclosures.flatMap(({ id, data }) => [id, ...data.redirectFrom]));
  const idOf = (path: string): string | undefined =>
    path.startsWith(`${folder}/`) ? layout.pattern.exec(path.slice(folder.length + 1))?.[1] : undefined;
  const lost = [...history.removed.keys(), ...history.renamed.keys()].flatMap((path) => {
    const id = idOf(path);
    return id === undefined || kept.has(id) ? [] : [{ path, id, to: history.renamed.get(path) }];
  });
  const seen = new Set<string>();
  return lost
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map(({ path, id, to }): Fault => ({
      severity: 'error',
      file: fromHere(join(history.root, to ?? path)),
      found: id,
      message: to
        ? `文件改了名，原来的网址 ${disclosureAddress(id)} 会失效；在以前的网址（redirectFrom）里加上“${id}”`
        : `公开过的条目不能删除，网址 ${disclosureAddress(id)} 会失效；恢复这个文件，要撤回的写撤回（withdrawn）的日期和理由`,
    }));
}

/** A file offered for download that changed under its name: those who hold the old one would never know. */
function replacedFiles(content: LoadedContent, history: History, publicDir: string): Fault[] {
  const prefix = inRepository(history.root, publicDir);
  const attached = content.checked.disclosures.flatMap(({ data, file }) =>
    data.files.map(({ path }) => ({ path, file })),
  );
  return attached.flatMap(({ path, file }): Fault[] => {
    const name = `${prefix}/${path}`;
    const changed = (history.revisions.get(name)?.length ?? 0) > 1 || history.uncommitted.has(name);
    return changed && !history.renamed.has(name)
      ? [
          {
            severity: 'error',
            file,
            field: 'files',
            label: '附件',
            found: path,
            message: '附件公开以后内容变了；新文件要用新名字，旧文件留在原处，写上已被替换（replaced）的日期和新文件',
          },
        ]
      : [];
  });
}

/**
 * Holds the content against its history. Without a whole history nothing can be said, and nothing is.
 *
 * @param publicDir absolute path of the folder with attachments
 */
export async function checkHistory(content: LoadedContent, history: History, publicDir: string): Promise<Fault[]> {
  if (history.witness !== 'whole') return [];
  const disclosures = content.entries.filter(({ collection }) => collection === 'disclosures');
  const touched = disclosures.filter(
    (entry) =>
      revisionsOf(entry, history).length > 1 || history.uncommitted.has(inRepository(history.root, entry.source.path)),
  );
  const silent = [...(await readVersions(touched, history))].flatMap(([entry, versions]) =>
    editsUnexplained(entry, versions),
  );
  return [...silent, ...vanished(content, history), ...replacedFiles(content, history, publicDir)];
}
