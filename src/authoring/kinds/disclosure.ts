import { datesAreInOrder, publicationDatesAreOwnedUp } from '#domain/check/dates.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import type { Kind } from '../kind.ts';
import { heldBy, type Answers } from '../question.ts';
import { fieldQuestion } from '../questions/field.ts';
import { answeredFields, fieldQuestions } from '../questions/fields.ts';
import { bodyQuestion, filesQuestion } from '../questions/files.ts';
import { relationsQuestion } from '../questions/relations.ts';
import { reviewOf, reviewQuestions } from '../questions/review.ts';

const ATTESTED = 'attested';

function data(answers: Answers, now: Moment): Record<string, unknown> {
  const { publishedBasis } = answers;
  return {
    ...answeredFields('disclosures', answers, now),
    publishedBasis: publishedBasis === ATTESTED ? undefined : publishedBasis,
    files: undefined,
    review: reviewOf(answers),
  };
}

/** 公开事项: a document that the bureau published. */
export const disclosure: Kind = {
  name: 'disclosure',
  label: '公开事项',
  about: '公开了一份文件',
  collection: 'disclosures',
  subject: ({ title }) => String(title),
  datedOn: ({ publishedAt, formedOn }) => publishedAt ?? formedOn,
  data,
  questions: fieldQuestions(
    'disclosures',
    {
      // How the date is known decides whether there is one to ask for.
      publishedAt: [],
      publishedBasis: [
        fieldQuestion('disclosures', 'publishedBasis', {
          required: true,
          initial: () => ATTESTED,
          fallback: () => ATTESTED,
        }),
        fieldQuestion('disclosures', 'publishedAt', {
          required: true,
          when: ({ publishedBasis }) => publishedBasis !== 'unknown',
          judge: (answers, context) =>
            heldBy('disclosures', data, 'publishedAt', datesAreInOrder)(answers, context) ??
            heldBy('disclosures', data, 'publishedBasis', publicationDatesAreOwnedUp)(answers, context),
        }),
      ],
      relatesTo: [relationsQuestion],
      files: [filesQuestion, bodyQuestion],
      review: reviewQuestions('disclosures'),
    },
    {
      kind: { flag: 'type' },
      themes: { flag: 'theme' },
      offices: { flag: 'office' },
      references: { flag: 'reference' },
      extentNote: { required: true, when: ({ extent }) => extent === 'part' },
      'source.retrievedOn': {
        help: '不写就是今天',
        fallback: ({ today }) => today,
      },
    },
  ),
};
