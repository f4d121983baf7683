import type { CalendarDate } from '../date/calendar-date.ts';
import type { Validity } from '../disclosure/vocabulary.ts';
import type { ReferenceLevel, TextSighting } from './vocabulary.ts';

/** A law, a regulation or an upstream document that a task or disclosure rests on, as authored. */
export interface Reference {
  title: string;
  shortTitle?: string | undefined;
  documentNumber?: string | undefined;
  issuer?: string | undefined;
  level: ReferenceLevel;
  formedOn?: CalendarDate | undefined;
  effectiveOn?: CalendarDate | undefined;
  url?: string | undefined;
  textSeen: TextSighting;
  validity: Validity;
  basedOn: string[];
  note: string;
}
