import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprintOf, hashFiles, type Fingerprint } from './hash-files.ts';

/** The folder that a site is built into. */
export interface SiteFolder {
  /** Absolute. */
  path: string;
  /**
   * Writes one file, with the folders on the way to it.
   *
   * @param path from the folder, with `/`
   */
  write: (path: string, content: string | Uint8Array) => void;
  /** Every file with its fingerprint: of what was written here as it was at hand, of what others wrote as it lies there. */
  files: () => ReturnType<typeof hashFiles>;
}

/**
 * A folder that remembers what was written into it: to read ten thousand pages and their twins again, for their
 * fingerprints alone, is dearer than to take them.
 *
 * @param path absolute
 */
export function siteFolder(path: string): SiteFolder {
  const written = new Map<string, Fingerprint>();
  return {
    path,
    write(file, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const to = join(path, file);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, bytes);
      written.set(file, fingerprintOf(bytes));
    },
    files: () => hashFiles(path, written),
  };
}
