import { z } from 'astro/zod';
import { calendarDate, line, text } from './fields.ts';

/** 发布审查: by whom and when, or why it was bypassed. */
export const reviewSchema = z.union(
  [
    z.strictObject({
      /** 审查人, never the author. */
      by: line,
      /** 审查日期. */
      on: calendarDate,
    }),
    z.strictObject({
      /** 未经审查就发布的理由, shown on the page. */
      bypassed: text,
      /** 日期. */
      on: calendarDate,
    }),
  ],
  { error: '写审查人和日期（by、on），或未经审查的理由和日期（bypassed、on）' },
);
