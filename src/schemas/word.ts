import { z } from 'astro/zod';
import { line, text } from './fields.ts';

/** One row of `content/words.yaml`: a slip that staff have met, and what it should be. */
export const wordSchema = z.strictObject({
  /** 写错的词，或不该用的简称. */
  wrong: line,
  /** 正确的写法，或全称. */
  right: line,
  /** 不算写错的词语: longer words that hold the wrong one by chance. */
  except: z.array(line).default([]),
  /** 说明. */
  note: text.optional(),
});
