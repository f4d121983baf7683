import { describe, expect, test } from 'vitest';
import { readForm, sentOf } from '#editor/read-form.ts';
import { readContentTree } from '#adapters/content/content-tree.ts';
import { COLLECTION_NAMES, fieldsIn } from '#schemas/collections.ts';
import type { Field } from '#schemas/field-model.ts';

const fieldOf = (name: string, fields: readonly Field[] = fieldsIn('disclosures')): Field => {
  const found = fields.find((each) => each.name === name);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};

describe('the form of a collection', () => {
  test('has every field of the schema with its Chinese name', () => {
    for (const collection of COLLECTION_NAMES)
      for (const { name, label } of fieldsIn(collection))
        expect(label, `${collection}.${name}`).toMatch(/\p{Script=Han}/u);
  });
  test('asks for each value in its own way', () => {
    expect(fieldOf('title')).toMatchObject({ label: '标题', isRequired: true, control: { kind: 'line' } });
    expect(fieldOf('summary').control).toEqual({ kind: 'text' });
    expect(fieldOf('kind').control).toMatchObject({
      kind: 'choice',
      options: expect.arrayContaining([{ value: 'notice', label: '通知' }]),
    });
    expect(fieldOf('keeps').control).toEqual({ kind: 'list', item: { kind: 'relation', relation: 'commitment' } });
    expect(fieldOf('files').control).toMatchObject({ kind: 'list', item: { kind: 'group' } });
    expect(fieldOf('number', fieldsIn('tasks')).control).toEqual({ kind: 'number' });
  });
  test('offers articles of the law in the order of the law', () => {
    const { control } = fieldOf('legalBasis');
    const options = control.kind === 'list' && control.item.kind === 'choice' ? control.item.options : [];
    expect(options.map(({ value }) => value).slice(3, 6)).toEqual(['19', '20.1', '20.2']);
    expect(options[4]?.label).toContain('第二十条');
  });
});

describe('what comes back of a form', () => {
  test('an entry that nobody touched is the same entry, whatever entry it is', () => {
    for (const root of ['content', 'tests/fixtures/bureau/content'])
      for (const { collection, data, id } of readContentTree(root).entries) {
        const bare = JSON.parse(
          JSON.stringify(data, (_, each: unknown) => (Array.isArray(each) && each.length === 0 ? undefined : each)),
        ) as object;
        const back = readForm(sentOf(data), fieldsIn(collection));
        const backBare = JSON.parse(
          JSON.stringify(back, (_, each: unknown) => (Array.isArray(each) && each.length === 0 ? undefined : each)),
        ) as object;
        expect(backBare, `${collection}/${id}`).toEqual(bare);
      }
  });
  test.each<[string, [string, string][], Record<string, unknown>]>([
    [
      'empty fields are left out',
      [
        ['title', '甲'],
        ['documentNumber', ' '],
      ],
      { title: '甲' },
    ],
    [
      'empty rows are left out',
      [
        ['themes.0', '检查'],
        ['themes.1', ''],
        ['themes.2', '服务'],
      ],
      { themes: ['检查', '服务'] },
    ],
    [
      'a row to be removed goes',
      [
        ['files.0.path', 'a'],
        ['files.0.@remove', 'on'],
        ['files.1.path', 'b'],
      ],
      { files: [{ path: 'b' }] },
    ],
    ['line ends of a browser are plain', [['summary', '一\r\n二\r\n']], { summary: '一\n二' }],
    ...(
      [
        ['2024年3月20日', '2024-03-20'],
        ['2024/3/20', '2024-03-20'],
        ['２０２４．３．２０', '2024-03-20'],
        ['20240320', '2024-03-20'],
        ['2024年3月20日 上午9:30', '2024-03-20 09:30'],
        ['2024-02-30', '2024-02-30'],
        ['2024年2月30日', '2024年2月30日'],
        ['明天', '明天'],
      ] as const
    ).map(([typed, kept]): [string, [string, string][], Record<string, unknown>] => [
      `a date typed as ${typed} is kept as ${kept}`,
      [['publishedAt', typed]],
      { publishedAt: kept },
    ]),
    ['a day takes no clock', [['formedOn', '2024年3月20日 9:30']], { formedOn: '2024年3月20日 9:30' }],
    ['a time stays as typed', [['publishedAt', '2021-09-17 09:30']], { publishedAt: '2021-09-17 09:30' }],
  ])('%s', (_case, sent, value) => expect(readForm(new Map(sent), fieldsIn('disclosures'))).toEqual(value));
  test('a list that the schema demands is empty, not missing', () =>
    expect(readForm(new Map([['title', '甲']]), fieldsIn('tasks'))).toMatchObject({ responsible: [] }));
  test('a number that is none stays as typed, for the check to name', () =>
    expect(readForm(new Map([['number', '七']]), fieldsIn('tasks'))).toMatchObject({ number: '七' }));
});
