import { z } from 'astro/zod';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '#open-data/csv.ts';
import { field } from '#schemas/field.ts';
import { choice } from '#schemas/fields.ts';

const schema = z.strictObject({
  words: field('文字', z.string()),
  count: field('件数', z.int().nullable()),
  state: field('状态', choice(['kept', 'open'], { kept: '已有公开', open: '本站尚未收录' })),
  flag: field('后来补登', z.boolean()),
  list: field('部门', z.array(z.string())),
  file: field(
    '附件',
    z.array(z.strictObject({ title: field('名称', z.string()), bytes: field('字节数', z.int().nullable()) })),
  ),
});
type Row = z.output<typeof schema>;
const aRow = (over: Partial<Row> = {}): Row => ({
  words: '',
  count: null,
  state: 'kept',
  flag: false,
  list: [],
  file: [],
  ...over,
});
const csv = (...rows: Row[]): string => csvOf({ schema }, rows);
const cells = (...rows: Row[]): string[][] => parse(csv(...rows), { bom: true, record_delimiter: '\r\n' });

describe('a table for a spreadsheet program', () => {
  test('has Chinese heads, and Chinese words for codes, yes and no', () =>
    expect(cells(aRow({ flag: true, list: ['综合科', '法制科'], file: [{ title: '计划', bytes: 12 }] }))).toEqual([
      ['文字', '件数', '状态', '后来补登', '部门', '附件'],
      ['', '', '已有公开', '是', '综合科；法制科', '名称：计划，字节数：12'],
    ]));
  test('begins with a byte order mark and ends its lines in CRLF', () => {
    expect(csv(aRow()).codePointAt(0)).toBe(0xfeff);
    expect(csv(aRow(), aRow()).match(/(?<!\r)\n/g)).toBeNull();
  });
  test.each(['=1+1', '+86', '-2', '@x', '\tx', '＝1', '＋1', '－1', '＠1'])('runs no formula: %s', (words) =>
    expect(cells(aRow({ words }))[1]?.[0]).toBe(`'${words}`),
  );
  test('keeps what stands on several lines in one cell, between quotation marks', () => {
    expect(cells(aRow({ words: '甲\n乙' }))[1]?.[0]).toBe('甲\n乙');
    expect(csv(aRow({ words: '甲\n乙' }))).toContain('"甲\n乙"');
  });
  test('keeps a number a number, below zero too', () => expect(cells(aRow({ count: -3 }))[1]?.[1]).toBe('-3'));
  test('brings back any words whatever, to the character', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), (words) => {
        const read = cells(...words.map((each) => aRow({ words: each }))).slice(1);
        expect(read.map(([first]) => first)).toEqual(
          words.map((each) => (/^[=+\-@\t\r＝＋－＠]/.test(each) ? `'${each}` : each)),
        );
      }),
    );
  });
});
