import { hasCome, asOfMoment } from '../date/as-of.ts';
import { isMoment, type Moment } from '../date/calendar-date.ts';
import { editsBetween, type Edit, type Version } from './edits.ts';

/** A version with the moment it was committed; the working copy has none yet. */
export interface DatedVersion extends Version {
  at?: Moment | undefined;
}

const entriesOf = ({ facts }: Version): number => (Array.isArray(facts.changes) ? facts.changes.length : 0);

/** Whether readers could see this version when it was committed. */
function wasPublic({ facts, at }: DatedVersion): boolean {
  const { publishedAt } = facts;
  return (
    at === undefined ||
    typeof publishedAt !== 'string' ||
    !isMoment(publishedAt) ||
    hasCome(publishedAt, asOfMoment(at))
  );
}

/**
 * Edits of a published entry that no change entry owns up to. Every step that changed a fact, a
 * file or the text needs one entry, then or later; what was edited before its publication needs
 * none.
 *
 * @param versions newest first, the working copy at the head
 * @returns the edits of the newest unexplained step; nothing when all is accounted for
 */
export function silentEdits(versions: readonly DatedVersion[]): Edit[] {
  const [current] = versions;
  const published = versions.filter((version, index) => index === 0 || wasPublic(version));
  const first = published.at(-1);
  if (!current || !first || first === current) return [];
  const steps = published.slice(0, -1).flatMap((after, index) => {
    const before = published[index + 1];
    const edits = before ? editsBetween(before, after) : [];
    return edits.length > 0 ? [edits] : [];
  });
  const explained = entriesOf(current) - entriesOf(first);
  return steps.length > explained ? (steps[0] ?? []) : [];
}
