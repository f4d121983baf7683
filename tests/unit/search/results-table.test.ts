import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '#open-data/csv.ts';
import { field } from '#schemas/field.ts';
import { z } from 'astro/zod';
import { fileOf, readCells, resultsTable, type Found } from '#search/results-table.ts';

const found = (kind: string, url: string, base = '/'): Found => ({ kind, url, address: base + url.slice(1) });
const TASKS = readCells(
  '\uFEFF编号,标题,网址\r\n2024/01,"甲，""乙""",/tasks/2024/01/\r\n2024/02,\'=1+1,/tasks/2024/02/\r\n'.slice(1),
);
const ITEMS = readCells('标题,文号,网址\r\n计划,示〔2024〕1号,https://www.example.com/gk/disclosures/2024/a/\r\n');
const tables = new Map([
  ['data/tasks.csv', TASKS],
  ['data/disclosures/2024.csv', ITEMS],
]);
const rowsOf = (table: string): string[][] => parse(table, { bom: true, record_delimiter: '\r\n' });

describe('a search result, taken away', () => {
  test('has the columns of its noun’s table and its rows to the letter, in the order of the page', () => {
    const table = resultsTable([found('任务', '/tasks/2024/02/'), found('任务', '/tasks/2024/01/')], tables);
    expect(table).toBe(
      '\uFEFF编号,标题,网址\r\n2024/02,\'=1+1,/tasks/2024/02/\r\n2024/01,"甲，""乙""",/tasks/2024/01/\r\n',
    );
  });
  test('of several kinds has all their columns, and first the kind', () =>
    expect(
      rowsOf(
        resultsTable([found('公开事项', '/disclosures/2024/a/', '/gk/'), found('任务', '/tasks/2024/01/')], tables),
      ),
    ).toEqual([
      ['种类', '标题', '文号', '网址', '编号'],
      ['公开事项', '计划', '示〔2024〕1号', 'https://www.example.com/gk/disclosures/2024/a/', ''],
      ['任务', '甲，"乙"', '', '/tasks/2024/01/', '2024/01'],
    ]));
  test('is refused whole where a table lacks one of it', () =>
    expect(() => resultsTable([found('任务', '/tasks/2024/03/')], tables)).toThrow('/tasks/2024/03/'));
  test.each([
    ['任务', '/tasks/2021/07/', 'data/tasks.csv'],
    ['公开事项', '/disclosures/2021/a/', 'data/disclosures/2021.csv'],
    ['落实说明', '/tasks/2021/07/#statement-2021-a', 'data/statements.csv'],
    ['依据', '/references/a/', 'data/references.csv'],
    ['不予公开', '/withholdings/#a', 'data/withholdings.csv'],
  ])('%s at %s is a row of %s', (kind, url, file) => expect(fileOf(found(kind, url))).toBe(file));
  test('reads whatever the tables hold, cell by cell, and writes it again the same', () => {
    const schema = z.strictObject({ a: field('甲', z.string()), b: field('乙', z.string()) });
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: fc.string({ unit: 'grapheme' }), b: fc.string({ unit: 'grapheme' }) })),
        (rows) => {
          const file = csvOf({ schema }, rows).slice(1);
          const cells = readCells(file);
          expect(cells).toHaveLength(rows.length + 1);
          expect(cells.map((row) => `${row.join(',')}\r\n`).join('')).toBe(file);
        },
      ),
    );
  });
});
