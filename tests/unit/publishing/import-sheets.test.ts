import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#adapters/excel/write-workbook.ts';
import { KINDS } from '#authoring/kinds.ts';
import { templateSheets } from '#authoring/sheet/template.ts';
import { questionsOf } from '#authoring/kind.ts';
import { cellFaultLine } from '#format/cell-fault.ts';
import { authoringContext } from '#publishing/authoring-context.ts';
import { importSheets, type ImportedSheets } from '#publishing/import-sheets.ts';
import { loadContent } from '#validation/load-content.ts';
import { xlsx, type Value } from '../../support/excel.ts';
import { foldersIn } from '../../support/folders.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { docx, p, run } from '../../support/word.ts';

const content = loadContent(foldersIn('tests/fixtures/base-bureau'));
const NOW = '2024-06-01 08:00';
const HEADS = ['序号', '标题', '文件种类', '内容概述', '形成日期', '公开日期', '主题', '兑现的承诺', '附件', '正文'];
const GOOD: readonly Value[] = [
  1,
  '关于公布检查结果的通知',
  '通知',
  '结果。',
  null,
  '2024-05-06',
  null,
  null,
  null,
  null,
];

/** A row like the good one, but for some columns. */
const row = (over: Readonly<Record<string, Value>> = {}): Value[] =>
  GOOD.map((value, index) => ((HEADS[index] ?? '') in over ? (over[HEADS[index] ?? ''] ?? null) : value));

const files = {
  '结果.pdf': readFileSync('tests/fixtures/base-bureau/public/files/2024/jiancha-jihua.pdf'),
  '一、二.pdf': readFileSync('tests/fixtures/base-bureau/public/files/2024/jiancha-jihua.pdf'),
};

async function load(
  sheets: Record<string, readonly (readonly Value[])[]>,
  more: Record<string, Uint8Array> = {},
): Promise<ImportedSheets> {
  const folder = tempFolder({
    ...files,
    ...Object.fromEntries(Object.entries(more).map(([name, bytes]) => [name, Buffer.from(bytes)])),
  });
  writeFileSync(join(folder, '表.xlsx'), await xlsx(sheets));
  const imported = await importSheets(join(folder, '表.xlsx'), content, NOW);
  if ('fault' in imported) throw new Error(imported.fault);
  return imported;
}
const rows = (...some: readonly Value[][]): Promise<ImportedSheets> => load({ 公开事项: [HEADS, ...some] });
const faultsOf = async (over: Readonly<Record<string, Value>>): Promise<string[]> =>
  (await rows(row(over))).faults.map(cellFaultLine);

