import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** What a file is known by. */
export interface Fingerprint {
  /** In bytes. */
  size: number;
  /** Lower-case hex. */
  sha256: string;
}

/** Lower-case hex. */
export const sha256Of = (bytes: string | Uint8Array): string => hash('sha256', bytes);

export const fingerprintOf = (bytes: Uint8Array): Fingerprint => ({ size: bytes.length, sha256: sha256Of(bytes) });

/**
 * Every file below a folder with its fingerprint, in the order of the paths.
 *
 * @param known fingerprints that need no reading, by path
 */
export const hashFiles = (
  folder: string,
  known: ReadonlyMap<string, Fingerprint> = new Map(),
): (Fingerprint & { path: string })[] =>
  listFiles(folder).map(({ path }) => ({
    path,
    ...(known.get(path) ?? fingerprintOf(readFileSync(join(folder, path)))),
  }));
