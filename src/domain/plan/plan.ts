import type { CalendarDate, Moment } from '../date/calendar-date.ts';
import type { Change } from '../history/change.ts';

export interface PlanSection {
  /** `2-1`: part and section. */
  id: string;
  title: string;
}

export interface PlanPart {
  title: string;
  sections: PlanSection[];
}

/** One yearly notice, as authored. */
export interface Plan {
  title: string;
  titleLines: string[];
  tableTitle: string;
  documentNumber: string;
  issuer: string;
  formedOn: CalendarDate;
  recordedOn: Moment;
  notice?: string | undefined;
  addressees?: string | undefined;
  preamble: string[];
  signature?: { by: string; on: string } | undefined;
  parts: PlanPart[];
  transcription?: string | undefined;
  changes: Change[];
}
