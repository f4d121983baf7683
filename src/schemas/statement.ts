import { z } from 'astro/zod';
import { changesOf } from './change.ts';
import { calendarDate, commitmentRef, line, moment, text } from './fields.ts';
import { reviewSchema } from './review.ts';

/** Front matter of `content/statements/<year>/<slug>.md`: the lead office's own word on a promise. */
export const statementSchema = z.strictObject({
  /** 说明的承诺. */
  commitments: z.array(commitmentRef).min(1),
  /** 说明的部门: the lead office, by name. */
  office: line,
  /** 说明日期. */
  statedOn: calendarDate,
  /** 说的是哪一段时间. */
  period: z.strictObject({ from: calendarDate, to: calendarDate }),
  /** 做了什么. */
  done: text,
  /** 凭据: what a reader can look up. */
  evidence: z.array(text).default([]),
  /** 还有什么困难. */
  obstacles: text.optional(),
  /** 本站收录. */
  recordedOn: moment,
  /** 起草人. */
  author: line.optional(),
  /** 发布审查. */
  review: reviewSchema.optional(),
  /** 更改记录. */
  changes: changesOf(['typo', 'correction', 'addition']),
  /** 撤回. */
  withdrawn: z.strictObject({ on: moment, reason: text }).optional(),
});
export type StatementEntry = z.output<typeof statementSchema>;
