import type { Folders } from '#adapters/environment.ts';
import type { CheckedContent } from '#validation/check-content.ts';

/**
 * Under this name a build keeps what it has read and checked. It is no variable of a module: Vite
 * loads the loaders and the queries, and with them this file, a second time.
 */
const SHARED = Symbol.for('gongkai.shared-reading');
const holder = globalThis as { [SHARED]?: { folders: Folders; reading: CheckedContent } };

/**
 * Lets Astro's configuration, loaders and queries work from one reading, and the search from the
 * same. Reading the content three times costs an archive of ten thousand a quarter of its build, and
 * a commit made meanwhile would give pages and search two clocks. Only a build shares, whose content
 * stands still: while somebody edits, everything is read anew.
 */
export function shareReading(folders: Folders, reading: CheckedContent): void {
  holder[SHARED] = { folders, reading };
}

/** What a build read from these folders; nothing while somebody edits. */
export function sharedReading({ contentDir, publicDir }: Folders): CheckedContent | undefined {
  const shared = holder[SHARED];
  const isOfThese = shared?.folders.contentDir === contentDir && shared.folders.publicDir === publicDir;
  return isOfThese ? shared.reading : undefined;
}
