import { reviewersAreNotAuthors } from '#domain/check/statements.ts';
import { heldBy, type Answers, type Question } from '../question.ts';
import { fieldQuestion } from './field.ts';

/** 发布审查 as an entry holds it. */
export function reviewOf({ reviewer, reviewedOn, bypassed }: Answers): Record<string, unknown> | undefined {
  if (reviewer !== undefined) return { by: reviewer, on: reviewedOn };
  return bypassed === undefined ? undefined : { bypassed, on: reviewedOn };
}

const arises = ({ reviewer, bypassed }: Answers): boolean => reviewer !== undefined || bypassed !== undefined;

/** Who else read it before it went out, or why nobody did. */
export const reviewQuestions = (collection: 'disclosures' | 'statements'): Question[] => [
  fieldQuestion(collection, 'review.by', {
    key: 'reviewer',
    flag: 'reviewer',
    required: false,
    judge: heldBy(
      collection,
      (answers) => ({ author: answers.author, review: reviewOf(answers) }),
      'review',
      reviewersAreNotAuthors,
    ),
  }),
  fieldQuestion(collection, 'review.bypassed', {
    key: 'bypassed',
    required: false,
    extra: true,
    when: ({ reviewer }) => reviewer === undefined,
  }),
  fieldQuestion(collection, 'review.on', {
    key: 'reviewedOn',
    flag: 'reviewed-on',
    help: '不写就是今天',
    required: true,
    when: arises,
    initial: ({ today }) => today,
    fallback: ({ today }) => today,
  }),
];
