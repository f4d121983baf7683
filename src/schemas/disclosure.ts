import { z } from 'astro/zod';
import {
  DISCLOSURE_KINDS,
  EXTENTS,
  PUBLICATION_BASES,
  TITLE_ORIGINS,
  VALIDITIES,
} from '#domain/disclosure/vocabulary.ts';
import { LEGAL_BASES } from '#domain/legal-basis.ts';
import {
  BASIS_LABELS,
  DISCLOSURE_KIND_LABELS,
  EXTENT_LABELS,
  TITLE_ORIGIN_LABELS,
  VALIDITY_LABELS,
} from '#format/labels.ts';
import { LEGAL_BASIS_LABELS } from '#format/legal-basis.ts';
import { changesOf } from './change.ts';
import { field } from './field.ts';
import {
  calendarDate,
  choice,
  commitmentRef,
  disclosureRef,
  line,
  moment,
  slug,
  taskRef,
  text,
  webAddress,
} from './fields.ts';
import { reviewSchema, withdrawal } from './review.ts';

/** A file offered for download. */
const file = z.strictObject({
  path: field('文件位置', line, {
    help: '放在 public 里的位置：files/年份/文件名',
    example: 'files/2024/jiancha-jihua.pdf',
    pointsAt: 'file',
  }),
  title: field('附件名称', line, { help: '给读者看的', example: '检查计划' }),
  replaced: field(
    '已被替换',
    z
      .strictObject({
        on: field('替换日期', calendarDate),
        by: field('换成哪个附件', line.optional(), { help: '新附件的文件位置' }),
      })
      .optional(),
    { isBegunOnPurpose: true },
  ),
});

/** Where what is recorded was seen. */
const source = z.strictObject({
  url: field('来源网址', webAddress, {
    help: '在发布机关自己的网站上',
    example: 'https://www.example.com/gk/t1.html',
  }),
  retrievedOn: field('查看日期', calendarDate.optional()),
  sha256: field('指纹', line.refine((value) => /^[0-9a-f]{64}$/.test(value), '应为64位十六进制小写').optional(), {
    help: '留有当时所见的，写它的 SHA-256',
  }),
  note: field('怎样看到', text.optional()),
});

/** A bearing that is shown and never counted. */
const relation = z.strictObject({
  to: field('有关的是哪一项', z.union([commitmentRef, taskRef], { error: '写成任务“2021/07”或承诺“2021/07#c1”' }), {
    pointsAt: 'task-or-commitment',
    example: '2021/07#c1',
  }),
  reason: field('为什么有关', text),
});

/** A number or a mark of secrecy that may stand in public, whatever it looks like: reviewed, with the reason. */
const exemption = z.strictObject({
  text: field('号码或字样', line, { help: '照正文里的写法', isInternal: true }),
  reason: field('放行理由', text),
  by: field('放行审查人', line),
  on: field('放行日期', calendarDate),
});

