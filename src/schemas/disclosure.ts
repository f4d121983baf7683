import { z } from 'astro/zod';
import {
  DISCLOSURE_KINDS,
  EXTENTS,
  PUBLICATION_BASES,
  TITLE_ORIGINS,
  VALIDITIES,
} from '#domain/disclosure/vocabulary.ts';
import { LEGAL_BASES } from '#domain/legal-basis.ts';
import { changesOf } from './change.ts';
import { calendarDate, commitmentRef, disclosureRef, line, moment, slug, taskRef, text, webAddress } from './fields.ts';
import { reviewSchema } from './review.ts';

/** A file offered for download. */
const file = z.strictObject({
  /** `files/<year>/<name>`, under public/. */
  path: line,
  /** 附件名称, for readers. */
  title: line,
  /** 已被替换: when, and by which file. */
  replaced: z.strictObject({ on: calendarDate, by: line.optional() }).optional(),
});

/** Where what is recorded was seen. */
const source = z.strictObject({
  /** 来源网址, on the publisher's own host. */
  url: webAddress,
  /** 查看日期. */
  retrievedOn: calendarDate.optional(),
  /** SHA-256 of what was seen, where we hold it. */
  sha256: line.refine((value) => /^[0-9a-f]{64}$/.test(value), '应为64位十六进制小写').optional(),
  /** 怎样看到的. */
  note: text.optional(),
});

/** A bearing that is shown and never counted. */
const relation = z.strictObject({
  /** A commitment `2021/07#c1` or a task `2021/07`. */
  to: z.union([commitmentRef, taskRef], { error: '写成任务“2021/07”或承诺“2021/07#c1”' }),
  /** 为什么有关. */
  reason: text,
});

/** A number that may stand in public, though it looks like personal data: reviewed, with the reason. */
const exemption = z.strictObject({
  /** 可以公开的号码, as written in the text. */
  text: line,
  /** 理由. */
  reason: text,
  /** 审查人. */
  by: line,
  /** 日期. */
  on: calendarDate,
});

/** Front matter of `content/disclosures/<year>/<slug>.md`; the body is the document's text or our account of it. */
export const disclosureSchema = z.strictObject({
  /** 标题. */
  title: line,
  /** 标题是文件原题，还是本站拟名. */
  titleOrigin: z.enum(TITLE_ORIGINS).default('document'),
  /** 文件种类. */
  kind: z.enum(DISCLOSURE_KINDS),
  /** 发文字号. */
  documentNumber: line.optional(),
  /** 索引号, as printed on the page: never composed. */
  indexNumber: line.optional(),
  /** 主题分类, as printed on the page or `大类\小类`. */
  subject: line.optional(),
  /** 制作机关 (条例第十条). */
  producer: line,
  /** 发布机构, as the page prints it, where it differs. */
  publisher: line.optional(),
  /** 内容概述 (条例第十二条). */
  summary: text,
  /** 形成: 公文生成日期. */
  formedOn: calendarDate.optional(),
  /** 公开: the publication date, as known by `publishedBasis`. */
  publishedAt: moment.optional(),
  /** 公开日期怎样得知. Must be written when there is no date. */
  publishedBasis: z.enum(PUBLICATION_BASES).optional(),
  /** 本站收录. */
  recordedOn: moment,
  /** 有效性. */
  validity: z.enum(VALIDITIES).default('unknown'),
  /** 收录时见到全文，还是一部分. */
  extent: z.enum(EXTENTS).default('whole'),
  /** 只见到一部分时，见到哪些. */
  extentNote: text.optional(),
  /** 兑现的承诺. */
  keeps: z.array(commitmentRef).default([]),
  /** 有关的承诺或任务: shown, never counted. */
  relatesTo: z.array(relation).default([]),
  /** 主题, by name. */
  themes: z.array(line).default([]),
  /** 部门, by name: whose work it is, where the document or its task says so. */
  offices: z.array(line).default([]),
  /** 公开依据. */
  legalBasis: z.array(z.enum(LEGAL_BASES)).default([]),
  /** 依据文件: ids of references. */
  references: z.array(slug).default([]),
  /** 替代的文件. */
  supersedes: z.array(disclosureRef).default([]),
  /** 解读的文件. */
  interprets: z.array(disclosureRef).default([]),
  /** 附件. */
  files: z.array(file).default([]),
  /** 来源. */
  source: source.optional(),
  /** 更改记录. */
  changes: changesOf(['typo', 'correction', 'addition', 'file', 'validity', 'withdrawal']),
  /** 以前的网址 of this entry, as refs: each leads here for ever. */
  redirectFrom: z.array(disclosureRef).default([]),
  /** 起草人. */
  author: line.optional(),
  /** 发布审查 (条例第十七条). */
  review: reviewSchema.optional(),
  /** 经审查可以公开的号码. */
  exemptions: z.array(exemption).default([]),
  /** 撤回. */
  withdrawn: z.strictObject({ on: moment, reason: text }).optional(),
});
export type DisclosureEntry = z.output<typeof disclosureSchema>;
