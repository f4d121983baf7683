import { z } from 'astro/zod';
import { VALIDITIES } from '#domain/disclosure/vocabulary.ts';
import { REFERENCE_LEVELS, TEXT_SIGHTINGS } from '#domain/reference/vocabulary.ts';
import { LEVEL_LABELS, SIGHTING_LABELS, VALIDITY_LABELS } from '#format/labels.ts';
import { field } from './field.ts';
import { articleNumber, calendarDate, choice, line, slug, taskRef, text, webAddress } from './fields.ts';

/** So that what a body names by `<Article>` is an article that somebody has looked up. */
const lawArticle = z.strictObject({
  no: field('编号', articleNumber, { help: '加引号；第二十条第（七）项写成 "20.7"', example: '33' }),
  says: field('大意', text.optional(), { help: '本站的话，不是原文；没有核对过文本的不写' }),
});

/** A part of a plan from above, and the tasks here that come from it. */
const planSection = z.strictObject({
  no: field('小节编号', line, { help: '照原文的编号', example: '一（二）' }),
  topic: field('小节讲什么', line, { help: '见到原文的照抄标题，没有见到的概括成几个字' }),
  text: field('小节原文', text.optional(), { help: '见到原文的照抄', isVerbatim: true }),
  tasks: field('对应的任务', z.array(taskRef).min(1), { pointsAt: 'task' }),
});

/** `content/references/<id>.yaml`: a law, a regulation or an upstream document. */
export const referenceSchema = z.strictObject({
  title: field('名称', line, { example: '示例市政务公开条例', isVerbatim: true }),
  shortTitle: field('简称', line.optional(), { help: '列表里用' }),
  documentNumber: field('发文字号', line.optional(), { help: '发文字号或公布文号', example: '示政〔2024〕12号' }),
  issuer: field('制定机关', line.optional()),
  level: field('层级', choice(REFERENCE_LEVELS, LEVEL_LABELS)),
  formedOn: field('形成日期', calendarDate.optional(), { help: '成文日期或公布日期' }),
  effectiveOn: field('施行日期', calendarDate.optional()),
  url: field('官方网址', webAddress.optional(), {
    help: '没有找到就不写；转载的网址不要写',
    example: 'https://www.example.com/gk/t1.html',
  }),
  textSeen: field('文本见于', choice(TEXT_SIGHTINGS, SIGHTING_LABELS)),
  validity: field('有效性', choice(VALIDITIES, VALIDITY_LABELS).default('unknown'), { isRare: true }),
  basedOn: field('上级依据', z.array(slug).default([]), {
    help: '它落实的是哪一份文件，最近的在前',
    pointsAt: 'reference',
    isRare: true,
  }),
  articles: field('条文', z.array(lawArticle).default([]), { help: '说明文字里用到的条', isRare: true }),
  sections: field('小节', z.array(planSection).default([]), {
    help: '上级的要点里，和本局任务对应的小节；没有根据的不写',
    isRare: true,
  }),
  note: field('说明', text, { help: '一两句话：它要求什么，本站核对到什么程度' }),
});
