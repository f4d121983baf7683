import { z } from 'astro/zod';
import { LEGAL_BASES } from '#domain/legal-basis.ts';
import { changesOf } from './change.ts';
import { commitmentId, commitmentSchema } from './commitment.ts';
import { line, moment, slug, text } from './fields.ts';

/** What stays of a promise that is listed no more: its anchor and its words, which are nobody else's. */
const droppedCommitment = z.strictObject({
  /** 承诺号. */
  id: commitmentId,
  /** 承诺原文, as it stood last. */
  quote: line,
  /** 日期. */
  on: moment,
  /** 为什么不再单列. */
  reason: text,
});

/** Front matter of `content/tasks/<plan>/<number>.mdx`; the body is this site's own explanation. */
export const taskSchema = z.strictObject({
  /** 序号. */
  number: z.int().min(1).max(99),
  /** 工作任务, verbatim, without its number. */
  title: line,
  /** 小节编号 of the plan, e.g. `2-1`. */
  section: line,
  /** 工作要求, verbatim. */
  requirement: line,
  /** 牵头部门, by name. */
  lead: line,
  /** 责任部门, by name, in the notice's order; an empty cell is an empty list. */
  responsible: z.array(line),
  /** 法定依据: articles of 政府信息公开条例. */
  legalBasis: z.array(z.enum(LEGAL_BASES)).default([]),
  /** 依据文件: ids of references. */
  references: z.array(slug).default([]),
  /** 主题, by name. */
  themes: z.array(line).min(1),
  /** 公开承诺, disjoint and in the order of the words. */
  commitments: z.array(commitmentSchema).min(1),
  /** 不再单列的承诺: a promise once public never leaves without a word. */
  dropped: z.array(droppedCommitment).default([]),
  /** 更改记录. */
  changes: changesOf(['typo', 'correction', 'addition', 'criterion']),
});
export type TaskEntry = z.output<typeof taskSchema>;
