import type { CalendarDate } from '../date/calendar-date.ts';
import type { Validity } from '../disclosure/vocabulary.ts';
import type { ReferenceLevel, TextSighting } from './vocabulary.ts';

/** What one article of a law says, in this site's words. */
export interface LawArticle {
  /** `33`; `20.7` for 第二十条第（七）项. */
  no: string;
  /** Left out where its text was not checked. */
  says?: string | undefined;
}

/** A part of a plan from above. */
export interface PlanSection {
  /** As the plan numbers it: `一（二）`. */
  no: string;
  topic: string;
  /** Its own words, where they are held. */
  text?: string | undefined;
  /** The tasks here that come from it, by their addresses. */
  tasks: string[];
}

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
  articles: LawArticle[];
  sections: PlanSection[];
  note: string;
}
