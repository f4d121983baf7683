import type { Folders } from '#adapters/environment.ts';
import type { AsOf } from '#domain/date/as-of.ts';
import type { CheckedContent } from '#validation/check-content.ts';

/**
 * Under this name a build keeps what it has read and checked. It is no variable of a module: Vite
 * loads the loaders and the queries, and with them this file, a second time.
 */
const SHARED = Symbol.for('gongkai.shared-reading');
const CLOCK = Symbol.for('gongkai.clock');
const holder = globalThis as {
  [SHARED]?: { folders: Folders; reading: CheckedContent };
  [CLOCK]?: AsOf;
};

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

/**
 * Hands the clock of a build from Astro's configuration to the queries. It is no value of the configuration:
 * what stands there is part of every page's making, and a minute later no page would be the same any more.
 */
export function shareClock(asOf: AsOf): void {
  holder[CLOCK] = asOf;
}

/** The clock of this build, also while somebody edits. Nothing else may ask what time it is. */
export function sharedClock(): AsOf {
  if (!holder[CLOCK]) throw new Error('the clock is set by astro.config.mjs');
  return holder[CLOCK];
}
