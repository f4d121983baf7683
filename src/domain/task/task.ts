import type { Commitment } from '../commitment/commitment.ts';
import type { LegalBasis } from '../legal-basis.ts';

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
}
