import type { Moment } from '../date/calendar-date.ts';

/** 改错字, 更正事实, 补充, 更换附件, 调整有效性, 撤回, 调整核对办法, 复核. */
export const CHANGE_KINDS = [
  'typo',
  'correction',
  'addition',
  'file',
  'validity',
  'withdrawal',
  'criterion',
  'review',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A change of something public, dated and described by whoever made it. */
export interface Change {
  on: Moment;
  kind: ChangeKind;
  note: string;
  /** The places that it changed: a field's name, or a promise's id. Empty: what changed together with it. */
  of: string[];
}
