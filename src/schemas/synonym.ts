import { z } from 'astro/zod';
import { field } from './field.ts';
import { line, text } from './fields.ts';

/** One row of `content/synonyms.yaml`: what people say, and how documents put it. */
export const synonymSchema = z
  .strictObject({
    said: field('人们怎么说', line, { example: '年报', isInternal: true, isVerbatim: true }),
    written: field('文件里怎么写', z.array(line).min(1), {
      help: '只写说的是同一样东西的词',
      example: '年度报告',
      isInternal: true,
    }),
    note: field('说明', text.optional(), { isInternal: true }),
  })
  .refine(({ said, written }) => !written.includes(said), {
    path: ['written'],
    error: '与人们的说法一样；只写另外的写法',
  });
