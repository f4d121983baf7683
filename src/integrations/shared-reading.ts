import type { SourceFile } from '#adapters/content/source-file.ts';
import type { Folders } from '#adapters/environment.ts';
import type { AsOf } from '#domain/date/as-of.ts';
import type { CollectionName } from '#schemas/collections.ts';
import type { CheckedContent } from '#validation/check-content.ts';

/**
 * Under this name a build keeps what it has read and checked. It is no variable of a module: Vite
 * loads the loaders and the queries, and with them this file, a second time.
 */
const SHARED = Symbol.for('gongkai.shared-reading');
const CLOCK = Symbol.for('gongkai.clock');
/** What a build hands on: what was checked, and how a body becomes a part of its page. */
interface Shared {
  folders: Folders;
  reading: CheckedContent;
  render: (body: string) => string;
  /** By `disclosures/2024/zhinan`. */
  sources: ReadonlyMap<string, SourceFile>;
}

const holder = globalThis as {
  [SHARED]?: Shared;
  [CLOCK]?: AsOf;
};

/**
 * Lets Astro's configuration, loaders and queries work from one reading, and the search from the
 * same. Reading the content three times costs an archive of ten thousand a quarter of its build, and
 * a commit made meanwhile would give pages and search two clocks. Only a build shares, whose content
 * stands still: while somebody edits, everything is read anew.
 *
 * @param render a body in `.md` as HTML; given, so that what reads Markdown is no part of the pages' program
 */
export function shareReading(folders: Folders, reading: CheckedContent, render: Shared['render']): void {
  const sources = new Map(reading.content.entries.map(({ key, source }) => [key, source]));
  holder[SHARED] = { folders, reading, render, sources };
}

function sharedOf({ contentDir, publicDir }: Folders): Shared | undefined {
  const shared = holder[SHARED];
  const isOfThese = shared?.folders.contentDir === contentDir && shared.folders.publicDir === publicDir;
  return isOfThese ? shared : undefined;
}

/** What a build read from these folders; nothing while somebody edits. */
export const sharedReading = (folders: Folders): CheckedContent | undefined => sharedOf(folders)?.reading;

/** Whether only Astro can make a page of a file: its components have to be compiled. */
export const isForAstro = ({ path }: Pick<SourceFile, 'path'>): boolean => path.endsWith('.mdx');

/** The body of an entry as HTML; nothing where it is for Astro to make, as all are while somebody edits. */
export function sharedBody(folders: Folders, collection: CollectionName, id: string): string | undefined {
  const shared = sharedOf(folders);
  const source = shared?.sources.get(`${collection}/${id}`);
  return shared && source && !isForAstro(source) ? shared.render(source.body) : undefined;
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
