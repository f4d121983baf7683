import type { ListedFile, Manifest } from '../manifest.ts';
import { MANIFEST_PATH } from '../manifest.ts';

/**
 * Holds the files of a folder against the manifest that lies among them.
 *
 * @returns in Chinese what is not as it was published, without closing full stops
 */
export function holdFiles({ files: listed }: Pick<Manifest, 'files'>, found: readonly ListedFile[]): string[] {
  const there = new Map(found.map((file) => [file.path, file]));
  const known = new Set([MANIFEST_PATH, ...listed.map(({ path }) => path)]);
  return [
    ...listed.flatMap(({ path, size, sha256 }) => {
      const file = there.get(path);
      if (!file) return [`缺少 ${path}`];
      if (file.sha256 === sha256) return [];
      return [
        `改动过 ${path}：清单上是${size}字节，现在${file.size === size ? '一样长，内容不同' : `是${file.size}字节`}`,
      ];
    }),
    ...found.filter(({ path }) => !known.has(path)).map(({ path }) => `多出 ${path}，清单上没有`),
  ];
}
