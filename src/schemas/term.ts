import { z } from 'astro/zod';
import { field } from './field.ts';
import { line, slug } from './fields.ts';

/** So long that a sentence can still be read with it in brackets. */
const LONGEST = 80;

/** One row of `content/terms.yaml`: a word that a body names by `<Term>`. */
export const termSchema = z.strictObject({
  id: field('编号', slug, { example: 'liu-wen', isInternal: true }),
  // Readers see it where the body says it.
  name: field('词语', line, { example: '六稳', isInternal: true }),
  says: field(
    '解释',
    line.refine((words) => [...words].length <= LONGEST, `最多${LONGEST}个字；它要写在括号里，跟在词语后面`),
    { help: '跟在词语后面的括号里，不写句号' },
  ),
});
