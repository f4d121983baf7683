import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { COLLECTION_NAMES, COLLECTIONS, fieldsIn } from '#schemas/collections.ts';
import { choice, line } from '#schemas/fields.ts';
import { field } from '#schemas/field.ts';
import { fieldAt, fieldsOf, insideOf, labelNamed, type Field } from '#schemas/field-model.ts';
import { pointersIn, withStoredValues } from '#schemas/field-values.ts';
import { siteSchema } from '#schemas/site.ts';
import { labelOf, worded } from '#schemas/wording.ts';

const everyField = (fields: readonly Field[], way = ''): [string, Field][] =>
  fields.flatMap((each) => [
    [`${way}${each.name}`, each] as [string, Field],
    ...everyField(insideOf(each.control), `${way}${each.name}.`),
  ]);
const SHAPES = [
  ...COLLECTION_NAMES.map((name) => [name, fieldsIn(name)] as const),
  ['site', fieldsOf(siteSchema)] as const,
];

describe.each(SHAPES)('the fields of %s', (_name, fields) => {
  test('have each a Chinese name of its own', () => {
    for (const [path, { label }] of everyField(fields)) expect(label, path).toMatch(/\p{Script=Han}/u);
    const labels = fields.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
  test('end nothing with a full stop: they are put together', () => {
    for (const [path, { label, help = '' }] of everyField(fields))
      expect(`${label}\n${help}`, path).not.toMatch(/。$/m);
  });
});

const colour = choice(['10', '2'], { '10': '红', '2': '绿' });
const fields = fieldsOf(
  z.strictObject({
    colour: field('颜色', colour.optional()),
    colours: field('各种颜色', z.array(colour).default([]), { isRare: true }),
    rooms: field(
      '房间',
      z.array(
        z.strictObject({
          keeper: field('管房间的', line, { pointsAt: 'office' }),
          helpers: field('帮忙的', z.array(line), { pointsAt: 'office' }),
          note: field('房间说明', line.optional()),
        }),
      ),
    ),
    note: field('说明', line, { help: '一句话', example: '好' }),
  }),
);

describe('a field', () => {
  test('is what its schema says, through optional, default and list', () => {
    expect(fields).toMatchObject([
      { name: 'colour', isRequired: false, control: { kind: 'choice' } },
      { name: 'colours', isRequired: false, isRare: true, control: { kind: 'list', item: { kind: 'choice' } } },
      { name: 'rooms', isRequired: true, control: { kind: 'list', item: { kind: 'group' } } },
      { name: 'note', isRequired: true, help: '一句话', example: '好', control: { kind: 'line' } },
    ]);
  });
  test('of numbers keeps the order of its vocabulary', () =>
    expect(fieldAt(fields, ['colour'])?.control).toMatchObject({ options: [{ value: '10' }, { value: '2' }] }));
  test('is called what the whole way to it says', () => {
    expect([labelOf(fields, 'note'), labelOf(fields, 'rooms.note'), labelOf(fields, 'body')]).toEqual([
      '说明',
      '房间说明',
      '正文',
    ]);
    expect(labelOf(fieldsIn('disclosures'), 'review.by')).toBe('审查人');
    expect(labelOf(fieldsIn('disclosures'), 'files.title')).toBe('附件名称');
  });
  test('of one name here and another there is called neither by its name alone', () => {
    expect(labelNamed(fields, 'keeper')).toBe('管房间的');
    expect(labelNamed(fields, 'note')).toBeUndefined();
  });
});

test('what points at something is found at every depth, a row at a time', () =>
  expect(pointersIn(fields, { rooms: [{ keeper: '甲', helpers: ['乙', '丙'] }, null, { keeper: 3 }] })).toEqual([
    { path: ['rooms', 0, 'keeper'], value: '甲', relation: 'office' },
    { path: ['rooms', 0, 'helpers', 0], value: '乙', relation: 'office' },
    { path: ['rooms', 0, 'helpers', 1], value: '丙', relation: 'office' },
  ]));

test.each<[unknown, unknown]>([
  [
    { colour: '红', colours: ['绿', '10', '蓝'] },
    { colour: '10', colours: ['2', '10', '蓝'] },
  ],
  [
    { colour: ['红'], other: '红' },
    { colour: ['红'], other: '红' },
  ],
  [
    [{ colour: '红' }, '红'],
    [{ colour: '10' }, '红'],
  ],
  [undefined, undefined],
])('%j is stored as %j', (written, stored) => expect(withStoredValues(fields, written)).toEqual(stored));

test.each([
  ['写在{note}里', '写在“说明”（note）里'],
  ['{colours=10}', '“各种颜色”（colours）写“红”'],
  ['原文是“{a}”', '原文是“{a}”'],
])('%s is said as %s', (message, said) => expect(worded(fields, message)).toBe(said));

test('every collection that is there has a place and a shape', () => {
  for (const name of COLLECTION_NAMES) expect(Object.keys(COLLECTIONS[name].schema.shape).length).toBeGreaterThan(0);
});

describe('a rule across entries', () => {
  const names = new Set(SHAPES.flatMap(([, fields]) => everyField(fields).map(([, { name }]) => name)));
  const values = new Set(
    SHAPES.flatMap(([, fields]) =>
      everyField(fields).flatMap(([, { control }]) => (control.kind === 'choice' ? control.options : [])),
    ).map(({ value }) => value),
  );
  const sources = readdirSync('src/domain/check').map((name) => `src/domain/check/${name}`);
  test.each(sources)('of %s names a field in braces, so that it is told under its Chinese name', (path) => {
    const sentences =
      readFileSync(path, 'utf8').match(/'[^'\n]*\p{Script=Han}[^'\n]*'|`[^`]*\p{Script=Han}[^`]*`/gu) ?? [];
    const bare = sentences.flatMap((each) => each.replace(/\$?\{[^}]*\}/g, '').match(/[A-Za-z-]{3,}/g) ?? []);
    expect(bare.filter((word) => names.has(word) || values.has(word))).toEqual([]);
  });
});
