import type { AsOf } from '../date/as-of.ts';
import type { Moment } from '../date/calendar-date.ts';
import type { Guard } from './guard.ts';
import { publicVersions } from './steps.ts';
import { rowsOf, type DatedVersion } from './version.ts';

/**
 * When readers could first have a file that an entry offers.
 *
 * @param versions newest first
 * @param path as the entry writes it
 * @returns nothing for one that no public version that was committed offers
 */
export function firstOffered(
  versions: readonly DatedVersion[],
  path: string,
  publicFrom: Guard['publicFrom'],
  asOf: AsOf,
): Moment | undefined {
  const offering = publicVersions(versions, { publicFrom }, asOf)
    .filter(({ at, facts }) => at !== undefined && rowsOf(facts.files).some((file) => file.path === path))
    .at(-1);
  if (!offering?.at) return undefined;
  const from = publicFrom === undefined ? undefined : offering.facts[publicFrom];
  return typeof from === 'string' && from > offering.at ? from : offering.at;
}
