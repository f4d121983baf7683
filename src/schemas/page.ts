import { z } from 'astro/zod';
import { calendarDate, line, text } from './fields.ts';

/** Front matter of `content/pages/<slug>.mdx`: a page of plain words. */
export const pageSchema = z.strictObject({
  /** 标题. */
  title: line,
  /** 一句话说明. */
  description: text,
  /** 更新日期. */
  updatedOn: calendarDate,
});
