import type { Commitment } from '../commitment/commitment.ts';
import type { Moment } from '../date/calendar-date.ts';
import type { Change } from '../history/change.ts';
import type { LegalBasis } from '../legal-basis.ts';

/** What stays of a promise that is listed no more. */
export interface DroppedCommitment {
  id: string;
  /** As it stood last. */
  quote: string;
  on: Moment;
  reason: string;
}

/** One numbered row of a plan, as authored. */
export interface Task {
  number: number;
  /** Verbatim, without its number. */
  title: string;
  /** `2-1`, a section of the plan. */
  section: string;
  /** Verbatim. */
  requirement: string;
  /** Office name. */
  lead: string;
  /** Office names in the notice's order; empty where the notice's cell is empty. */
  responsible: string[];
  legalBasis: LegalBasis[];
  references: string[];
  themes: string[];
  commitments: Commitment[];
  dropped: DroppedCommitment[];
  changes: Change[];
}
