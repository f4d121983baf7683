import type { FieldPath } from '#domain/check/finding.ts';
import type { EditWords, NameOf } from '#domain/history/edit-words.ts';
import type { Edit } from '#domain/history/edit.ts';
import { trimmed } from '#domain/history/same-value.ts';
import { withoutMarkup } from '#domain/text/without-markup.ts';
import { circledNumeral } from '#format/numerals.ts';
import { fieldsIn, type CollectionName } from './collections.ts';
import { fieldAt, type Field } from './field-model.ts';
import { labelOf, wordFor } from './wording.ts';

/** Where the words of a value are looked up. */
interface Words {
  collection: CollectionName;
  nameOf: NameOf;
}

/** Parts of a value that say nothing to readers: ids, where a file lies, fingerprints. */
const isUnsaid = (name: string, value: unknown): boolean =>
  name === 'id' || (typeof value === 'string' && /^(?:files\/|[0-9a-f]{64}$)/.test(value));

/** A promise may take the place of its tombstone, and that of the promise: each is named by the fields of either. */
const EITHER: Readonly<Record<string, string>> = { commitments: 'dropped', dropped: 'commitments' };

function fieldIn(collection: CollectionName, path: FieldPath): Field | undefined {
  const [list = '', ...rest] = path;
  const fields = fieldsIn(collection);
  return fieldAt(fields, path) ?? fieldAt(fields, [EITHER[list] ?? list, ...rest]);
}

/** One value on one line: labels for codes, names for ids, the parts of a group beside each other. */
function lineOf(value: unknown, path: FieldPath, words: Words): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((each) => lineOf(each, path, words)).join('；');
  if (typeof value !== 'object') {
    const text = String(value);
    return words.nameOf(text) ?? wordFor(fieldIn(words.collection, path)?.control, text);
  }
  const parts = Object.entries(value).filter(([name, each]) => !isUnsaid(name, each));
  return parts
    .map(([name, each]) => [name, lineOf(each, [...path, name], words)] as const)
    .filter(([, each]) => each !== '')
    .map(([name, each]) => (parts.length > 1 ? `${labelAt(words.collection, [...path, name])}：${each}` : each))
    .join('　');
}

const labelAt = (collection: CollectionName, path: FieldPath): string =>
  fieldIn(collection, path)?.label ??
  labelOf(fieldsIn(collection), path.filter((step) => typeof step === 'string').join('.'));

/** The things of one list or text that the other has not; all of them where only their order differs. */
function onlyIn(own: readonly string[], other: readonly string[]): string {
  const there = new Set(other);
  const rest = own.filter((each) => !there.has(each));
  const isReordered = rest.length === 0 && own.length === other.length;
  return (isReordered ? own : rest).join('\n').trim();
}

/** Paragraphs of both texts without their markup; with it, where nothing else differs. */
function paragraphsOf({ before, after }: Edit): [string[], string[]] {
  const texts = [before, after].map((value) => trimmed(typeof value === 'string' ? value : ''));
  const [was = '', is = ''] = texts.map(withoutMarkup);
  const [old = '', now = ''] = was === is ? texts : [was, is];
  return [old.split('\n\n'), now.split('\n\n')];
}

function linesOf({ path }: Edit, value: unknown, words: Words): string[] {
  if (Array.isArray(value)) return value.map((each) => lineOf(each, path, words));
  return trimmed(lineOf(value, path, words)).split('\n');
}

/** A value of a field in words, for whoever has to decide about it; empty for none. */
export const valueWords = (collection: CollectionName, path: FieldPath, value: unknown): string =>
  trimmed(lineOf(value, path, { collection, nameOf: () => undefined }));

/** Characters of a promise by which it is known. */
const KNOWN_BY = 16;

const named = (subject: string | undefined): string =>
  subject === undefined ? '' : `“${subject.length > KNOWN_BY ? `${subject.slice(0, KNOWN_BY)}…` : subject}”`;

/** 承诺②“做好更新发布”的怎样算做到, 承诺③, 标题. */
function whereOf({ path, subject }: Edit, collection: CollectionName): string {
  const [list, index, field] = path;
  const label = labelAt(collection, path);
  if (list === 'dropped') return field === undefined ? '不再单列的承诺' : `不再单列的承诺的${label}`;
  if (list !== 'commitments') return label;
  if (typeof index !== 'number') return '承诺';
  const promise = `承诺${circledNumeral(index + 1)}${named(subject)}`;
  if (field === undefined) return promise;
  return field === 'quote' ? `${promise}的原文` : `${promise}的${label}`;
}

/** The words before and after, so far as they differ: whole sentences, labels for codes and names for ids. */
export function editWords(collection: CollectionName, edit: Edit, nameOf: NameOf = () => undefined): EditWords {
  const words = { collection, nameOf };
  const [before, after] =
    edit.place === 'body' ? paragraphsOf(edit) : [linesOf(edit, edit.before, words), linesOf(edit, edit.after, words)];
  return { where: whereOf(edit, collection), before: onlyIn(before, after), after: onlyIn(after, before) };
}
