import { z } from 'astro/zod';
import { REFERENCE_LEVELS, TEXT_SIGHTINGS } from '#domain/reference/vocabulary.ts';
import { VALIDITIES } from '#domain/disclosure/vocabulary.ts';
import { calendarDate, line, slug, text, webAddress } from './fields.ts';

/** `content/references/<id>.yaml`: a law, a regulation or an upstream document. */
export const referenceSchema = z.strictObject({
  /** 名称. */
  title: line,
  /** 简称, for lists and side notes. */
  shortTitle: line.optional(),
  /** 发文字号 or 公布文号. */
  documentNumber: line.optional(),
  /** 制定机关. */
  issuer: line.optional(),
  /** 层级. */
  level: z.enum(REFERENCE_LEVELS),
  /** 成文日期 or 公布日期. */
  formedOn: calendarDate.optional(),
  /** 施行日期. */
  effectiveOn: calendarDate.optional(),
  /** 官方网址; unset where none was found. A reprint's address never stands here. */
  url: webAddress.optional(),
  /** 本站在哪里见到文本. */
  textSeen: z.enum(TEXT_SIGHTINGS),
  /** 有效性. */
  validity: z.enum(VALIDITIES).default('unknown'),
  /** 上级文件 that this one carries out, nearest first. */
  basedOn: z.array(slug).default([]),
  /** 一两句话说明 what it demands and how sure the record is. */
  note: text,
});
export type Reference = z.output<typeof referenceSchema>;
