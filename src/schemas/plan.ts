import { z } from 'astro/zod';
import { changesOf } from './change.ts';
import { field } from './field.ts';
import { calendarDate, disclosureRef, line, moment, text } from './fields.ts';

const section = z.strictObject({
  id: field(
    '小节编号',
    line.refine((value) => /^\d+-\d+$/.test(value), '写成“部分-小节”，例如 2-1'),
    { example: '2-1', isInternal: true },
  ),
  title: field('小节标题', line, { help: '照抄', isVerbatim: true }),
});

const part = z.strictObject({
  title: field('部分标题', line, { help: '照抄', isVerbatim: true }),
  sections: field('小节', z.array(section).min(1)),
});

const signature = z.strictObject({
  by: field('落款单位', line, { isVerbatim: true }),
  on: field('落款日期', line, { help: '照抄', example: '2024年1月10日', isVerbatim: true }),
});

/** `content/plans/<year>.yaml`: one yearly notice. */
export const planSchema = z.strictObject({
  title: field('通知标题', line, { isVerbatim: true }),
  titleLines: field('标题的分行', z.array(line).min(1), { help: '照文件上的分行', isVerbatim: true }),
  tableTitle: field('附表标题', line, { isVerbatim: true }),
  documentNumber: field('发文字号', line, { example: '示城序〔2024〕1号', isVerbatim: true }),
  issuer: field('发文机关', line, { isVerbatim: true }),
  formedOn: field('形成日期', calendarDate, { help: '公文的成文日期，就是落款日期', example: '2024-01-10' }),
  recordedOn: field('收录日期', moment, { help: '本站收录的日期', initial: 'now' }),
  notice: field('通知全文', disclosureRef.optional(), {
    help: '收录了通知的那一条公开事项',
    pointsAt: 'disclosure',
    isOurs: true,
  }),
  addressees: field('主送机关', line.optional(), { isVerbatim: true }),
  preamble: field('正文段落', z.array(text).default([]), { help: '照抄，一段一项', isVerbatim: true }),
  signature: field('落款', signature.optional()),
  parts: field('部分', z.array(part).min(1), { help: '照抄，按原来的先后' }),
  transcription: field('录入说明', text.optional(), { help: '本站录入时做了什么处理', isOurs: true }),
  changes: changesOf(['typo', 'correction', 'addition']),
});
