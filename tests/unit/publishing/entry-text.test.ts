import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSource } from '#adapters/content/source-file.ts';
import { entryText, withRow } from '#publishing/entry-text.ts';
import { disclosureSchema } from '#schemas/disclosure.ts';
import { withholdingSchema } from '#schemas/withholding.ts';

const read = (text: string, path = 'a.md') => parseSource(path, text);

describe('entryText', () => {
  test('puts fields in the order of the schema, at every depth, and leaves out what says nothing', () => {
    const data = {
      keeps: [],
      relatesTo: [{ reason: '有关', to: '2024/01' }],
      formedOn: '2024-03-20',
      author: undefined,
    };
    expect(entryText(disclosureSchema, { ...data, title: '标题' }, '正文\n\n')).toBe(
      '---\ntitle: 标题\nformedOn: 2024-03-20\nrelatesTo:\n  - to: 2024/01\n    reason: 有关\n---\n\n正文\n',
    );
  });
  test.each([
    ['yes', '"yes"'],
    ['20.10', '"20.10"'],
    ['0592', '"0592"'],
    ['12:30', '"12:30"'],
    ['甲: 乙', '"甲: 乙"'],
    ['甲 #乙', '"甲 #乙"'],
    ['2024-03-20', '2024-03-20'],
    ['2024-03-20 09:30', '2024-03-20 09:30'],
    ['2024/01#c1', '2024/01#c1'],
  ])('%s is written as %s', (title, written) =>
    expect(entryText(disclosureSchema, { title }, '')).toBe(`---\ntitle: ${written}\n---\n`),
  );
  test('review dates keep their plain name', () =>
    expect(entryText(disclosureSchema, { review: { by: '乙', on: '2024-03-20' } })).toBe(
      'review:\n  by: 乙\n  on: 2024-03-20\n',
    ));
  test('is read back as it was, whatever was written', () => {
    const words = fc.string({ unit: fc.constantFrom(...'甲乙 :#-"\'\n\t|>&*!%@`[]{},?　：…~09') });
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 3 }), (title, summary, themes) => {
        const { value, faults } = read(entryText(disclosureSchema, { title, summary, themes }, '正文'));
        expect(value).toEqual({ title, summary, ...(themes.length > 0 ? { themes } : {}) });
        expect(faults).toEqual([]);
      }),
      { examples: [['', '', [' \n']]], numRuns: 500 },
    );
  });
  test('a body that looks like fields stays a body', () =>
    expect(read(entryText(disclosureSchema, { title: '甲' }, '---\n一条线\n---')).body).toBe('\n---\n一条线\n---\n'));
});

describe('withRow', () => {
  const row = { title: '乙', id: 'b' };
  const add = (text: string): string => withRow(text, withholdingSchema, row);
  test.each([
    ['an empty file', '', '- id: b\n  title: 乙\n'],
    ['remarks alone', '# 说明\n', '# 说明\n- id: b\n  title: 乙\n'],
    ['an empty list', '# 说明\n[]\n', '# 说明\n- id: b\n  title: 乙\n'],
    ['no last line end', '- id: a # 备注', '- id: a # 备注\n- id: b\n  title: 乙\n'],
    ['an indented list', '  - id: a\n', '  - id: a\n  - id: b\n    title: 乙\n'],
    ['Windows line ends', '- id: a\r\n', '- id: a\r\n- id: b\r\n  title: 乙\r\n'],
  ])('%s', (_case, before, after) => expect(add(before)).toBe(after));
  test('what stood there stays, to the byte', () => {
    const before = '# 说明\n\n- id: a\n  title: "甲"   # 备注\n\n';
    expect(add(before).startsWith(before)).toBe(true);
    expect(read(add(before), 'a.yaml').value).toEqual([
      { id: 'a', title: '甲' },
      { id: 'b', title: '乙' },
    ]);
  });
});
