import { join } from 'node:path';
import type { ContentTree, RawEntry } from '#adapters/content/content-tree.ts';
import { shownPath } from '#adapters/shown-path.ts';
import type { CheckSource } from '#domain/check/check-source.ts';
import type { Fault } from '#domain/check/finding.ts';
import { COLLECTIONS, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { pointersIn } from '#schemas/field-values.ts';

/** The lists that entries call by name. */
const VOCABULARIES = { office: 'offices', theme: 'themes' } as const;
type Vocabulary = keyof typeof VOCABULARIES;

const nameOf = ({ data }: RawEntry): unknown => (data as Record<string, unknown> | null | undefined)?.name;

/** Every name that entries call something of a kind by, as written. */
const calledIn = (entries: readonly RawEntry[], relation: Vocabulary): string[] =>
  entries.flatMap(({ collection, data }) =>
    pointersIn(fieldsIn(collection), data).flatMap((pointer) => (pointer.relation === relation ? [pointer.value] : [])),
  );

const listOf = ({ sources, root }: ContentTree, relation: Vocabulary) => {
  const { file } = COLLECTIONS[VOCABULARIES[relation]].layout;
  return { path: join(root, file), source: sources.find(({ path }) => path === join(root, file)) };
};

/** Names of a list; where it or one of its rows can't be read, every name that is called: one slip is one fault. */
function namesOf(tree: ContentTree, relation: Vocabulary): Set<string> {
  const rows = tree.entries.filter(({ collection }) => collection === VOCABULARIES[relation]);
  const names = rows.map(nameOf);
  const written = names.filter((name) => typeof name === 'string');
  const isWhole = Array.isArray(listOf(tree, relation).source?.value) && written.length === names.length;
  return new Set(isWhole ? written : [...written, ...calledIn(tree.entries, relation)]);
}

/** A list that is not there at all, though entries call names of it. */
export function missingLists(tree: ContentTree): Fault[] {
  return (Object.keys(VOCABULARIES) as Vocabulary[]).flatMap((relation): Fault[] => {
    const { path, source } = listOf(tree, relation);
    const [first] = source ? [] : calledIn(tree.entries, relation);
    if (first === undefined) return [];
    const what = relation === 'office' ? '部门' : '主题';
    return [
      {
        severity: 'error',
        file: shownPath(path),
        message: `没有这个文件；条目里写到的${what}（例如“${first}”）要在这里列出来，每项写 id 和 name`,
      },
    ];
  });
}

/** Ids and names as written, of every entry that could be read at all. */
export function knownNames(tree: ContentTree): CheckSource['known'] {
  const { entries } = tree;
  const ids = (collection: CollectionName): Set<string> =>
    new Set(entries.filter((entry) => entry.collection === collection).map(({ id }) => id));
  const commitmentIds = ({ id, data }: RawEntry): (readonly [string, string[]])[] => {
    const list = (data as { commitments?: unknown } | null | undefined)?.commitments;
    return Array.isArray(list) ? [[id, list.map((each: { id?: unknown } | undefined) => String(each?.id))]] : [];
  };
  return {
    plans: ids('plans'),
    tasks: ids('tasks'),
    disclosures: ids('disclosures'),
    references: ids('references'),
    offices: namesOf(tree, 'office'),
    themes: namesOf(tree, 'theme'),
    commitments: new Map(entries.filter(({ collection }) => collection === 'tasks').flatMap(commitmentIds)),
  };
}
