import { withholdingsAreInOrder } from '#domain/check/statements.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import type { Kind } from '../kind.ts';
import { heldBy, type Answers } from '../question.ts';
import { answeredFields, fieldQuestions } from '../questions/fields.ts';

const data = (answers: Answers, now: Moment): Record<string, unknown> => answeredFields('withholdings', answers, now);

/** 不予公开登记: something that is not published, and why. */
export const withholding: Kind = {
  name: 'withholding',
  label: '不予公开登记',
  about: '决定不公开一项信息，登记依据和理由',
  collection: 'withholdings',
  subject: ({ title }) => String(title),
  data,
  questions: fieldQuestions(
    'withholdings',
    { id: [] },
    { reviewOn: { judge: heldBy('withholdings', data, 'reviewOn', withholdingsAreInOrder) } },
  ),
};
