import { join } from 'node:path';
import { hashBlobs } from '#adapters/git/hash-blobs.ts';
import { type Past } from '#adapters/git/read-past.ts';
import { inRepository, realFile, realFolder } from '#adapters/git/real-path.ts';
import { revisionsOf } from '#adapters/git/read-versions.ts';
import { shownPath } from '#adapters/shown-path.ts';
import type { Fault } from '#domain/check/finding.ts';
import type { AsOf } from '#domain/date/as-of.ts';
import { firstOffered } from '#domain/history/first-offered.ts';
import type { DatedVersion } from '#domain/history/version.ts';
import { guardOf } from '#schemas/guards.ts';
import type { LoadedContent, LoadedEntry } from '../load-content.ts';

/** A file offered for download whose bytes moved since some commit. */
interface Suspect {
  entry: LoadedEntry;
  /** As the entry writes it. */
  path: string;
  /** From the root of the repository. */
  name: string;
}

/** The versions of an entry; of one never touched, the one there is. */
function versionsOf(entry: LoadedEntry, { versions, history }: Past<LoadedEntry>): readonly DatedVersion[] {
  const facts = entry.data as DatedVersion['facts'];
  return (
    versions.get(entry) ?? [
      { facts, body: '' },
      { facts, body: '', at: revisionsOf(entry, history)[0]?.at },
    ]
  );
}

/**
 * Files that changed under their name while readers could have them: those who hold the old one would
 * never know.
 */
export async function replacedFiles(
  { entries }: LoadedContent,
  past: Past<LoadedEntry>,
  publicDir: string,
  asOf: AsOf,
): Promise<Fault[]> {
  const { history } = past;
  const { publicFrom } = guardOf('disclosures') ?? {};
  const prefix = inRepository(history.root, realFolder(publicDir));
  const suspects = entries.flatMap((entry): Suspect[] => {
    if (entry.collection !== 'disclosures') return [];
    const files = (entry.data as { files: { path: string }[] }).files;
    return files
      .map(({ path }) => ({ entry, path, name: `${prefix}/${path}` }))
      .filter(({ name }) => (history.revisions.get(name)?.length ?? 0) > 1 || history.uncommitted.has(name));
  });
  const blobs = await hashBlobs(
    history.root,
    suspects.map(({ path }) => realFile(join(publicDir, path))),
  );
  return suspects.flatMap(({ entry, path, name }, index): Fault[] => {
    const since = firstOffered(versionsOf(entry, past), path, publicFrom, asOf);
    const offered = history.revisions.get(name)?.filter(({ at }) => since !== undefined && at <= since)[0];
    const first = offered ?? history.revisions.get(name)?.at(-1);
    if (since === undefined || !first || first.blob === blobs[index]) return [];
    return [
      {
        severity: 'error',
        file: shownPath(entry.source.path),
        line: entry.source.lineOf(['files', filesIndex(entry, path)]),
        field: 'files',
        label: '附件',
        found: path,
        message: '附件公开以后内容变了；新文件要用新名字，旧文件留在原处，写上已被替换（replaced）的日期和新文件',
      },
    ];
  });
}

const filesIndex = ({ data }: LoadedEntry, path: string): number =>
  (data as { files: { path: string }[] }).files.findIndex((file) => file.path === path);
