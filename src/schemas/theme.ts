import { z } from 'astro/zod';
import { field } from './field.ts';
import { line, slug, text } from './fields.ts';

/** One row of `content/themes.yaml`; entries refer to a theme by its name. */
export const themeSchema = z.strictObject({
  id: field('网址里的名字', slug, { example: 'jiancha', isInternal: true }),
  name: field('主题名称', line, { example: '检查计划' }),
  description: field('主题说明', text, { help: '一句话' }),
  subject: field('主题分类', line, { help: '国务院公文主题分类，“大类\\小类”', example: '综合政务\\政务公开' }),
});
