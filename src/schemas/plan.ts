import { z } from 'astro/zod';
import { changesOf } from './change.ts';
import { calendarDate, disclosureRef, line, moment, text } from './fields.ts';

const section = z.strictObject({
  /** 小节编号: `部分-小节`, e.g. `2-1`. */
  id: line.refine((value) => /^\d+-\d+$/.test(value), '写成“部分-小节”，例如 2-1'),
  /** 小节标题, verbatim. */
  title: line,
});

/** `content/plans/<year>.yaml`: one yearly notice. */
export const planSchema = z.strictObject({
  /** 通知标题. */
  title: line,
  /** 标题的分行, as on the sheet. */
  titleLines: z.array(line).min(1),
  /** 附表标题. */
  tableTitle: line,
  /** 发文字号. */
  documentNumber: line,
  /** 发文机关. */
  issuer: line,
  /** 成文日期. */
  formedOn: calendarDate,
  /** 本站收录日期. */
  recordedOn: moment,
  /** The notice as a document of the ledger. */
  notice: disclosureRef.optional(),
  /** 主送机关. */
  addressees: line.optional(),
  /** 正文段落, verbatim. */
  preamble: z.array(text).default([]),
  /** 落款. */
  signature: z.strictObject({ by: line, on: line }).optional(),
  /** 部分 and their 小节, verbatim and in order. */
  parts: z.array(z.strictObject({ title: line, sections: z.array(section).min(1) })).min(1),
  /** 对本站录入方式的说明. */
  transcription: text.optional(),
  /** 更改记录. */
  changes: changesOf(['typo', 'correction', 'addition']),
});
export type Plan = z.output<typeof planSchema>;
