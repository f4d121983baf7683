import type { Moment } from '#domain/date/calendar-date.ts';
import { COLLECTIONS, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { defaultsOf } from '#schemas/defaults.ts';
import { insideOf, type Control, type Field } from '#schemas/field-model.ts';
import type { Answers, Question } from '../question.ts';
import { fieldQuestion, type More } from './field.ts';

/** Whether one question can ask for all of it: a list of groups needs more. */
const isAskable = (control: Control): boolean =>
  control.kind === 'list' ? isAskable(control.item) : control.kind !== 'group';

const pathsIn = (group: Field): string[] => insideOf(group.control).map(({ name }) => `${group.name}.${name}`);

/** The questions for the fields of a group: where it may be left out, the others arise once the first is answered. */
function groupQuestions(collection: CollectionName, group: Field, more: Readonly<Record<string, More>>): Question[] {
  const paths = pathsIn(group);
  const [first = ''] = paths;
  const isOpen = ({ [first]: answer }: Answers): boolean => answer !== undefined;
  return paths.map((path) =>
    fieldQuestion(collection, path, {
      ...(group.isRare ? { extra: true } : {}),
      ...(group.isRequired ? {} : path === first ? { required: false } : { when: isOpen }),
      ...more[path],
    }),
  );
}

/**
 * Everything that is asked for a new entry, in the order of its schema: a field that is added there is asked for
 * without another word.
 *
 * @param instead questions of another making, by the field in whose place they are asked; none leaves it out
 * @param more what the questions of single fields have besides, by their path
 */
export const fieldQuestions = (
  collection: CollectionName,
  instead: Readonly<Record<string, readonly Question[]>>,
  more: Readonly<Record<string, More>> = {},
): Question[] =>
  fieldsIn(collection).flatMap((field): readonly Question[] => {
    const { name, control, initial, isLater } = field;
    const other = instead[name];
    if (other) return other;
    if (isLater || initial === 'now') return [];
    if (control.kind === 'group') return groupQuestions(collection, field, more);
    return isAskable(control) ? [fieldQuestion(collection, name, more[name])] : [];
  });

/** Answers as the fields of an entry: `source.url` stands in `source`, and what the schema says anyway is left unsaid. */
export function answeredFields(collection: CollectionName, answers: Answers, now: Moment): Record<string, unknown> {
  const defaults = defaultsOf(COLLECTIONS[collection].schema);
  return Object.fromEntries(
    fieldsIn(collection).flatMap((field): [string, unknown][] => {
      const { name, control, initial } = field;
      if (initial === 'now') return [[name, now]];
      if (control.kind !== 'group') return answers[name] === defaults[name] ? [] : [[name, answers[name]]];
      const inside = pathsIn(field).flatMap((path) =>
        path in answers ? [[path.slice(name.length + 1), answers[path]]] : [],
      );
      return inside.length > 0 ? [[name, Object.fromEntries(inside)]] : [];
    }),
  );
}
