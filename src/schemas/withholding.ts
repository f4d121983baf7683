import { z } from 'astro/zod';
import { WITHHOLDING_ARTICLES } from '#domain/withholding/withholding.ts';
import { changesOf } from './change.ts';
import { calendarDate, line, moment, slug, text } from './fields.ts';

/** One row of `content/withholdings.yaml`: something not published, and why. */
export const withholdingSchema = z.strictObject({
  /** 编号, the anchor on the page. */
  id: slug,
  /** 名称, as far as it may be given. */
  title: line,
  /** 依据的条款: 14, 15, 16.1, 16.2. */
  article: z.enum(WITHHOLDING_ARTICLES),
  /** 理由. */
  reason: text,
  /** 作出决定的部门, by name. */
  office: line,
  /** 决定日期. */
  decidedOn: calendarDate,
  /** 复核日期. */
  reviewOn: calendarDate,
  /** 本站收录. */
  recordedOn: moment,
  /** 更改记录. */
  changes: changesOf(['typo', 'correction', 'addition', 'review']),
  /** 撤回: the row stays, and says so. */
  withdrawn: z.strictObject({ on: moment, reason: text }).optional(),
});
export type WithholdingEntry = z.output<typeof withholdingSchema>;
