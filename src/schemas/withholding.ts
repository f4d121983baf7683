import { z } from 'astro/zod';
import { WITHHOLDING_ARTICLES } from '#domain/withholding/withholding.ts';
import { WITHHOLDING_LABELS } from '#format/labels.ts';
import { changesOf } from './change.ts';
import { field } from './field.ts';
import { calendarDate, choice, line, moment, slug, text } from './fields.ts';
import { withdrawal } from './review.ts';

/** One row of `content/withholdings.yaml`: something not published, and why. */
export const withholdingSchema = z.strictObject({
  id: field('网址里的名字', slug, { example: 'anjuan', isInternal: true }),
  title: field('名称', line, { help: '写到可以公开的程度', outlivesWithdrawal: true }),
  article: field('依据的条款', choice(WITHHOLDING_ARTICLES, WITHHOLDING_LABELS)),
  reason: field('理由', text),
  office: field('作出决定的部门', line, { pointsAt: 'office', outlivesWithdrawal: true }),
  decidedOn: field('决定日期', calendarDate, { example: '2024-03-01', outlivesWithdrawal: true }),
  reviewOn: field('复核日期', calendarDate, { help: '哪天再看一次要不要公开', example: '2025-03-01' }),
  recordedOn: field('收录日期', moment, { help: '本站收录的日期', initial: 'now' }),
  changes: changesOf(['typo', 'correction', 'addition', 'review']),
  withdrawn: field('撤回', withdrawal.optional(), {
    help: '撤回以后，这一行还留着',
    isLater: true,
    isBegunOnPurpose: true,
  }),
});
