import { statementDatesAreInOrder, statementsAreTheLeads } from '#domain/check/statements.ts';
import type { CheckSource } from '#domain/check/check-source.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { commitmentRef } from '#domain/ref/ref.ts';
import { nameOf } from '#schemas/field-name.ts';
import type { Kind } from '../kind.ts';
import { heldBy, type Answers } from '../question.ts';
import { fieldQuestion } from '../questions/field.ts';
import { answeredFields, fieldQuestions } from '../questions/fields.ts';
import { bodyQuestion } from '../questions/files.ts';
import { reviewOf, reviewQuestions } from '../questions/review.ts';

const data = (answers: Answers, now: Moment): Record<string, unknown> => ({
  ...answeredFields('statements', answers, now),
  period: { from: answers['period.from'], to: answers['period.to'] },
  review: reviewOf(answers),
});

/** The first commitment spoken of, with its task. */
function firstOf({ commitments }: Answers, { tasks }: CheckSource): { quote: string; lead: string } | undefined {
  const [first = ''] = (commitments as string[] | undefined) ?? [];
  const parts = commitmentRef.read(first);
  const found = tasks.find(({ id }) => id === parts?.task)?.data;
  const quote = found?.commitments.find(({ id }) => id === parts?.id)?.quote;
  return found && quote !== undefined ? { quote, lead: found.lead } : undefined;
}

const isTheLeads = heldBy('statements', data, 'commitments', statementsAreTheLeads);

/** What the sheet of an inquiry shows beside a promise: nobody reads it again. */
export const RECORDED = '本站已收录';

/** 落实说明: the lead office's own word on a promise. */
export const statement: Kind = {
  name: 'statement',
  label: '落实说明',
  about: '牵头部门说明一条承诺做得怎样',
  collection: 'statements',
  subject: (answers, source) => firstOf(answers, source)?.quote ?? '',
  datedOn: ({ statedOn }) => statedOn,
  data,
  shows: {
    [nameOf('tasks.commitments.quote')]: (answers, source) =>
      (answers.commitments as string[] | undefined)?.length === 1 ? firstOf(answers, source)?.quote : undefined,
    [nameOf('tasks.commitments.criterion')]: undefined,
    [nameOf('tasks.commitments.checkability')]: undefined,
    [RECORDED]: undefined,
  },
  says: ['done', 'evidence', 'obstacles', 'body'],
  identity: ({ commitments, statedOn, period }) => JSON.stringify([commitments, statedOn, period]),
  questions: fieldQuestions(
    'statements',
    {
      // What is said is held against the time that it is said of.
      statedOn: [],
      period: [
        fieldQuestion('statements', 'period.from'),
        fieldQuestion('statements', 'period.to', {
          judge: heldBy('statements', data, 'period', statementDatesAreInOrder),
        }),
        fieldQuestion('statements', 'statedOn', {
          judge: heldBy('statements', data, 'statedOn', statementDatesAreInOrder),
        }),
      ],
      review: [bodyQuestion, ...reviewQuestions('statements')],
    },
    {
      commitments: { flag: 'commitment' },
      office: {
        help: '任务的牵头部门；不写就是它',
        initial: ({ answers, source }) => firstOf(answers, source)?.lead,
        fallback: ({ answers, source }) => firstOf(answers, source)?.lead,
        judge: (answers, context) => (answers.commitments ? isTheLeads(answers, context) : undefined),
      },
    },
  ),
};
