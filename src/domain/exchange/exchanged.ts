import type { EntryChange } from './entry-change.ts';
import type { Trouble } from './trouble.ts';

/** What went out and came in. */
export interface Exchanged {
  /** What went out; where it could not be sent, what waits on this machine. */
  sent: readonly EntryChange[];
  /** What others did meanwhile. */
  received: readonly EntryChange[];
  /** New files of ours that have another name now, because somebody else took it. */
  moved: readonly { from: string; to: string }[];
  /** Under which name git keeps words of ours that a decision let go of. */
  keptAs: string | undefined;
  /** Why it was committed and not sent. */
  unsent: Trouble | undefined;
}
