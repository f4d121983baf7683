import type { CalendarDate, Moment } from '../date/calendar-date.ts';
import type { Change } from '../history/change.ts';

/** 条例第十四至十六条: the closed list of grounds. */
export const WITHHOLDING_ARTICLES = ['14', '15', '16.1', '16.2'] as const;
export type WithholdingArticle = (typeof WITHHOLDING_ARTICLES)[number];

/** 不予公开登记: something not published, as authored. */
export interface Withholding {
  id: string;
  /** The title, as far as it may be given. */
  title: string;
  article: WithholdingArticle;
  reason: string;
  /** Who decided, by name. */
  office: string;
  decidedOn: CalendarDate;
  /** When the decision is looked at again. */
  reviewOn: CalendarDate;
  recordedOn: Moment;
  changes: Change[];
  withdrawn?: { on: Moment; reason: string } | undefined;
}
