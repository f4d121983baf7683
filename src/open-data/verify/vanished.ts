import { rowsOf } from '#domain/history/version.ts';
import type { KeptRelease } from './kept-release.ts';

export const TWIN = 'index.json';

/** What stands beside an entry, by the address of its page: its feed, its table, its request, its earlier wordings. */
const BESIDE: readonly (readonly [RegExp, string])[] = [
  [/^(?:feeds|data)\/((?:tasks|offices|themes|references)\/.+)\.(?:atom|csv)$/, '$1'],
  [/^data\/(?:plans|figures)\/(\d+)\.\w+$/, 'tasks/$1'],
  [/^request\/(\d+\/\d+)\/index\.html$/, 'tasks/$1'],
  [/^(.+)\/history\/index\.html$/, '$1'],
];

/** The twin of the entry that a path stands beside; nothing for one that stands alone. */
function twinBeside(path: string): string | undefined {
  const [pattern, to] = BESIDE.find(([each]) => each.test(path)) ?? [];
  return pattern && to ? `${path.replace(pattern, to)}/${TWIN}` : undefined;
}

/** Twins of the entries that offer a file, by its path. */
function offersIn({ manifest, twinAt }: KeptRelease): Map<string, string[]> {
  const offers = new Map<string, string[]>();
  for (const { path } of manifest.files.filter((file) => file.path.endsWith(TWIN)))
    for (const file of rowsOf(twinAt(path)?.facts?.files))
      offers.set(String(file.path), [...(offers.get(String(file.path)) ?? []), path]);
  return offers;
}

/**
 * Tells whether a word was left for what stood at a path of the older release and does not any more: the entry beside
 * which it stood was listed no more, or whatever offered the file was withdrawn.
 *
 * @param moved where a twin lies now, by where it lay
 */
export function goneWithAWord(
  newer: KeptRelease,
  older: KeptRelease,
  moved: ReadonlyMap<string, string>,
): (path: string) => boolean {
  let offers: Map<string, string[]> | undefined;
  const isWithdrawn = (twin: string): boolean => newer.twinAt(moved.get(twin) ?? twin)?.facts === null;
  return (path) => {
    const twin = twinBeside(path);
    if (twin !== undefined) return newer.twinAt(twin)?.table === 'removals' || isWithdrawn(twin);
    const offering = (offers ??= offersIn(older)).get(path) ?? [];
    return offering.length > 0 && offering.every(isWithdrawn);
  };
}
