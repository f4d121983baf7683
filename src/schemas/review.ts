import { z } from 'astro/zod';
import { field } from './field.ts';
import { calendarDate, line, moment, text } from './fields.ts';

const on = field('审查日期', calendarDate);

/** 发布审查: by whom and when, or why it was bypassed. */
export const reviewSchema = z.union(
  [
    z.strictObject({ by: field('审查人', line, { help: '不能和起草人是同一个人' }), on }),
    z.strictObject({ bypassed: field('未经审查的理由', text, { help: '会显示在网页上' }), on }),
  ],
  { error: '写审查人和日期（by、on），或未经审查的理由和日期（bypassed、on）' },
);

/** 撤回: what stays at the address of an entry that was taken back. */
export const withdrawal = z.strictObject({
  on: field('撤回日期', moment),
  reason: field('撤回理由', text),
});
