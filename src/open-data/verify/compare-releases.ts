import type { Manifest } from '../manifest.ts';
import { undeclaredEdits, type Twin } from './undeclared-edits.ts';

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

/**
 * What may not have happened between two releases: an address that vanished, and an entry whose words
 * changed without an entry in its record of changes.
 *
 * @returns in Chinese, without closing full stops
 */
export function compareReleases(newer: KeptRelease, older: KeptRelease): string[] {
  if (newer.manifest.bureau !== older.manifest.bureau)
    return [`两个文件夹不是一个单位的：${older.manifest.bureau}，${newer.manifest.bureau}`];
  const now = new Map(newer.manifest.files.map(({ path, sha256 }) => [path, sha256]));
  return older.manifest.files
    .filter(({ path }) => isAddress(path))
    .flatMap(({ path, sha256 }) => {
      const after = now.get(path);
      if (after === undefined) return [`网址没有了 /${path.replace(/index\.html$/, '')}`];
      if (after === sha256 || !path.endsWith('index.json')) return [];
      const [was, is] = [older.twinAt(path), newer.twinAt(path)];
      return was && is ? undeclaredEdits(was, is).map((said) => `/${path.replace(/index\.json$/, '')} ${said}`) : [];
    });
}
