import { z } from 'astro/zod';
import { LOOK_FINDINGS, LOOK_TROUBLES } from '#domain/look/look.ts';
import { LOOK_FINDING_LABELS, LOOK_TROUBLE_LABELS } from '#format/labels.ts';
import { field } from './field.ts';
import { calendarDate, choice, webAddress } from './fields.ts';

const look = z
  .strictObject({
    on: field('查看日期', calendarDate),
    finding: field('查看结果', choice(LOOK_FINDINGS, LOOK_FINDING_LABELS)),
    status: field('服务器的答复', z.int().min(100).max(599).optional(), { help: '例如 200、404' }),
    trouble: field('为什么没有答复', choice(LOOK_TROUBLES, LOOK_TROUBLE_LABELS).optional()),
    ledTo: field('转到的网址', webAddress.optional()),
  })
  .refine(({ status, trouble }) => (status === undefined) !== (trouble === undefined), {
    path: ['status'],
    error: '写服务器的答复，或者写为什么没有答复，两样里写一样',
  })
  .refine(({ finding, trouble }) => trouble === undefined || finding === 'undecided' || trouble === 'no-name', {
    path: ['finding'],
    error: '服务器没有答复的，不能断定；只有域名没有了，才是打不开',
  })
  .refine(({ finding, ledTo }) => finding !== 'front' || ledTo !== undefined, {
    path: ['ledTo'],
    error: '打开的是网站首页的，要写首页的网址',
  });

/** One row of `content/looks.yaml`: an official address that entries name, and what came of looking at it. */
export const lookedAtSchema = z.strictObject({
  id: field('查看的网址', webAddress, { example: 'https://www.example.com/gk/t1.html', isInternal: true }),
  looks: field('查看记录', z.array(look).min(1), { help: 'npm run sources 记下的，早的在前' }),
});
