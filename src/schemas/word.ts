import { z } from 'astro/zod';
import { field } from './field.ts';
import { line, text } from './fields.ts';

/** One row of `content/words.yaml`: a slip that staff have met, and what it should be. */
export const wordSchema = z.strictObject({
  wrong: field('写错的词', line, { help: '或不该用的简称', example: '布署', isInternal: true, isVerbatim: true }),
  right: field('正确的写法', line, { help: '或全称', example: '部署', isInternal: true, isVerbatim: true }),
  except: field('不算写错的词语', z.array(line).default([]), {
    isVerbatim: true,
    help: '碰巧含有这个词的长词',
    isInternal: true,
  }),
  note: field('说明', text.optional(), { isInternal: true, isVerbatim: true }),
});
