import { z } from 'astro/zod';
import { field } from './field.ts';
import { calendarDate, line, text } from './fields.ts';

/** Front matter of `content/pages/<slug>.mdx`: a page of plain words. */
export const pageSchema = z.strictObject({
  title: field('标题', line),
  description: field('一句话说明', text),
  updatedOn: field('更新日期', calendarDate),
});
