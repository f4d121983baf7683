import type { CalendarDate, Moment } from '../date/calendar-date.ts';
import type { Change } from '../history/change.ts';
import type { Review } from '../review.ts';

/** 落实说明: the lead office's own dated word on commitments for a period, as authored. */
export interface Statement {
  /** Commitments it speaks of: `2021/07#c2`. */
  commitments: string[];
  /** Whose word it is, by name: the lead office of the task. */
  office: string;
  statedOn: CalendarDate;
  period: { from: CalendarDate; to: CalendarDate };
  /** 做了什么. */
  done: string;
  /** 凭什么: disclosures or other things that a reader can look up. */
  evidence: string[];
  /** 还有什么困难. */
  obstacles?: string | undefined;
  recordedOn: Moment;
  author?: string | undefined;
  review?: Review | undefined;
  changes: Change[];
  withdrawn?: { on: Moment; reason: string } | undefined;
}
