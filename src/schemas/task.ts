import { z } from 'astro/zod';
import { LEGAL_BASES } from '#domain/legal-basis.ts';
import { LEGAL_BASIS_LABELS } from '#format/legal-basis.ts';
import { commitmentSchema } from './commitment.ts';
import { changesOf } from './change.ts';
import { field } from './field.ts';
import { choice, commitmentId, line, moment, slug, text } from './fields.ts';

/** What stays of a promise that is listed no more: its anchor and its words, which are nobody else's. */
const droppedCommitment = z.strictObject({
  id: field('承诺号', commitmentId),
  quote: field('承诺原文', line, { help: '照最后的写法', isVerbatim: true }),
  on: field('取消日期', moment),
  reason: field('为什么不再单列', text),
});

/** Front matter of `content/tasks/<plan>/<number>.mdx`; the body is this site's own explanation. */
export const taskSchema = z.strictObject({
  number: field('序号', z.int().min(1).max(99)),
  title: field('工作任务', line, { help: '照抄，不带序号', isVerbatim: true }),
  section: field('小节', line, { help: '任务分解表里的小节编号', example: '2-1' }),
  requirement: field('工作要求', line, { help: '照抄', isVerbatim: true }),
  lead: field('牵头部门', line, { pointsAt: 'office' }),
  responsible: field('责任部门', z.array(line), { help: '照通知里的先后；通知里空着的就空着', pointsAt: 'office' }),
  legalBasis: field('公开依据', z.array(choice(LEGAL_BASES, LEGAL_BASIS_LABELS)).default([]), {
    help: '政府信息公开条例的条款',
    isOurs: true,
  }),
  references: field('依据文件', z.array(slug).default([]), { pointsAt: 'reference', isOurs: true }),
  themes: field('主题', z.array(line).min(1), { pointsAt: 'theme', isOurs: true }),
  commitments: field('公开承诺', z.array(commitmentSchema).min(1), { help: '按原文的先后，互不重叠' }),
  dropped: field('不再单列的承诺', z.array(droppedCommitment).default([]), {
    help: '公开过的承诺不能悄悄去掉',
    isLater: true,
  }),
  changes: changesOf(['typo', 'correction', 'addition', 'criterion']),
});
