import type { AsOf } from '../date/as-of.ts';
import type { Moment } from '../date/calendar-date.ts';
import { editsBetween } from './edits.ts';
import type { Guard } from './guard.ts';
import type { Edit } from './edit.ts';
import { publicVersions } from './steps.ts';
import type { DatedVersion } from './version.ts';

/** All that an entry told readers at one time, as edits of nothing. */
export interface Wording {
  /** Since when; nothing for what is not committed yet. */
  since: Moment | undefined;
  told: Edit[];
}

const NOTHING = { facts: {}, body: '' };

/**
 * What an entry said, each time whole, newest first. A version in which nothing changed that readers are told of
 * is no other wording.
 *
 * @param versions newest first, the working copy at the head
 */
export function wordingsOf(versions: readonly DatedVersion[], guard: Guard, asOf: AsOf): Wording[] {
  const seen = publicVersions(versions, guard, asOf);
  return seen
    .filter((version, index) => {
      const before = seen[index + 1];
      return before === undefined || editsBetween(before, version, guard).length > 0;
    })
    .map((version) => ({ since: version.at, told: editsBetween(NOTHING, version, guard) }));
}
