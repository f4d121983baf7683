import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Relation } from '#domain/check/relation.ts';
import { COLLECTION_NAMES, COLLECTIONS, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import type { Field } from '#schemas/field-model.ts';

/** The first table of the page: collection, files, id, what it refers to. */
const [TABLE = ''] = readFileSync('docs/content-model.md', 'utf8').split('\n\nCommitments');
const ROWS = [...TABLE.matchAll(/^\| (\w+) +\| `(?:content\/)?(.+?)`.*? +\| (.*?) +\| (.*?) +\|$/gm)].map(
  ([, collection = '', path = '', id = '', refersTo = '']) => ({ collection, path, id, refersTo }),
);
const rowOf = (name: CollectionName) => ROWS.find(({ collection }) => collection === name);

/** Every relation of a collection's fields, at every depth. */
function relationsOf(fields: readonly Field[]): Relation[] {
  return fields.flatMap(({ pointsAt, control }) => {
    const inner = control.kind === 'list' ? control.item : control;
    return [...(pointsAt ? [pointsAt] : []), ...(inner.kind === 'group' ? relationsOf(inner.fields) : [])];
  });
}

const WORDS: Readonly<Record<Exclude<Relation, 'file'>, RegExp>> = {
  office: /\boffices?\b/,
  theme: /\bthemes?\b/,
  reference: /\breferences?\b/,
  disclosure: /\bdisclosures?\b/,
  task: /\btasks?\b/,
  commitment: /\bcommitments?\b/,
  'task-or-commitment': /\bcommitments?, tasks?\b/,
};

test('the table of the content model names every collection, and none else', () =>
  expect(ROWS.map(({ collection }) => collection).sort()).toEqual([...COLLECTION_NAMES].sort()));

test.each(COLLECTION_NAMES)('%s lie where the table says, under an id as it shows', (name) => {
  const { path = '', id = '' } = rowOf(name) ?? {};
  const { layout } = COLLECTIONS[name];
  if ('file' in layout) return expect(path).toBe(layout.file);
  const example = id.replaceAll('`', '');
  const extension = /\.\w+$/.exec(path)?.[0] ?? '';
  expect(layout.form.is(example)).toBe(true);
  expect(layout.pattern.test(example + extension)).toBe(true);
  const filled = path
    .replace('<year>', '2024')
    .replace('<nn>', '07')
    .replace(/<(?:slug|id)>/, 'a-b');
  return expect([
    filled.startsWith(`${layout.folder}/`),
    layout.pattern.test(filled.slice(layout.folder.length + 1)),
  ]).toEqual([true, true]);
});

test.each(COLLECTION_NAMES)('%s refer to what the table says, and to nothing else', (name) => {
  const said = rowOf(name)?.refersTo ?? '';
  const relations = new Set(relationsOf(fieldsIn(name)));
  for (const [relation, word] of Object.entries(WORDS) as [keyof typeof WORDS, RegExp][]) {
    const isTold = word.test(said.replace(/\(.*?\)/, ''));
    if (relations.has(relation)) expect(isTold, `${name}: ${relation}`).toBe(true);
    // Their words are part of those for a task or a commitment.
    if (relation !== 'commitment' && relation !== 'task' && isTold)
      expect(relations, `${name}: ${relation}`).toContain(relation);
  }
});
