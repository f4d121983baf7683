import type { FieldPath } from '../check/finding.ts';
import type { Moment } from '../date/calendar-date.ts';

/** A fact or body that differs between two versions. */
export interface Edit {
  /** What a change entry calls it by: a field's name, a promise's id, or `body`. */
  place: string;
  /** The same field has the same key in every version: `title`, `c2.criterion`. */
  key: string;
  /** The way to it in the newer version, or to where it was missed. */
  path: FieldPath;
  /** The words of the promise that it is about. */
  subject?: string;
  /** The whole value, before and after; nothing where there was none. */
  before: unknown;
  after: unknown;
  /** When the words before were last written down as they were: it cannot have been changed earlier. */
  since?: Moment | undefined;
  /**
   * What makes it good: a change entry; nothing more, where it brings its own day and reason (a
   * withdrawal, a dropped promise); a tombstone with the words as they were, where a promise just
   * went; an id of its own, where a promise took the id of one that was dropped.
   */
  needs: 'entry' | 'nothing' | 'tombstone' | 'own-id';
}
