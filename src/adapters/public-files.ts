import { isListedAtRoot } from '#domain/folder/public-root.ts';
import { isLeftBehind } from './left-behind.ts';
import { listFiles, type ListedFile } from './list-files.ts';

/** What a host wants at the root of a site (`.nojekyll`) is there on purpose; what keeps a folder in git is not. */
const isLeft = (path: string): boolean =>
  path.split('/').some(isLeftBehind) && (path.endsWith('.gitkeep') || !isListedAtRoot(path));

/** What systems and editors left in a folder that is published: it never is. */
export const leftInFolder = (folder: string): string[] =>
  listFiles(folder)
    .map(({ path }) => path)
    .filter(isLeft);

/** Every file of a folder that is published byte for byte, with `/`: `files/2024/plan.pdf`. */
export const filesToPublish = (folder: string): ListedFile[] => listFiles(folder).filter(({ path }) => !isLeft(path));

/** The attachments of a folder, whether an entry offers them or not. */
export const attachmentsIn = (folder: string): string[] =>
  filesToPublish(folder).flatMap(({ path }) => (path.startsWith('files/') ? [path] : []));

/** The addresses of all files that are published byte for byte: `/files/2024/plan.pdf`. */
export const publicAddresses = (publicDir: string): Set<string> =>
  new Set(filesToPublish(publicDir).map(({ path }) => `/${path}`));
