import type { LoadedContent } from '#validation/load-content.ts';

/**
 * Under this name a build keeps what it has read and checked. It is no variable of a module: Vite
 * loads the loaders, and with them this file, a second time.
 */
const SHARED = Symbol.for('gongkai.shared-reading');
const holder = globalThis as { [SHARED]?: LoadedContent };

/**
 * Lets Astro's configuration and loaders work from content that is read and checked already; reading
 * it three times costs an archive of ten thousand a quarter of its build. Only a build shares, whose
 * content stands still: while somebody edits, everything is read anew.
 */
export function shareReading(content: LoadedContent): void {
  holder[SHARED] = content;
}

/** @param root absolute path of the content folder */
export const sharedReading = (root: string): LoadedContent | undefined =>
  holder[SHARED]?.root === root ? holder[SHARED] : undefined;
