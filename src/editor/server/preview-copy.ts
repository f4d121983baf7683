import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '#adapters/list-files.ts';

/** Words of a file that is written nowhere yet: its path inside the content folder, with `/`. */
export interface UnsavedFile {
  path: string;
  text: string;
}

/**
 * Makes a copy of the content say what the content says, with one file as it is in the form. Only what differs is
 * written: whoever watches the copy reads anew what changed and nothing else.
 *
 * @returns whether anything did
 */
export function mirror(contentDir: string, copy: string, unsaved: UnsavedFile): boolean {
  const wanted = new Map(
    listFiles(contentDir)
      .filter(({ isLink }) => !isLink)
      .map(({ path }): [string, () => Uint8Array] => [path, () => readFileSync(join(contentDir, path))]),
  ).set(unsaved.path, () => Buffer.from(unsaved.text));
  let hasChanged = false;
  for (const { path } of listFiles(copy)) {
    if (wanted.has(path)) continue;
    rmSync(join(copy, path));
    hasChanged = true;
  }
  for (const [path, bytesOf] of wanted) {
    const [bytes, to] = [bytesOf(), join(copy, path)];
    if (existsSync(to) && readFileSync(to).equals(bytes)) continue;
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, bytes);
    hasChanged = true;
  }
  return hasChanged;
}
