import type { Referred } from '../ledger/find-by-ref.ts';
import type { Change } from './change.ts';
import type { Told } from './edit-words.ts';
import type { Witness } from './history.ts';

/** What git bears out of the record of changes of an entry. */
export interface Testimony {
  witness: Witness;
  /** Change entries with what they changed; nothing of those that came before the history. */
  told: readonly Told[];
  /** What refs in the words of a change stand for. */
  find: (ref: string) => Referred;
  /** The permanent link of one of the changes of the record; nothing of one that is told otherwise. */
  linkTo: (change: Change, changes: readonly Change[]) => string | undefined;
}
