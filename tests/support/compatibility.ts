import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier, SupportStatement } from '@mdn/browser-compat-data/types';

/** The lowest browsers that something must work in. */
export interface Floor {
  chrome: number;
  safari: number;
}

/** Facts of MDN by their path, such as `css.properties.page`; undefined where it knows of none. */
export function factsOf(...path: readonly string[]): Identifier | undefined {
  return path.reduce<Identifier | undefined>((found, step) => found?.[step], data as unknown as Identifier);
}

/** Version 15 of a browser is its first; what came with a prefix, by a switch or for a while does not count. */
const isSince = (support: SupportStatement | undefined, version: number): boolean =>
  (Array.isArray(support) ? support : [support]).some(
    (each) =>
      each?.version_added &&
      !each.version_removed &&
      !each.flags &&
      !each.prefix &&
      !each.alternative_name &&
      parseFloat(each.version_added.replace('≤', '')) <= version,
  );

const isKnownTo = ({ support }: CompatStatement, { chrome, safari }: Floor): boolean =>
  isSince(support.chrome, chrome) && isSince(support.safari, safari);

/** Whether a browser of the floor lacks it; what MDN does not know is not lacking. */
export const isNewer = (facts: Identifier | undefined, floor: Floor): boolean =>
  facts?.__compat !== undefined && !isKnownTo(facts.__compat, floor);

/** Everything below some facts, with its name: `[name, facts]`. */
export function* below(facts: Identifier | undefined): Generator<[string, Identifier]> {
  for (const [name, each] of Object.entries<Identifier>(facts ?? {})) {
    if (name === '__compat') continue;
    yield [name, each];
    yield* below(each);
  }
}

/** What stands right below some facts, by name: a name may stand for several things. */
export function byName(...roots: readonly (Identifier | undefined)[]): ReadonlyMap<string, Identifier[]> {
  const found = new Map<string, Identifier[]>();
  for (const root of roots)
    for (const [name, facts] of Object.entries<Identifier>(root ?? {}))
      if (facts.__compat) found.set(name, [...(found.get(name) ?? []), facts]);
  return found;
}
