import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { acceptFile } from '#adapters/attachments/accept-file.ts';
import type { Folders } from '#adapters/environment.ts';
import { isInside } from '#adapters/undoable-writes.ts';
import type { DraftFile } from '#authoring/draft.ts';
import { safeFileName } from '#authoring/safe-name.ts';
import { explainPath } from '#domain/attachment/path.ts';

/** A file on its way: bytes are copied to `to`, unless it lies among the published files already. */
export interface PlannedFile {
  from: string;
  /** `files/2024/jiancha-jihua.pdf`. */
  path: string;
  copy: { to: string; bytes: Uint8Array } | undefined;
}

/** Names in a folder of published files, those of earlier drafts included. */
function takenNames(folder: string, planned: ReadonlySet<string>): Set<string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Set([...names, ...[...planned].filter((path) => isInside(path, folder)).map((path) => basename(path))]);
}

/**
 * Where one file goes, under a safe name, or why it may not be published.
 *
 * @param planned absolute paths that are taken already, which this adds to
 */
export async function planFile(
  { from, isCleaned }: DraftFile,
  year: string,
  { publicDir }: Folders,
  planned: Set<string>,
): Promise<PlannedFile | { fault: string }> {
  const accepted = await acceptFile(from, isCleaned);
  if ('fault' in accepted) return accepted;
  if (existsSync(publicDir) && !isCleaned) {
    const path = relative(realpathSync(publicDir), realpathSync(from)).split('\\').join('/');
    if (explainPath(path) === undefined) return { from, path, copy: undefined };
  }
  const folder = join(publicDir, 'files', year);
  const name = safeFileName(basename(from), accepted.format, takenNames(folder, planned));
  const to = join(folder, name);
  planned.add(to);
  return { from, path: `files/${year}/${name}`, copy: { to, bytes: accepted.bytes } };
}
