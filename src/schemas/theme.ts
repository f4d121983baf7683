import { z } from 'astro/zod';
import { line, slug, text } from './fields.ts';

/** One row of `content/themes.yaml`. */
export const themeSchema = z.strictObject({
  /** 网址里的名字. */
  id: slug,
  /** 主题名称; entries refer to a theme by this name. */
  name: line,
  /** 一句话说明. */
  description: text,
  /** 国务院公文主题分类, `大类\小类`. */
  subject: line,
});
export type Theme = z.output<typeof themeSchema>;
