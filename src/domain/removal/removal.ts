import type { Moment } from '../date/calendar-date.ts';

/** What stands at an address where something of the ledger stood, as authored. */
export interface Removal {
  /** The address without the slashes at its ends: `tasks/2024/03`. */
  id: string;
  /** What stood there. */
  title: string;
  on: Moment;
  reason: string;
  /** Another address to look at now. */
  to?: string | undefined;
}
