import { formerNames, type Naming } from '#domain/history/former-names.ts';
import type { FormerNames } from '#domain/history/guard.ts';
import { alteredAlone } from './follow.ts';
import type { KeptRelease } from './kept-release.ts';
import type { Twin } from './read-twin.ts';
import { siteEdits } from './site-edits.ts';
import { keepsRecord, tombstoneEdits, undeclaredEdits, type Between } from './undeclared-edits.ts';
import { untold } from './untold.ts';
import { goneWithAWord, TWIN } from './vanished.ts';

/** An address that a reader may have kept: a page, its twin, a file offered, a table or a feed. */
const isAddress = (path: string): boolean => !/^(?:_astro|pagefind|search\/[^/]+\.json)/.test(path);

/** A file that an entry offers, which is never another under the same name. */
const isOffered = (path: string): boolean => path.startsWith('files/');

/** A word is explained where it stands, and has no address that anybody could hold. */
const hasPage = ({ table }: Twin): boolean => table !== 'terms';

const DISCLOSURES = 'disclosures/';

const twinPaths = ({ manifest }: KeptRelease): string[] =>
  manifest.files.map(({ path }) => path).filter((path) => path.endsWith(TWIN));

/** Where an item that has another address now has its twin, by where it had it. */
function movedTwins(newer: KeptRelease): Map<string, string> {
  const paths = twinPaths(newer).filter((path) => path.startsWith(DISCLOSURES));
  return new Map(
    paths.flatMap((path) =>
      (newer.twinAt(path)?.formerly ?? []).map((ref) => [`${DISCLOSURES}${ref}/${TWIN}`, path] as const),
    ),
  );
}

/** What offices and items were called in the older release: under a new name they are the same. */
function namesBetween(newer: KeptRelease, older: KeptRelease): FormerNames {
  const namings = twinPaths(newer).flatMap((path): Naming[] => {
    const is = /^(?:offices|disclosures)\//.test(path) ? newer.twinAt(path) : undefined;
    if (is?.table === 'disclosures') return [{ today: is.entry.id, before: is.formerly }];
    const was = is?.table === 'offices' ? older.twinAt(path)?.facts?.name : undefined;
    const today = is?.facts?.name;
    return typeof today === 'string' ? [{ today, before: typeof was === 'string' && was !== today ? [was] : [] }] : [];
  });
  return formerNames(namings);
}

/** What is told of two releases, in Chinese, without closing full stops. */
export interface Comparison {
  /** What may not have happened. */
  faults: string[];
  /** What was not owned up to because it can't be: of entries that keep no record of changes, or show none. */
  notes: string[];
}

/** What became of one entry. */
function compareTwins(was: Twin, is: Twin, between: Between): Comparison {
  const said = undeclaredEdits(was, is, between);
  const notes = tombstoneEdits(was, is, between.names);
  return keepsRecord(was) ? { faults: said, notes } : { faults: [], notes: said };
}

/**
 * What may not have happened between two releases: an address that vanished without a word, a file that was put in the
 * place of another, and an entry whose words changed without an entry in its record of changes.
 */
export function compareReleases(newer: KeptRelease, older: KeptRelease): Comparison {
  if (newer.manifest.bureau !== older.manifest.bureau) {
    const other = `两个文件夹不是一个单位的：${older.manifest.bureau}，${newer.manifest.bureau}`;
    return { faults: [other], notes: [] };
  }
  const now = new Map(newer.manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const moved = movedTwins(newer);
  const isGoneWithAWord = goneWithAWord(newer, older, moved);
  const between = { was: older.manifest.asOf, is: newer.manifest.asOf, names: namesBetween(newer, older) };
  const told: Comparison = {
    faults: [],
    notes: [...siteEdits(newer.manifest, older.manifest), ...alteredAlone(newer, older), ...untold(newer, older)],
  };
  for (const { path, sha256 } of older.manifest.files.filter((file) => isAddress(file.path))) {
    const to = now.has(path) ? path : (moved.get(path) ?? path);
    const after = now.get(to);
    if (after === sha256) continue;
    const was = path.endsWith(TWIN) ? older.twinAt(path) : undefined;
    const is = was && newer.twinAt(to);
    if (was && is) {
      const { faults, notes } = compareTwins(was, is, between);
      told.faults.push(...faults.map((each) => `/${to.slice(0, -TWIN.length)} ${each}`));
      told.notes.push(...notes.map((each) => `/${to.slice(0, -TWIN.length)} ${each}`));
    } else if (after !== undefined) {
      if (was) told.faults.push(`/${to} 读不出来，看不出条目改了什么`);
      if (isOffered(path)) told.faults.push(`/${path} 换了内容，名字没有换；换过的附件要用新名字，原来的留着`);
    } else if (was && !hasPage(was)) told.notes.push(`不再有 /${path}`);
    else if (!isGoneWithAWord(path)) told.faults.push(`网址没有了 /${path.replace(/index\.html$/, '')}`);
  }
  return told;
}
