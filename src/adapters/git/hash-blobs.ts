import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { runGit } from './run-git.ts';

/**
 * What git would call the bytes of some files, as they lie there: no line end converted, no filter
 * asked.
 *
 * @param root absolute path of the repository, which says by which algorithm
 * @param paths absolute
 * @returns in the order of the paths; empty for a file that cannot be read
 */
export async function hashBlobs(root: string, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return [];
  const format = (await runGit(root, ['rev-parse', '--show-object-format'])).output.toString().trim();
  const algorithm = format === 'sha256' ? 'sha256' : 'sha1';
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path).catch(() => undefined);
      return bytes ? createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex') : '';
    }),
  );
}
