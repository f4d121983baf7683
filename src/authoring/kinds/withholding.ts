import { withholdingsAreInOrder } from '#domain/check/statements.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { WITHHOLDING_ARTICLES } from '#domain/withholding/withholding.ts';
import { WITHHOLDING_LABELS } from '#format/labels.ts';
import { withholdingSchema } from '#schemas/withholding.ts';
import { pick, type Kind } from '../kind.ts';
import { heldBy, type Answers } from '../question.ts';
import { choiceQuestion, labelled, named } from '../questions/choices.ts';
import { wordsQuestion } from '../questions/words.ts';

const { shape } = withholdingSchema;

const data = (answers: Answers, now: Moment): Record<string, unknown> => ({
  ...pick(answers, 'title', 'article', 'reason', 'office', 'decidedOn', 'reviewOn'),
  recordedOn: now,
});

/** 不予公开登记: something that is not published, and why. */
export const withholding: Kind = {
  name: 'withholding',
  label: '不予公开登记',
  about: '决定不公开一项信息，登记依据和理由',
  collection: 'withholdings',
  subject: ({ title }) => String(title),
  data,
  questions: [
    wordsQuestion({
      key: 'title',
      flag: 'title',
      label: '名称，写到可以公开的程度',
      schema: shape.title,
      required: true,
    }),
    choiceQuestion({
      key: 'article',
      flag: 'article',
      label: '依据的条款',
      help: '14、15、16.1（第十六条第一款）、16.2（第十六条第二款）',
      options: labelled(WITHHOLDING_ARTICLES, WITHHOLDING_LABELS),
      required: true,
    }),
    wordsQuestion({ key: 'reason', flag: 'reason', label: '理由', schema: shape.reason, required: true }),
    choiceQuestion({
      key: 'office',
      flag: 'office',
      label: '作出决定的部门',
      options: ({ source }) => named(source.offices),
      required: true,
    }),
    wordsQuestion({
      key: 'decidedOn',
      flag: 'decided-on',
      label: '决定日期',
      placeholder: '例如 2024-03-20',
      schema: shape.decidedOn,
      required: true,
    }),
    wordsQuestion({
      key: 'reviewOn',
      flag: 'review-on',
      label: '复核日期：哪天再看一次要不要公开',
      placeholder: '例如 2025-03-20',
      schema: shape.reviewOn,
      required: true,
      judge: heldBy('withholdings', data, 'reviewOn', withholdingsAreInOrder),
    }),
  ],
};
