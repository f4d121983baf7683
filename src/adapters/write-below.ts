import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes one file of a site, with the folders on the way to it.
 *
 * @param root absolute path of the site
 * @param path from there, with `/`
 */
export function writeBelow(root: string, path: string, content: string | Uint8Array): void {
  const to = join(root, path);
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, content);
}
