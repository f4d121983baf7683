import type { CalendarDate } from '../date/calendar-date.ts';
import type { Cadence, Checkability, CommitmentKind } from './vocabulary.ts';

/** One promise inside a requirement, as authored. */
export interface Commitment {
  /** `c1` onward; the anchor on the task's page. */
  id: string;
  /** Verbatim from the requirement. */
  quote: string;
  kind: CommitmentKind;
  checkability: Checkability;
  /** 怎样算做到, in one sentence; for an aim, why it cannot be checked. */
  criterion: string;
  cadence: Cadence;
  /** `since`: the day its first run begins, where the authority names one. */
  interval?: { months: number; authority: string; since?: CalendarDate | undefined } | undefined;
  deadline?: { on: CalendarDate; authority: string } | undefined;
  /** The promise of the same task that speaks of the same thing: one thing absent, one verdict. */
  sharesDeadline?: string | undefined;
  continues?: string | undefined;
  checked?: { on: CalendarDate; where: string } | undefined;
}
