import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every folder and file under a root with its bytes, to compare a tree before and after. */
export function snapshot(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { withFileTypes: true, recursive: true })
      .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
      .map(({ entry, path }) => [
        relative(root, path),
        entry.isDirectory() ? '' : readFileSync(path).toString('base64'),
      ])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  );
}
