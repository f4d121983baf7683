import type { Rule } from '#domain/check/check-source.ts';
import { reviewersAreNotAuthors } from '#domain/check/statements.ts';
import { calendarDate, line, text } from '#schemas/fields.ts';
import { heldBy, type Answers, type Question } from '../question.ts';
import { wordsQuestion } from './words.ts';

const RULES: readonly Rule[] = [reviewersAreNotAuthors];

/** 起草人 and 发布审查 as an entry holds them. */
export function reviewFields({ author, reviewer, reviewedOn, bypassed }: Answers): Record<string, unknown> {
  if (bypassed !== undefined && reviewer === undefined) return { author, review: { bypassed, on: reviewedOn } };
  return { author, review: reviewer === undefined ? undefined : { by: reviewer, on: reviewedOn } };
}

const arises = ({ reviewer, bypassed }: Answers): boolean => reviewer !== undefined || bypassed !== undefined;

/** Who wrote it, and who else read it before it went out. */
export const reviewQuestions = (collection: 'disclosures' | 'statements'): Question[] => [
  wordsQuestion({ key: 'author', flag: 'author', label: '起草人', schema: line }),
  wordsQuestion({
    key: 'reviewer',
    field: 'review',
    flag: 'reviewer',
    label: '审查人',
    help: '不能和起草人是同一个人',
    schema: line,
    judge: heldBy(collection, reviewFields, 'review', ...RULES),
  }),
  wordsQuestion({
    key: 'bypassed',
    field: 'review',
    flag: 'review-bypassed',
    label: '未经审查就发布的理由',
    schema: text,
    extra: true,
    when: ({ reviewer }) => reviewer === undefined,
  }),
  wordsQuestion({
    key: 'reviewedOn',
    field: 'review',
    flag: 'reviewed-on',
    label: '审查日期',
    help: '不写就是今天',
    schema: calendarDate,
    required: true,
    when: arises,
    initial: ({ today }) => today,
    fallback: ({ today }) => today,
  }),
];
