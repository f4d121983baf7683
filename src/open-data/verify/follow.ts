import type { KeptRelease } from './kept-release.ts';

/** How two releases follow one another, in one sentence. */
export function sequencePhrase(newer: KeptRelease, older: KeptRelease): string {
  if (newer.fingerprint === older.fingerprint) return '两个文件夹是同一版。';
  const days = `旧的数据到${older.manifest.asOf}，新的数据到${newer.manifest.asOf}`;
  if (newer.manifest.previous === older.fingerprint) return `${days}；新的写明它接着的就是旧的这一版。`;
  return newer.manifest.previous === null
    ? `${days}；新的没有写明它接着哪一版，两版之间有没有别的，看不出来。`
    : `${days}；新的接着的不是旧的这一版，中间还发布过别的，或者旧的换过。`;
}

/** Two builds of one commit by one clock are the same bytes, unless another program made them, or for another place. */
export function alteredAlone(newer: KeptRelease, older: KeptRelease): string[] {
  const { commit, asOf, files } = newer.manifest;
  if (commit === null || commit !== older.manifest.commit || asOf !== older.manifest.asOf) return [];
  const was = new Map(older.manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const other = files.filter(({ path, sha256 }) => was.get(path) !== sha256).map(({ path }) => path);
  if (other.length === 0) return [];
  const named = other.slice(0, 5).join('、');
  return [
    `两版内容和日期相同，本应一字不差，却有${other.length}个文件不同：${named}${other.length > 5 ? '等' : ''}；没有换过程序、域名和挂载路径的，就是有人改过`,
  ];
}
