import { z } from 'astro/zod';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { writeTables } from '#adapters/excel/write-tables.ts';
import { day, moment } from '#open-data/rows/words.ts';
import { typedTableOf } from '#open-data/typed-cells.ts';
import { field } from '#schemas/field.ts';

const schema = z.strictObject({
  words: field('文字', z.string().nullable()),
  on: field('日期', day.nullable()),
  at: field('时间', moment.nullable()),
  count: field('件数', z.int().nullable()),
});
type Row = z.output<typeof schema>;

/** A row as another's program finds it in the workbook. */
async function inWorkbook(over: Partial<Row>): Promise<unknown[]> {
  const row = { words: null, on: null, at: null, count: 1, ...over };
  const bytes = await writeTables([typedTableOf({ schema, label: '总表' }, [row])]);
  const [sheet] = await readExcelFile(Buffer.from(bytes));
  expect(sheet?.sheet).toBe('总表');
  // Half a day and a bit is no whole number of milliseconds.
  const rounded = (cell: unknown): unknown => (cell instanceof Date ? new Date(Math.round(+cell / 1000) * 1000) : cell);
  return [...(sheet?.data[1] ?? [])].map(rounded);
}

describe('a workbook', () => {
  test.each<[string, Partial<Row>, unknown[]]>([
    ['a day is a date', { on: '2024-03-05' }, [null, new Date('2024-03-05T00:00:00Z'), null, 1]],
    ['a moment is one, with its hour', { at: '2024-03-05 09:30' }, [null, null, new Date('2024-03-05T09:30:00Z'), 1]],
    [
      'a moment of which the day alone is known',
      { at: '2024-03-05' },
      [null, null, new Date('2024-03-05T00:00:00Z'), 1],
    ],
    ['words that look like a day are words', { words: '2024-03-05' }, ['2024-03-05', null, null, 1]],
    ['so is a long number', { words: '123456789012345678' }, ['123456789012345678', null, null, 1]],
    ['and one that begins with nought', { words: '00123' }, ['00123', null, null, 1]],
    ['what a program would run is words', { words: '=SUM(A1:A9)' }, ['=SUM(A1:A9)', null, null, 1]],
    ['several lines stay in one cell', { words: '甲\n乙🎉' }, ['甲\n乙🎉', null, null, 1]],
    ['a number is a number, nought too', { count: 0 }, [null, null, null, 0]],
  ])('%s', async (_, row, cells) => expect(await inWorkbook(row)).toEqual(cells));
  test.each([32_767, 32_768, 40_000])('opens with a cell of %d signs, and says where it was cut', async (length) => {
    for (const words of ['长'.repeat(length), `长${'🎉'.repeat(length / 2)}`]) {
      const [cell] = await inWorkbook({ words });
      expect(String(cell).length).toBeLessThanOrEqual(32_767);
      expect(String(cell).isWellFormed()).toBe(true);
      if (words.length <= 32_767) expect(cell).toBe(words);
      else expect(cell).toMatch(/……（一格写不下，全文在 CSV 里）$/);
    }
  });
});
