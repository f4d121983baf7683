import { z } from 'astro/zod';
import { VALIDITIES } from '#domain/disclosure/vocabulary.ts';
import { REFERENCE_LEVELS, TEXT_SIGHTINGS } from '#domain/reference/vocabulary.ts';
import { LEVEL_LABELS, SIGHTING_LABELS, VALIDITY_LABELS } from '#format/labels.ts';
import { field } from './field.ts';
import { calendarDate, choice, line, slug, text, webAddress } from './fields.ts';

/** `content/references/<id>.yaml`: a law, a regulation or an upstream document. */
export const referenceSchema = z.strictObject({
  title: field('名称', line, { example: '示例市政务公开条例' }),
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
  note: field('说明', text, { help: '一两句话：它要求什么，本站核对到什么程度' }),
});
