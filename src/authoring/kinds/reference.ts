import type { Kind } from '../kind.ts';
import { answeredFields, fieldQuestions } from '../questions/fields.ts';

/** 依据: a law, a regulation or a document from above. */
export const reference: Kind = {
  name: 'reference',
  label: '依据',
  about: '一部法律、法规，或一份上级文件',
  collection: 'references',
  subject: ({ shortTitle, title }) => String(shortTitle ?? title),
  data: (answers, now) => answeredFields('references', answers, now),
  questions: fieldQuestions('references', {}, { url: { when: ({ textSeen }) => textSeen === 'official' } }),
};