/** Front matter of `content/disclosures/<year>/<slug>.md`; the body is the document's text or our account of it. */
export const disclosureSchema = z.strictObject({
  title: field('标题', line, { example: '关于公布2024年度检查计划的通知', outlivesWithdrawal: true }),
  titleOrigin: field('标题来历', choice(TITLE_ORIGINS, TITLE_ORIGIN_LABELS).default('document'), {
    help: '没有见到文件原题的，名称由本站起',
    isRare: true,
    outlivesWithdrawal: true,
  }),
  kind: field('文件种类', choice(DISCLOSURE_KINDS, DISCLOSURE_KIND_LABELS)),
  documentNumber: field('发文字号', line.optional(), { example: '示城序〔2024〕12号' }),
  indexNumber: field('索引号', line.optional(), {
    isVerbatim: true,
    help: '照网页上的抄，不自己编',
    example: 'AB-0-02-2024-0001',
    isRare: true,
  }),
  subject: field('主题分类', line.optional(), {
    isVerbatim: true,
    help: '照网页上的抄，或写“大类\\小类”',
    example: '综合政务\\政务公开',
    isRare: true,
  }),
  // 条例第十条
  producer: field('制作机关', line, { initial: 'bureau' }),
  publisher: field('发布机构', line.optional(), {
    help: '照网页上的抄，和制作机关不同才写',
    isRare: true,
    isVerbatim: true,
  }),
  // 条例第十二条: a catalogue gives 名称、内容概述 of everything in it.
  summary: field('内容概述', text, {
    help: '一两句话',
    ifUnknown: '没有见到内容的，写“没有见到内容，从标题看是……”，“见到多少”选“一部分”，不要猜',
    example: '全年检查什么、什么时候检查。',
  }),
  formedOn: field('形成日期', calendarDate.optional(), {
    help: '公文的生成日期，就是落款日期',
    example: '2024-03-05',
    outlivesWithdrawal: true,
  }),
  publishedAt: field('公开日期', moment.optional(), {
    help: '知道钟点的写上钟点；不知道日期的不写，不要猜',
    outlivesWithdrawal: true,
    isPublicFrom: true,
  }),
  publishedBasis: field('公开日期怎样得知', choice(PUBLICATION_BASES, BASIS_LABELS).optional(), {
    help: '网页上写着日期的是页面载明，只有网址里带着日期的是据网址推定；不写就是页面载明，没有公开日期的要写不知道',
    outlivesWithdrawal: true,
  }),
  recordedOn: field('收录日期', moment, {
    help: '本站收录的日期',
    example: '2024-03-21',
    initial: 'now',
    outlivesWithdrawal: true,
  }),
  validity: field('有效性', choice(VALIDITIES, VALIDITY_LABELS).default('unknown'), { isRare: true }),
  extent: field('见到多少', choice(EXTENTS, EXTENT_LABELS).default('whole'), {
    help: '收录时见到全文，还是一部分',
    isRare: true,
  }),
  extentNote: field('见到哪些', text.optional(), { help: '只见到一部分的要写', isRare: true }),
  keeps: field('兑现的承诺', z.array(commitmentRef).default([]), { help: '算作做到', pointsAt: 'commitment' }),
  relatesTo: field('有关的承诺或任务', z.array(relation).default([]), { help: '只显示，不算做到' }),
  themes: field('主题', z.array(line).default([]), { pointsAt: 'theme', isOurs: true }),
  offices: field('部门', z.array(line).default([]), {
    help: '是哪个部门的工作，文件或任务里写明的才写',
    pointsAt: 'office',
    isOurs: true,
  }),
  legalBasis: field('公开依据', z.array(choice(LEGAL_BASES, LEGAL_BASIS_LABELS)).default([]), {
    help: '政府信息公开条例的条款，例如第二十条第（六）项写 20.6，要加英文引号',
    isRare: true,
  }),
  references: field('依据文件', z.array(slug).default([]), {
    pointsAt: 'reference',
    isRare: true,
    isOurs: true,
  }),
  supersedes: field('替代的文件', z.array(disclosureRef).default([]), { pointsAt: 'disclosure', isRare: true }),
  interprets: field('解读的文件', z.array(disclosureRef).default([]), { pointsAt: 'disclosure', isRare: true }),
  files: field('附件', z.array(file).default([])),
  source: field('来源', source.optional(), { help: '在哪里看到的', isRare: true }),
  changes: changesOf(['typo', 'correction', 'addition', 'file', 'validity', 'withdrawal']),
  redirectFrom: field('以前的网址', z.array(disclosureRef).default([]), {
    help: '改过名字的写在这里，最早的在前，旧网址永远转到这里来',
    isRare: true,
    isInternal: true,
    isOurs: true,
    isLater: true,
  }),
  author: field('起草人', line.optional(), { isInternal: true, isOurs: true }),
  review: field('发布审查', reviewSchema.optional(), { help: '由起草人以外的人审查（条例第十七条）', isOurs: true }),
  exemptions: field('放行', z.array(exemption).default([]), {
    help: '像个人信息的号码，或“内部”“不予公开”这样的字样，经审查可以公开的',
    isRare: true,
    isOurs: true,
  }),
  withdrawn: field('撤回', withdrawal.optional(), {
    help: '撤回以后，标题、日期和理由还留着',
    isLater: true,
    isBegunOnPurpose: true,
  }),
});
