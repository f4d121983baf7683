import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** Lower-case hex. */
export const sha256Of = (bytes: string | Uint8Array): string => hash('sha256', bytes);

/** Every file below a folder with its size in bytes and its SHA-256, in the order of the paths. */
export const hashFiles = (folder: string): { path: string; size: number; sha256: string }[] =>
  listFiles(folder).map(({ path }) => {
    const bytes = readFileSync(join(folder, path));
    return { path, size: bytes.length, sha256: sha256Of(bytes) };
  });
