import { existsSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { byText } from '#domain/text/by-text.ts';
import { pathBelow } from './path-below.ts';

export interface ListedFile {
  /** From the folder, with `/`. */
  path: string;
  /** A symbolic link, to a file or a folder: it is not followed. */
  isLink: boolean;
}

/** Nothing behind a link is listed: `recursive` of readdir would go through it, in circles where it leads upwards. */
const below = (folder: string): Dirent[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? below(join(folder, entry.name)) : [entry],
  );

/** All files below a folder, in code unit order; none where there is no folder. */
export function listFiles(folder: string): ListedFile[] {
  if (!existsSync(folder)) return [];
  return below(folder)
    .map((entry) => ({
      path: pathBelow(folder, join(entry.parentPath, entry.name)),
      isLink: entry.isSymbolicLink(),
    }))
    .sort((a, b) => byText(a.path, b.path));
}
