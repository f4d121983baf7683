import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathBelow } from '../path-below.ts';

const folders = new Map<string, string>();

/** Where a folder really lies: git knows no link on the way. */
export function realFolder(folder: string): string {
  const known = folders.get(folder);
  if (known !== undefined) return known;
  if (!existsSync(folder)) return folder;
  const real = realpathSync(folder);
  folders.set(folder, real);
  return real;
}

/** The same for a file, that may be no more; what it leads to if it is a link itself does not matter. */
export const realFile = (path: string): string => join(realFolder(dirname(path)), basename(path));

/** A path as git has it: from the root, with `/`. What lies outside begins with `..`. */
export const inRepository = (root: string, path: string): string => pathBelow(root, path);
