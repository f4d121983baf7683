import type { CollectionName } from '#schemas/collections.ts';
import { KIND_NAMES, titleOf } from '#schemas/entry-names.ts';
import type { Kind } from '../kind.ts';
import type { More } from '../questions/field.ts';
import { answeredFields, fieldQuestions } from '../questions/fields.ts';

/** A row of a list: no more is asked than its fields, and its id is the address that is asked of every kind. */
const rowOf = (
  name: string,
  collection: CollectionName,
  about: string,
  more: Readonly<Record<string, More>> = {},
): Kind => ({
  name,
  label: KIND_NAMES[collection],
  about,
  collection,
  subject: titleOf,
  data: (answers, now) => answeredFields(collection, answers, now),
  questions: fieldQuestions(collection, { id: [] }, more),
});

/** 部门, 主题, 词语解释, and the words that are for the search and the check alone. */
export const ROWS: readonly Kind[] = [
  rowOf('office', 'offices', '一个部门，或“各部门”这样的统称', { kind: { flag: 'type' } }),
  rowOf('theme', 'themes', '记者和市民照着找的一个主题'),
  rowOf('term', 'terms', '一个要在正文里解释的词语'),
  rowOf('synonym', 'synonyms', '人们检索时的说法，和文件里的写法'),
  rowOf('word', 'words', '一个常写错的词，检查时提醒'),
];
