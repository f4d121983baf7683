import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook, type Workbook } from '#adapters/excel/read-workbook.ts';
import { seenWords } from '#adapters/excel/seen-words.ts';
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
  it.each([
    [14, '2024-03-20'],
    [22, '2024-03-20'],
    [31, '2024-03-20'],
    [27, '2024年3月'],
    [57, '2024年3月'],
    [58, '3月20日'],
  ])('shows a day in the built-in format %i as %s, as the program does', async (id, seen) => {
    const bytes = edited(await xlsx({ 表: [[new Date(Date.UTC(2024, 2, 20))]] }), /styles\.xml$/, (xml) =>
      xml
        .replace(/<numFmt [^>]*\/>/g, '')
        .replace(/<numFmts[^>]*><\/numFmts>/, '')
        .replace(/(<xf [^>]*numFmtId=")(?!0")\d+"/g, `$1${id}"`),
    );
    expect(cellsOf(await read(bytes))).toEqual({ '表!A1': seen });
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

describe('a cell is read as it is seen', () => {
  const END_OF_DAY = 45371 + 86_399 / 86_400;
  it.each<[string, number | string, string, string]>([
    ['the last second of a day', END_OF_DAY, 'yyyy-mm-dd hh:mm:ss', '2024-03-20 23:59:59'],
    ['its last thousandth', 45371 + 86_399.997 / 86_400, 'yyyy-mm-dd hh:mm', '2024-03-20 23:59'],
    ['an hour, kept as a fraction that is a little short', 45371 + 0.395833333333, 'yyyy/m/d h:mm', '2024-03-20 09:30'],
    ['midnight', 45371, 'yyyy-mm-dd hh:mm', '2024-03-20'],
    ['a month', 45352, 'yyyy"年"m"月"', '2024年3月'],
    ['a month in short', 45352, 'mmm-yy', '2024年3月'],
    ['a day without its year', 45352, 'm"月"d"日"', '3月1日'],
    ['a clock alone', 0.395833333333333, 'h:mm', '9:30'],
    ['a day in the form of China', 45352, '[$-804]yyyy"年"m"月"d"日";@', '2024-03-01'],
    ['zeros before a number', 123, '00000', '00123'],
    ['zeros behind a point', 20.1, '0.00', '20.10'],
    ['thousands', 1234.5, '#,##0.00', '1,234.50'],
    ['the columns of a bookkeeper', 12, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ @_ ', '12.00'],
    ['a share', 0.125, '0.0%', '12.5%'],
    ['a unit behind', 12, '0"件"', '12件'],
    ['words with a word around them', '十二', '"第"@"号"', '第十二号'],
    ['a format that makes no sense', 12, '[[[', '12'],
    ['no format at all', 20.1, 'General', '20.1'],
  ])('%s', (_case, value, pattern, words) => expect(seenWords(value, pattern, false).words).toBe(words));

  it('counts from 1904 where a workbook does', () =>
    expect(seenWords(43_909, 'yyyy-mm-dd', true).words).toBe('2024-03-20'));

  it('names what a format hides: an hour, or all of a number', async () => {
    const { lost } = await read(
      await xlsx({
        表: [
          [
            { value: END_OF_DAY, format: 'yyyy-mm-dd' },
            { value: 7, format: ';;;' },
          ],
        ],
      }),
    );
    expect(lost).toEqual([
      { where: '表!A1', what: '还存着没有显示的钟点 23:59，没有读' },
      { where: '表!B1', what: '用数字格式藏着“7”，没有读' },
    ]);
  });

  it('names notes, boxes of words and what is printed around the cells', async () => {
    const relations = (type: string, target: string): string =>
      `<Relationship Id="z${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    const plain = await xlsx({ 表: [['甲']] });
    const bytes = zipSync({
      ...unzipSync(
        edited(plain, /sheet1\.xml$/, (xml) =>
          xml.replace(
            '</worksheet>',
            '<headerFooter><oddFooter>&amp;C内部掌握 &amp;P</oddFooter></headerFooter></worksheet>',
          ),
        ),
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations('comments', '../comments1.xml')}${relations('drawing', '../drawings/drawing1.xml')}</Relationships>`,
      ),
      'xl/comments1.xml': strToU8(
        '<s:comments xmlns:s="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><s:commentList><s:comment ref="A1"><s:text><s:r><s:t>再核</s:t></s:r><s:r><s:t>一遍</s:t></s:r></s:text></s:comment></s:commentList></s:comments>',
      ),
      'xl/drawings/drawing1.xml': strToU8(
        '<d xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>框里</a:t></a:r></a:p></d>',
      ),
    });
    expect((await read(bytes)).lost).toEqual([
      { where: '表!A1', what: '批注“再核一遍”没有带过来' },
      { where: '表', what: '文本框或图形里的“框里”没有带过来' },
      { where: '表', what: '页眉页脚“内部掌握”没有带过来' },
    ]);
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