describe('a good sheet', () => {
  it('becomes a draft a row, with its files from beside the sheet', async () => {
    const {
      rows: read,
      faults,
      notes,
    } = await rows(
      row({
        公开日期: new Date(Date.UTC(2024, 4, 6)),
        主题: '检查计划；便民服务',
        兑现的承诺: '2024/01#c1\n2024/01#c2',
        附件: '结果.pdf；一、二.pdf',
      }),
      row({ 标题: '第二件' }),
      row(),
    );
    expect([faults, notes]).toEqual([[], []]);
    expect(read.map(({ draft: { slug, year } }) => `${year ?? ''}/${slug}`)).toEqual([
      '2024/jiancha-jieguo',
      '2024/dier-jian',
      '2024/jiancha-jieguo-2',
    ]);
    expect(read[0]?.draft).toMatchObject({
      collection: 'disclosures',
      data: {
        publishedAt: '2024-05-06',
        recordedOn: NOW,
        themes: ['检查计划', '便民服务'],
        keeps: ['2024/01#c1', '2024/01#c2'],
      },
      files: [
        { from: expect.stringMatching(/结果\.pdf$/) as string },
        { from: expect.stringMatching(/一、二\.pdf$/) as string },
      ],
    });
  });

  it('may name a commitment by its own words', async () => {
    const [task] = content.checked.tasks;
    const [commitment] = task?.data.commitments ?? [];
    const { rows: read } = await rows(row({ 兑现的承诺: commitment?.quote ?? '' }));
    expect(read[0]?.draft.data.keeps).toEqual([`${task?.id ?? ''}#${commitment?.id ?? ''}`]);
  });

  it('skips examples and empty rows, and takes a sheet without a name of ours for disclosures', async () => {
    const { rows: read, faults } = await load({
      Sheet1: [['2024年第二季度'], [], HEADS, row({ 序号: '示例', 标题: '' }), [null], row()],
      草稿: [['甲']],
    });
    expect(read.map((each) => each.row)).toEqual([6]);
    expect(faults).toEqual([]);
  });

  it('takes title, number and day from the Word file of the body where the cells are empty, and says so', async () => {
    const paper = docx({
      body:
        p(run('关于检查的通知', '<w:sz w:val="44"/>'), '<w:jc w:val="center"/>') +
        p('　　正文*。') +
        p(run('密', '<w:vanish/>')) +
        p('某局') +
        p('2024年5月1日'),
    });
    const {
      rows: read,
      notes,
      lost,
    } = await load({ 公开事项: [HEADS, row({ 标题: '', 正文: '通知.docx' })] }, { '通知.docx': paper });
    expect(read[0]?.draft).toMatchObject({
      data: { title: '关于检查的通知', formedOn: '2024-05-01' },
      body: '　　正文\\*。\n\n某局\n\n2024年5月1日',
    });
    expect(notes.map(cellFaultLine)).toEqual([
      '提醒 公开事项!B2 标题：空着，照 Word 文件写成“关于检查的通知”。',
      '提醒 公开事项!E2 形成日期：空着，照 Word 文件写成“2024-05-01”。',
    ]);
    expect(lost).toEqual([
      '提醒 通知.docx 第2段（　　正文*。）：隐藏的文字“密”没有带过来。'.replace('第2段（　　正文*。）', '第3段（密）'),
    ]);
  });
});

describe('harmless ways of writing are read, and told', () => {
  it.each([
    ['２０２４年５月６日', '2024-05-06'],
    ['2024/5/6', '2024-05-06'],
    ['2024.05.06 9:30', '2024-05-06 09:30'],
    ['2024—05—06', '2024-05-06'],
    ['2024-05-06 23:59:59', '2024-05-06 23:59'],
  ])('%s', async (written, date) => {
    const { rows: read, notes } = await rows(row({ 公开日期: written }));
    expect(read[0]?.draft.data.publishedAt).toBe(date);
    expect(notes.map(cellFaultLine)).toEqual([`提醒 公开事项!F2 公开日期：写的是“${written}”。读作“${date}”。`]);
  });

  it('blanks around are nothing to speak of, and a title keeps its full-width figures', async () => {
    const { rows: read, notes } = await rows(row({ 标题: '　２０２４年通知（１）  ', 公开日期: ' 2024-05-06　' }));
    expect(read[0]?.draft.data).toMatchObject({ title: '２０２４年通知（１）', publishedAt: '2024-05-06' });
    expect(notes).toEqual([]);
  });
});

