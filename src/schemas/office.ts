import { z } from 'astro/zod';
import { OFFICE_KINDS } from '#domain/office/vocabulary.ts';
import { OFFICE_KIND_LABELS } from '#format/labels.ts';
import { field } from './field.ts';
import { choice, line, slug, text } from './fields.ts';

/** One row of `content/offices.yaml`; entries refer to an office by its name. */
export const officeSchema = z.strictObject({
  id: field('网址里的名字', slug, { example: 'zonghe', isInternal: true }),
  name: field('部门名称', line, { help: '照通知里的写法', example: '综合科' }),
  kind: field('单个还是统称', choice(OFFICE_KINDS, OFFICE_KIND_LABELS).default('office'), {
    help: '“各部门”这样的是统称',
  }),
  contact: field('对外公布的联系方式', line.optional(), {
    help: '电话、窗口这样的一行；不写就不显示',
    example: '电话 0000-1234567，一楼2号窗口',
  }),
  note: field('说明', text.optional()),
});
