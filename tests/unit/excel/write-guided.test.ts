import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '#adapters/excel/read-workbook.ts';
import { writeGuided } from '#adapters/excel/write-guided.ts';
import { allBelow, elementsOf, parseXml } from '#adapters/ooxml/xml.ts';
import type { CellRule, GuidedSheet } from '#domain/sheet/guided-sheet.ts';

const rule = (over: Partial<CellRule>): CellRule => ({
  column: 1,
  rows: [2, 9],
  note: '说明',
  takes: 'anything',
  ...over,
});
const sheet = (...rules: CellRule[]): GuidedSheet => ({
  name: '落实说明',
  widths: [10, 20],
  rows: [
    [
      { text: '序号', look: 'head' },
      { text: '做了<什么>', look: 'head' },
    ],
    [
      { text: '2021/07', look: 'words' },
      { text: '', look: 'day' },
    ],
  ],
  rules,
});
const partOf = async (name: string, ...rules: CellRule[]) => {
  const parts = unzipSync(await writeGuided([sheet(...rules)]));
  return parseXml(strFromU8(parts[name] ?? new Uint8Array()));
};
const worksheet = (...rules: CellRule[]) => partOf('xl/worksheets/sheet1.xml', ...rules);

describe('a sheet that is to be filled in', () => {
  test('is read back as it was written', async () =>
    expect(await readWorkbook(await writeGuided([sheet(rule({}))]))).toMatchObject({
      sheets: [
        {
          name: '落实说明',
          rows: [{ cells: [{ text: '序号' }, { text: '做了<什么>' }] }, { cells: [{ text: '2021/07' }, {}] }],
        },
      ],
      lost: [],
    }));

  test('is the same bytes whenever it is written', async () => {
    const [one, other] = [await writeGuided([sheet(rule({}))]), await writeGuided([sheet(rule({}))])];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test.each<[string, CellRule['takes'], Record<string, string>, string[]]>([
    ['anything: only the note', 'anything', {}, []],
    ['nothing: whatever is typed is refused', 'nothing', { type: 'custom', showErrorMessage: '1' }, ['FALSE']],
    ['a day', 'day', { type: 'date', operator: 'greaterThanOrEqual', showErrorMessage: '1' }, ['32874']],
    [
      'a choice that keeps no one from typing something else',
      { sheet: "已收录's", column: 27, rows: [2, 5] },
      { type: 'list', showErrorMessage: '0' },
      ["'已收录''s'!$AB$2:$AB$5"],
    ],
  ])('takes %s', async (_, takes, attributes, formula) => {
    const [found] = allBelow(await worksheet(rule({ takes })), 'x:dataValidation');
    expect(found?.attributes).toMatchObject({
      sqref: 'B2:B9', showInputMessage: '1', promptTitle: '做了<什么>', prompt: '说明', ...attributes,
    }); // prettier-ignore
    expect(elementsOf(found).flatMap(({ children }) => children)).toEqual(formula);
  });

  test('cuts a note to what the format holds', async () => {
    const [found] = allBelow(await worksheet(rule({ note: '长'.repeat(300) })), 'x:dataValidation');
    expect(found?.attributes.prompt).toHaveLength(255);
  });

  test('has its parts in the order that programs insist on', async () => {
    const names = elementsOf(await worksheet(rule({}))).map(({ name }) => name);
    const order = ['x:sheetViews', 'x:cols', 'x:sheetData', 'x:dataValidations', 'x:pageSetup'];
    expect(names.filter((name) => order.includes(name))).toEqual(order.filter((name) => names.includes(name)));
    expect(names).toContain('x:dataValidations');
  });

  test('has no rules where there are none, and rows that grow with what is typed', async () => {
    const root = await worksheet();
    expect(allBelow(root, 'x:dataValidations')).toEqual([]);
    expect(allBelow(root, 'x:row').filter(({ attributes }) => 'customHeight' in attributes)).toEqual([]);
  });
});