describe('a bad cell is named, and only the bad ones', () => {
  it.each<[Readonly<Record<string, Value>>, string]>([
    [{ 公开日期: '2024-02-30' }, '错误 公开事项!F2 公开日期：写的是“2024-02-30”。没有这一天：2024年2月只有29天。'],
    [{ 公开日期: { value: 45352, format: 'yyyy"年"m"月"' } }, '写的是“2024年3月”。只有年月，没有日；查明是哪一天'],
    [{ 公开日期: '2024-03' }, '只有年月，没有日'],
    [{ 公开日期: '3月20日' }, '没有年份'],
    [{ 公开日期: '24-5-6' }, '错误 公开事项!F2 公开日期：写的是“24-5-6”。写成“年-月-日”'],
    [{ 公开日期: null }, '错误 公开事项!F2 公开日期：缺少这一项，要写上。'],
    [{ 标题: '两\n行' }, '错误 公开事项!B2 标题：写的是“两 行”。要写在一行里，不能换行。'],
    [{ 文件种类: '通报' }, '错误 公开事项!C2 文件种类：写的是“通报”。没有这一项；最接近的是“通知”'],
    [
      { 主题: '检查计划、检查计戈' },
      '错误 公开事项!G2 主题：写的是“检查计划、检查计戈”。没有这一项；最接近的是“检查计划”',
    ],
    [{ 兑现的承诺: '2024/01#c9' }, '错误 公开事项!H2 兑现的承诺：写的是“2024/01#c9”。'],
    [{ 附件: '没有.pdf' }, '错误 公开事项!I2 附件：写的是“没有.pdf”。没有.pdf：没有这个文件'],
    [{ 正文: '没有.docx' }, '错误 公开事项!J2 正文：写的是“没有.docx”。没有这个文件'],
    [{ 兑现的承诺: 20.1 }, '错误 公开事项!H2 兑现的承诺：写的是“20.1”。这一格是数字格式'],
    [
      { 标题: { value: 110101199003070 * 1000, format: '0' } },
      '错误 公开事项!B2 标题：写的是“110101199003070000”。这一格是数字格式',
    ],
    [{ 标题: { value: 1234567890123450, format: '0' } }, '这一格是数字格式'],
    [{ 形成日期: '2024-05-07' }, '错误 公开事项!F2 公开日期：写的是“2024-05-06”。'],
  ])('%o', async (over, line) => {
    const faults = await faultsOf(over);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(line);
  });

  it('numbers stay as their cells show them', async () => {
    const { rows: read, faults } = await rows(row({ 标题: { value: 7, format: '"第"000"号通知"' } }));
    expect([read[0]?.draft.data.title, faults]).toEqual(['第007号通知', []]);
  });

  it('words that no column takes are named', async () => {
    const { notes } = await load({ 公开事项: [['登记表'], HEADS, [...row(), '先不公开']] });
    expect(notes.map(cellFaultLine)).toEqual([
      '提醒 公开事项!A1：写的是“登记表”。在表头上面，没有读。',
      '提醒 公开事项!K3：写的是“先不公开”。上面没有列名，没有读。',
    ]);
  });

  it('in every row at once', async () => {
    const { faults } = await rows(row({ 公开日期: '甲' }), row(), row({ 文件种类: null, 内容概述: '' }));
    expect(faults.map(({ where }) => where)).toEqual(['公开事项!F2', '公开事项!C4', '公开事项!D4']);
  });

  it('heads too: unknown, twice, or none at all', async () => {
    const { faults } = await load({
      公开事项: [
        ['标提', ...HEADS, '标题'],
        ['甲', ...row()],
      ],
    });
    expect(faults.map(cellFaultLine)).toEqual([
      '错误 公开事项!A1：写的是“标提”。没有这一列；最接近的是“标题”；不录入的内容写在“备注”列里。',
      '错误 公开事项!L1：写的是“标题”。这一列写了两次；只留一列。',
    ]);
    expect((await load({ 公开事项: [['甲', '乙'], ['丙']] })).faults[0]?.message).toMatch(/^没有找到表头/);
  });
});

describe('the template', () => {
  it('has heads that are told apart, for every kind', () => {
    for (const kind of KINDS) {
      const heads = questionsOf(kind).map(({ label }) => label);
      expect(new Set(heads).size).toBe(heads.length);
    }
  });

  it('can be filled in by its own example', async () => {
    const [kind] = KINDS;
    if (!kind) throw new Error('no kind');
    const sheets = templateSheets(kind, authoringContext(content, { startDir: '.' }, NOW));
    const folder = tempFolder({});
    writeFileSync(join(folder, '空.xlsx'), await writeWorkbook(sheets));
    expect(await importSheets(join(folder, '空.xlsx'), content, NOW)).toEqual({
      fault: '表里没有要录入的行；第一列写着“示例”的行不算',
    });
    const [heads = [], example = []] = sheets[0]?.rows ?? [];
    const isFile = (index: number): boolean => ['附件', '正文'].includes(heads[index] ?? '');
    const { faults, rows: read } = await load({
      公开事项: [heads, example.map((words, index) => (index === 0 || isFile(index) ? '' : words))],
    });
    expect(faults).toEqual([]);
    expect(read).toHaveLength(1);
  });
});
