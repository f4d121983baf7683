import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { byText } from '#domain/text/by-text.ts';

export interface ListedFile {
  /** From the folder, with `/`. */
  path: string;
  /** A symbolic link, to a file or a folder: it is not followed. */
  isLink: boolean;
}

/** All files below a folder, in code unit order; none where there is no folder. */
export function listFiles(folder: string): ListedFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
      isLink: entry.isSymbolicLink(),
    }))
    .sort((a, b) => byText(a.path, b.path));
}
