import { formerNames, type Naming } from '#domain/history/former-names.ts';
import type { FormerNames } from '#domain/history/guard.ts';
import type { Manifest } from '../manifest.ts';
import type { Twin } from './read-twin.ts';
import { keepsRecord, undeclaredEdits } from './undeclared-edits.ts';

/** A release as it lies in a folder. */
export interface KeptRelease {
  manifest: Manifest;
  /** SHA-256 of the manifest itself. */
  fingerprint: string;
  /** The twin at a path; nothing where there is none that can be read. */
  twinAt: (path: string) => Twin | undefined;
}

/** An address that a reader may have kept: a page, its twin, a file offered, a table or a feed. */
const isAddress = (path: string): boolean => !/^(?:_astro|pagefind|search\/[^/]+\.json)/.test(path);

/** How two releases follow one another, in one sentence. */
export function sequencePhrase(newer: KeptRelease, older: KeptRelease): string {
  if (newer.fingerprint === older.fingerprint) return '两个文件夹是同一版。';
  const days = `旧的数据到${older.manifest.asOf}，新的数据到${newer.manifest.asOf}`;
  if (newer.manifest.previous === older.fingerprint) return `${days}；新的写明它接着的就是旧的这一版。`;
  return newer.manifest.previous === null
    ? `${days}；新的没有写明它接着哪一版，两版之间有没有别的，看不出来。`
    : `${days}；新的接着的不是旧的这一版，中间还发布过别的，或者旧的换过。`;
}

const TWIN = 'index.json';
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
  /** What changed of entries that keep no record of changes, and so can't own up to anything. */
  notes: string[];
}

/**
 * What may not have happened between two releases: an address that vanished, and an entry whose words
 * changed without an entry in its record of changes.
 */
export function compareReleases(newer: KeptRelease, older: KeptRelease): Comparison {
  if (newer.manifest.bureau !== older.manifest.bureau) {
    const other = `两个文件夹不是一个单位的：${older.manifest.bureau}，${newer.manifest.bureau}`;
    return { faults: [other], notes: [] };
  }
  const now = new Map(newer.manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const moved = movedTwins(newer);
  const between = { was: older.manifest.asOf, is: newer.manifest.asOf, names: namesBetween(newer, older) };
  const told: Comparison = { faults: [], notes: [] };
  for (const { path, sha256 } of older.manifest.files.filter((file) => isAddress(file.path))) {
    const to = now.has(path) ? path : (moved.get(path) ?? path);
    const after = now.get(to);
    if (after === undefined) told.faults.push(`网址没有了 /${path.replace(/index\.html$/, '')}`);
    else if (after !== sha256 && path.endsWith(TWIN)) {
      const [was, is] = [older.twinAt(path), newer.twinAt(to)];
      const said = was && is ? undeclaredEdits(was, is, between) : [];
      const list = is && keepsRecord(is) ? told.faults : told.notes;
      list.push(...said.map((each) => `/${to.slice(0, -TWIN.length)} ${each}`));
    }
  }
  return told;
}
