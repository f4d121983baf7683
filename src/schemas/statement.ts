import { z } from 'astro/zod';
import { changesOf } from './change.ts';
import { field } from './field.ts';
import { calendarDate, commitmentRef, line, moment, text } from './fields.ts';
import { reviewSchema, withdrawal } from './review.ts';

const period = z.strictObject({
  from: field('时段开始', calendarDate, { example: '2024-01-01' }),
  to: field('时段结束', calendarDate, { example: '2024-06-30' }),
});

/** Front matter of `content/statements/<year>/<slug>.md`: the lead office's own word on a promise. */
export const statementSchema = z.strictObject({
  commitments: field('说明的承诺', z.array(commitmentRef).min(1), { pointsAt: 'commitment', outlivesWithdrawal: true }),
  office: field('说明的部门', line, { help: '任务的牵头部门', pointsAt: 'office', outlivesWithdrawal: true }),
  statedOn: field('说明日期', calendarDate, { example: '2024-07-05', outlivesWithdrawal: true, isPublicFrom: true }),
  period: field('所说的时段', period),
  done: field('做了什么', text),
  evidence: field('凭据', z.array(text).default([]), { help: '读者可以查到的' }),
  obstacles: field('还有什么困难', text.optional()),
  recordedOn: field('收录日期', moment, { help: '本站收录的日期', initial: 'now' }),
  author: field('起草人', line.optional(), { isInternal: true, isOurs: true }),
  review: field('发布审查', reviewSchema.optional(), { help: '由起草人以外的人审查（条例第十七条）', isOurs: true }),
  changes: changesOf(['typo', 'correction', 'addition']),
  withdrawn: field('撤回', withdrawal.optional(), { help: '撤回以后不再计入', isLater: true, isBegunOnPurpose: true }),
});
