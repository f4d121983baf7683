import { z } from 'astro/zod';
import { field } from './field.ts';
import { line, moment, text } from './fields.ts';

/** `tasks/2024/03`: an address of this site, without the slashes at its ends. */
const pagePath = line.refine(
  (value) => /^[a-z0-9]+(?:[/-][a-z0-9]+)*$/.test(value),
  '写网址里域名以后的部分，两头不带斜线，例如 tasks/2024/03',
);

/** One row of `content/removed.yaml`: an address that readers may hold, where nothing of ours stands any more. */
export const removalSchema = z.strictObject({
  id: field('原来的网址', pagePath, {
    help: '域名以后的部分，两头不带斜线',
    example: 'tasks/2024/03',
    isInternal: true,
  }),
  title: field('原来是什么', line),
  on: field('取消日期', moment),
  reason: field('为什么不再单列', text),
  to: field('现在看哪里', pagePath.optional(), { help: '本站的另一个网址', example: 'tasks/2024/02' }),
});
