import { strToU8 } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook, type Workbook } from '#adapters/excel/read-workbook.ts';
import { cellAddress, columnName, readAddress } from '#domain/sheet/sheet.ts';
import { docx, p } from '../../support/word.ts';
import { edited, xlsx } from '../../support/excel.ts';

async function read(bytes: Uint8Array): Promise<Workbook> {
  const workbook = await readWorkbook(bytes);
  if ('fault' in workbook) throw new Error(workbook.fault);
  return workbook;
}

/** `B4` → what stands there. */
function cellsOf({ sheets }: Workbook): Record<string, string> {
  return Object.fromEntries(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ number, cells }) =>
        cells.flatMap((cell, column) => {
          const words = 'text' in cell ? cell.text : `！${cell.fault}`;
          return words === '' ? [] : [[cellAddress(name, column, number), words]];
        }),
      ),
    ),
  );
}

describe('a workbook that a program has saved', () => {
  it.each(['biaoge-libreoffice.xlsx', 'biaoge-openpyxl.xlsx'])(
    '%s: addresses, days, results and what is hidden',
    async (file) => {
      const workbook = await read(readFileSync(`tests/fixtures/office/${file}`));
      expect(cellsOf(workbook)).toMatchObject({
        '公开事项!B3': '标题',
        '公开事项!B4': '  甲　乙 \n第二行 ',
        '公开事项!C4': '2024-03-20',
        '公开事项!D4': '2024-03-20 09:30',
        '公开事项!E4': '2024-03-20',
        '公开事项!F4': '20.1',
        '公开事项!F7': '是',
        '公开事项!H4': expect.stringMatching(/^！(?:单元格里是错误值 #DIV\/0!|公式还没有算出结果)/) as string,
      });
      expect(Object.keys(cellsOf(workbook))).not.toContain('公开事项!B6');
      expect(workbook.lost.map(({ where, what }) => `${where}：${what}`)).toEqual([
        '公开事项：第6行是隐藏的，没有读；要读的先取消隐藏',
        '公开事项!B5:C5：合并的单元格：内容只算在左上角的 B5',
        '隐藏表：这张工作表是隐藏的，没有读；要读的先取消隐藏',
      ]);
    },
  );

  it('gives the result of a formula, and says so where nobody has reckoned it', async () => {
    expect(cellsOf(await read(readFileSync('tests/fixtures/office/biaoge-libreoffice.xlsx')))['公开事项!G4']).toBe('2');
    expect(cellsOf(await read(readFileSync('tests/fixtures/office/biaoge-openpyxl.xlsx')))['公开事项!G4']).toMatch(
      /^！公式还没有算出结果/,
    );
  });
});

describe('what Chinese programs write', () => {
  it.each([14, 22, 31, 57, 58])('takes the built-in date format %i for a date', async (id) => {
    const bytes = edited(await xlsx({ 表: [[new Date(Date.UTC(2024, 2, 20))]] }), /styles\.xml$/, (xml) =>
      xml
        .replace(/<numFmt [^>]*\/>/g, '')
        .replace(/<numFmts[^>]*><\/numFmts>/, '')
        .replace(/(<xf [^>]*numFmtId=")(?!0")\d+"/g, `$1${id}"`),
    );
    expect(cellsOf(await read(bytes))).toEqual({ '表!A1': '2024-03-20' });
  });

  it('leaves the reading over a character out, and reads words that lie in the cell itself', async () => {
    const plain = await xlsx({ 表: [['厦门', '市']] });
    const withReading = edited(plain, /sharedStrings\.xml$/, (xml) =>
      xml.replace(/(<si>.*?)(<\/si>)/, '$1<rPh sb="0" eb="1"><t>xiamen</t></rPh>$2'),
    );
    expect(cellsOf(await read(withReading))['表!A1']).toBe('厦门');
    const inline = edited(plain, /sheet1\.xml$/, (xml) =>
      xml.replace(/<c r="B1"[^>]*>.*?<\/c>/, '<c r="B1" t="inlineStr"><is><t>　市 </t></is></c>'),
    );
    expect(cellsOf(await read(inline))['表!B1']).toBe('　市 ');
  });

  it('leaves out hidden columns and names them', async () => {
    const bytes = edited(await xlsx({ 表: [['甲', '乙']] }), /sheet1\.xml$/, (xml) =>
      xml.replace('<sheetData>', '<cols><col min="2" max="16384" width="9" hidden="1"/></cols><sheetData>'),
    );
    const workbook = await read(bytes);
    expect(cellsOf(workbook)).toEqual({ '表!A1': '甲' });
    expect(workbook.lost[0]?.what).toBe('B列是隐藏的，没有读；要读的先取消隐藏');
  });
});

describe('files that are no .xlsx say what to do', () => {
  it.each<readonly [string, Uint8Array, RegExp]>([
    ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), /^这是旧格式（\.xls 或 \.et）.*另存为 \.xlsx/],
    ['comma-separated words', strToU8('标题,日期'), /^不是 \.xlsx 文件/],
    ['a document', docx({ body: p('文') }), /^这是文字文档/],
  ])('%s', async (_, bytes, fault) => {
    const workbook = await readWorkbook(bytes);
    expect('fault' in workbook ? workbook.fault : 'read').toMatch(fault);
  });
});

it('names columns as programs do', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(readAddress('AB12')).toEqual({ column: 27, row: 12 });
  expect(readAddress('12')).toBeUndefined();
});
