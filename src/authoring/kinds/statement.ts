import { statementDatesAreInOrder, statementsAreTheLeads } from '#domain/check/statements.ts';
import type { CheckSource } from '#domain/check/check-source.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { commitmentRef } from '#domain/ref/ref.ts';
import { calendarDate, text } from '#schemas/fields.ts';
import { statementSchema } from '#schemas/statement.ts';
import { pick, type Kind } from '../kind.ts';
import { heldBy, type Answers } from '../question.ts';
import { choiceQuestion, named } from '../questions/choices.ts';
import { commitmentsQuestion } from '../questions/commitments.ts';
import { bodyQuestion } from '../questions/files.ts';
import { reviewFields, reviewQuestions } from '../questions/review.ts';
import { linesQuestion, wordsQuestion } from '../questions/words.ts';

const { shape } = statementSchema;

const data = (answers: Answers, now: Moment): Record<string, unknown> => ({
  ...pick(answers, 'commitments', 'office', 'statedOn', 'done', 'evidence', 'obstacles'),
  period: { from: answers.from, to: answers.to },
  recordedOn: now,
  ...reviewFields(answers),
});

/** The first commitment spoken of, with its task. */
function firstOf({ commitments }: Answers, { tasks }: CheckSource): { quote: string; lead: string } | undefined {
  const [first = ''] = (commitments as string[] | undefined) ?? [];
  const parts = commitmentRef.read(first);
  const found = tasks.find(({ id }) => id === parts?.task)?.data;
  const quote = found?.commitments.find(({ id }) => id === parts?.id)?.quote;
  return found && quote !== undefined ? { quote, lead: found.lead } : undefined;
}

/** 落实说明: the lead office's own word on a promise. */
export const statement: Kind = {
  name: 'statement',
  label: '落实说明',
  about: '牵头部门说明一条承诺做得怎样',
  collection: 'statements',
  subject: (answers, source) => firstOf(answers, source)?.quote ?? '',
  datedOn: ({ statedOn }) => statedOn,
  data,
  questions: [
    commitmentsQuestion({ key: 'commitments', flag: 'commitment', label: '说明的承诺', required: true }),
    choiceQuestion({
      key: 'office',
      flag: 'office',
      label: '说明的部门',
      help: '任务的牵头部门；不写就是它',
      options: ({ source }) => named(source.offices),
      required: true,
      initial: ({ answers, source }) => firstOf(answers, source)?.lead,
      fallback: ({ answers, source }) => firstOf(answers, source)?.lead,
      judge: heldBy('statements', data, 'commitments', statementsAreTheLeads),
    }),
    wordsQuestion({
      key: 'from',
      field: 'period',
      flag: 'period-from',
      label: '说的是哪一段时间：从哪天起',
      placeholder: '例如 2024-01-01',
      schema: calendarDate,
      required: true,
    }),
    wordsQuestion({
      key: 'to',
      field: 'period',
      flag: 'period-to',
      label: '说的是哪一段时间：到哪天止',
      placeholder: '例如 2024-06-30',
      schema: calendarDate,
      required: true,
      judge: heldBy('statements', data, 'period', statementDatesAreInOrder),
    }),
    wordsQuestion({
      key: 'statedOn',
      flag: 'stated-on',
      label: '说明日期',
      placeholder: '例如 2024-07-05',
      schema: calendarDate,
      required: true,
      judge: heldBy('statements', data, 'statedOn', statementDatesAreInOrder),
    }),
    wordsQuestion({ key: 'done', flag: 'done', label: '做了什么', schema: shape.done, required: true }),
    linesQuestion({ key: 'evidence', flag: 'evidence', label: '凭据，读者可以查到的', schema: text }),
    wordsQuestion({ key: 'obstacles', flag: 'obstacles', label: '还有什么困难', schema: text }),
    bodyQuestion,
    ...reviewQuestions('statements'),
  ],
};
