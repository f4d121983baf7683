import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isLeftBehind } from './left-behind.ts';

/** Every file of a folder that is published byte for byte, with `/`: `files/2024/plan.pdf`. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Among attachments only: what a host wants at the root of a site (`.nojekyll`) is there on purpose. */
const isLeftAmongAttachments = (path: string): boolean =>
  path.startsWith('files/') && path.split('/').some(isLeftBehind);

/** What systems left among the attachments of a folder. */
export const leftAmongAttachments = (folder: string): string[] => filesIn(folder).filter(isLeftAmongAttachments);

/** The attachments of a folder, whether an entry offers them or not. */
export const attachmentsIn = (folder: string): string[] =>
  filesIn(folder).filter((path) => path.startsWith('files/') && !isLeftAmongAttachments(path));

/** The addresses of all files that are published byte for byte: `/files/2024/plan.pdf`. */
export const publicAddresses = (publicDir: string): Set<string> =>
  new Set(
    filesIn(publicDir)
      .filter((path) => !isLeftAmongAttachments(path))
      .map((path) => `/${path}`),
  );
