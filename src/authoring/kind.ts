import type { Moment } from '#domain/date/calendar-date.ts';
import type { CheckSource } from '#domain/check/check-source.ts';
import { planRef } from '#domain/ref/ref.ts';
import { line, slug } from '#schemas/fields.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { labelOf } from '#schemas/wording.ts';
import { draftId, type Draft, type DraftFile } from './draft.ts';
import type { Answers, Context, Question } from './question.ts';
import { wordsQuestion } from './questions/words.ts';
import { proposeSlug } from './slug.ts';
import { explainTaken, hasAddress, isByYear, takenSlugs } from './taken.ts';

/** A kind of entry that can be asked for: another one is one file like those in `kinds/`. */
export interface Kind {
  /** On the command line. */
  name: string;
  /** In Chinese, and on the command line too. */
  label: string;
  /** For whoever has to choose: what it is for. */
  about: string;
  collection: CollectionName;
  /** In the order in which they are asked. */
  questions: readonly Question[];
  /** What the address is proposed from. */
  subject(answers: Answers, source: CheckSource): string;
  /** The day whose year is the folder. */
  datedOn?(answers: Answers): unknown;
  /**
   * Columns of a sheet that only show what is known, by their heads; with what stands there in truth, where a row
   * that shows something else was torn apart.
   */
  shows?: Readonly<Record<string, ((answers: Answers, source: CheckSource) => string | undefined) | undefined>>;
  /** Keys of the questions that a row answers: one without any of them says nothing yet. */
  says?: readonly string[];
  /** What no two entries may have in common: the second would double or contradict the first. */
  identity?(data: Readonly<Record<string, unknown>>): string;
  /** The fields; `now` is when this site takes it in. */
  data(answers: Answers, now: Moment): Record<string, unknown>;
}

const yearOf = (kind: Kind, answers: Answers, today: string): string =>
  String(answers.year ?? kind.datedOn?.(answers) ?? today).slice(0, 4);

/** Where the entry will lie: asked last, when there is something to propose it from. */
function addressQuestions(kind: Kind): Question[] {
  const byYear = isByYear(kind.collection);
  const propose = ({ answers, source, today }: Context): string => {
    const year = byYear ? yearOf(kind, answers, today) : undefined;
    return proposeSlug(kind.subject(answers, source), takenSlugs(source, kind.collection, year), year);
  };
  const year = wordsQuestion({
    key: 'year',
    flag: 'year',
    label: labelOf([], 'year'),
    help: '放在哪一年，四位数字；不写就按公开日期、形成日期或说明日期',
    schema: line.refine(planRef.is, `写成${planRef.shape}`),
    extra: true,
  });
  const name = wordsQuestion({
    key: 'slug',
    flag: 'slug',
    label: labelOf([], 'slug'),
    help: '小写字母、数字和减号；不写就按标题的拼音；发布以后不能再改',
    schema: slug,
    required: true,
    initial: propose,
    fallback: propose,
    judge: (answers, { source, today }) => {
      const folder = byYear ? yearOf(kind, answers, today) : undefined;
      return explainTaken(source, kind.collection, draftId({ year: folder, slug: String(answers.slug) }));
    },
  });
  return byYear ? [year, name] : [name];
}

/** Everything that is asked for a kind. */
export const questionsOf = (kind: Kind): readonly Question[] => [
  ...kind.questions,
  ...(hasAddress(kind.collection) ? addressQuestions(kind) : []),
];

/** The entry that answers make. */
export function draftOf(kind: Kind, answers: Answers, { now, today }: Pick<Context, 'now' | 'today'>): Draft {
  return {
    collection: kind.collection,
    year: isByYear(kind.collection) ? yearOf(kind, answers, today) : undefined,
    slug: String(answers.slug ?? ''),
    data: kind.data(answers, now),
    body: answers.body as string | undefined,
    files: answers.files as DraftFile[] | undefined,
  };
}
