import type { Named } from '#domain/check/relation.ts';
import { explainPointer } from '#domain/check/references.ts';
import { fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { fieldAt, type Control, type Field } from '#schemas/field-model.ts';
import type { Option } from '../prompter.ts';
import type { Context, Judge, Question } from '../question.ts';
import { choiceQuestion, choicesQuestion, named, titled } from './choices.ts';
import { commitmentsQuestion } from './commitments.ts';
import { linesQuestion, wordsQuestion } from './words.ts';

/** What the question of a field has beside what its schema says. */
export interface More extends Partial<Omit<Question, 'label' | 'example' | 'repeated' | 'read' | 'ask'>> {
  judge?: Judge;
  initial?: (context: Context) => string | undefined;
}

/** What the content has to choose from; a promise is chosen by its task instead. */
const CHOICES: Partial<Record<Named, (context: Context) => readonly Option[]>> = {
  office: ({ source }) => named(source.offices),
  theme: ({ source }) => named(source.themes),
  reference: ({ source }) => titled(source.references),
  disclosure: ({ source }) => titled(source.disclosures),
};

/** `documentNumber` → `document-number`, `source.url` → `source-url`. */
const flagOf = (path: string): string =>
  path.replaceAll('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const YES_OR_NO: Readonly<Record<string, boolean>> = { 是: true, 否: false };

/** What words mean for a field that holds no words. */
const MEANINGS: Partial<Record<Control['kind'], (word: string) => unknown>> = {
  number: (word) => (/^-?\d+$/.test(word) ? Number(word) : word),
  flag: (word) => YES_OR_NO[word] ?? word,
};

/** Holds what points at something against what there is, as the check would. */
const pointing =
  (relation: Named, key: string, judge: Judge | undefined): Judge =>
  (answers, context) =>
    [answers[key]]
      .flat()
      .map((value) => explainPointer(relation, String(value), context.source.known))
      .find((fault) => fault !== undefined) ?? judge?.(answers, context);

function questionOf(
  { control, schema, label, example }: Field,
  common: Pick<Question, 'key' | 'flag'> & More,
): Question {
  const isMany = control.kind === 'list';
  const one = isMany ? control.item : control;
  const relation = one.kind === 'relation' ? one.relation : undefined;
  const options = one.kind === 'choice' ? one.options : relation && CHOICES[relation];
  const asked = { ...common, label, example };
  if (options) return isMany ? choicesQuestion({ ...asked, options }) : choiceQuestion({ ...asked, options });
  if (isMany && relation === 'commitment') return commitmentsQuestion(asked);
  const judge = relation ? pointing(relation, common.key, common.judge) : common.judge;
  return isMany
    ? linesQuestion({ ...asked, schema, judge })
    : wordsQuestion({ ...asked, schema, judge, isLong: one.kind === 'text', meaning: MEANINGS[one.kind] });
}

/**
 * The question for one field: what it is called, what it explains, how it is read and what there is to choose
 * stand in its schema.
 *
 * @param path `documentNumber`, or `source.url` inside a group
 */
export function fieldQuestion(collection: CollectionName, path: string, more: More = {}): Question {
  const field = fieldAt(fieldsIn(collection), path.split('.'));
  if (!field) throw new Error(`${collection} has no field ${path}`);
  const bureau = ({ bureau: name }: Context): string | undefined => name;
  return questionOf(field, {
    key: path,
    field: path.split('.')[0],
    flag: flagOf(path),
    help: [field.help, field.ifUnknown].filter((each) => each !== undefined).join('；') || undefined,
    required: field.isRequired,
    extra: field.isRare,
    ...(field.initial === 'bureau' ? { initial: bureau, fallback: bureau } : {}),
    ...more,
  });
}
