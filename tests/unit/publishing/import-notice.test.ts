import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NoticeText } from '#authoring/notice/notice-text.ts';
import { cellFaultLine } from '#format/cell-fault.ts';
import { importNotice, type ImportedNotice } from '#publishing/import-notice.ts';
import { loadContent } from '#validation/load-content.ts';
import { xlsx, type Value } from '../../support/excel.ts';
import { foldersIn } from '../../support/folders.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { docx, p, run, tbl, tc, tr } from '../../support/word.ts';

const content = loadContent(foldersIn('tests/fixtures/base-bureau'));
const GIVEN: NoticeText = {
  title: '通知',
  tableTitle: '分解表',
  documentNumber: '某〔2025〕1号',
  issuer: '某局',
  formedOn: '2025-01-02',
};

async function plan(
  name: string,
  bytes: Uint8Array | string,
  given: NoticeText = GIVEN,
  theme: string | null = '检查计划',
): Promise<ImportedNotice> {
  const path = typeof bytes === 'string' ? resolve(bytes) : join(tempFolder({ [name]: Buffer.from(bytes) }), name);
  const imported = await importNotice(
    { year: '2025', path, now: '2025-02-01 08:00', theme: theme ?? undefined, isCut: false, given },
    content,
  );
  if ('fault' in imported) throw new Error(imported.fault);
  return imported;
}
const dataOf = ({ drafts }: ImportedNotice, collection: string): Record<string, unknown>[] =>
  drafts.filter(({ draft }) => draft.collection === collection).map(({ draft }) => draft.data);
const lines = ({ faults }: ImportedNotice): string[] => faults.map(cellFaultLine);

const HEADS = ['序号', '工作任务', '工作要求', '牵头部门', '责任部门'];
const sheet = (...rows: (readonly Value[])[]): Promise<Uint8Array> =>
  xlsx({ 任务: [HEADS, ['一、部分'], ['（一）小节'], ...rows] });

describe('the notice of 2021, as a program has saved it', () => {
  interface Task {
    number: number;
    title: string;
    requirement: string;
    lead: string[];
    responsible: string[];
    part: string;
    section: string;
  }
  const { tasks } = JSON.parse(readFileSync('tests/fixtures/notice-2021-86.json', 'utf8')) as { tasks: Task[] };

  it('becomes its 29 tasks to the letter, each in its section', async () => {
    const imported = await plan('', 'tests/fixtures/office/fenjiebiao-2021.docx', {});
    expect(lines(imported)).toEqual([]);
    const [{ parts = [] } = {}] = dataOf(imported, 'plans') as {
      parts?: { title: string; sections: { id: string; title: string }[] }[];
    }[];
    const sections = new Map(
      parts.flatMap(({ title, sections: some }) =>
        some.map((each) => [each.id, { part: title, section: each.title }] as const),
      ),
    );
    expect(
      dataOf(imported, 'tasks').map(({ number, title, requirement, lead, responsible, section }) => ({
        number,
        title,
        requirement,
        lead: [lead],
        responsible,
        ...sections.get(section as string),
      })),
    ).toEqual(tasks);
  });

  it('becomes the notice itself', async () => {
    expect(dataOf(await plan('', 'tests/fixtures/office/fenjiebiao-2021.docx', {}), 'plans')[0]).toMatchObject({
      title: '厦门市城市管理行政执法局关于印发2021年政务公开工作主要任务分解表的通知',
      titleLines: ['厦门市城市管理行政执法局', '关于印发2021年政务公开工作', '主要任务分解表的通知'],
      tableTitle: '2021年市执法局政务公开工作主要任务分解表',
      documentNumber: '厦城执〔2021〕86号',
      issuer: '厦门市城市管理行政执法局',
      formedOn: '2021-09-17',
      addressees: '各处（室）、大队、办，中心：',
      preamble: [expect.stringMatching(/^为贯彻落实.*落实。$/u) as string, '特此通知。'],
      signature: { by: '厦门市城市管理行政执法局', on: '2021年9月17日' },
    });
  });

  it('adds the offices that the list does not have, once each', async () => {
    const imported = await plan('', 'tests/fixtures/office/fenjiebiao-2021.docx', {});
    const offices = imported.drafts
      .filter(({ draft }) => draft.collection === 'offices')
      .map(({ draft }) => [draft.slug, draft.data.name, draft.data.kind]);
    expect(offices).toContainEqual(['faguichu', '法规处', undefined]);
    expect(offices).toContainEqual(['gebumen', '各部门', 'collective']);
    expect(new Set(offices.map(([slug]) => slug)).size).toBe(offices.length);
    expect(imported.notes.map(cellFaultLine).filter((line) => line.includes('部门“法规处”'))).toHaveLength(1);
  });
});

describe('a table in any program', () => {
  it('may be a sheet, with the number in a column of its own', async () => {
    const imported = await plan(
      '表.xlsx',
      await sheet(
        [1, '做甲。', '要求 一,\n要求二。', '综合科', '法制科、综合科'],
        ['2', '做乙。', '要求。', '综合科', null],
      ),
    );
    expect(lines(imported)).toEqual([]);
    expect(dataOf(imported, 'tasks')).toMatchObject([
      {
        number: 1,
        title: '做甲。',
        requirement: '要求 一,要求二。',
        responsible: ['法制科', '综合科'],
        section: '1-1',
        commitments: [{ id: 'c1', quote: '要求 一,要求二。' }],
      },
      { number: 2, responsible: [] },
    ]);
    expect(imported.notes.map(cellFaultLine)).toContain('提醒 表.xlsx 任务!C4 工作要求：分成了几段，连成一段。');
  });

  it('goes on after a page break, with its heads or without', async () => {
    const cells = (...texts: string[]): string => tr(...texts.map((text) => tc(text)));
    const body =
      tbl(
        cells('工作任务', '工作要求', '牵头部门', '责任部门'),
        tr(tc('一、部分', '<w:gridSpan w:val="4"/>')),
        cells('1.甲', '要求', '综合科', ''),
      ) +
      p('') +
      tbl(cells('工作任务', '工作要求', '牵头部门', '责任部门'), cells('2．乙', '要求', '综合科', '')) +
      tbl(cells('3、丙', '要求', '综合科', ''));
    const imported = await plan('文.docx', docx({ body }));
    expect(lines(imported)).toEqual([]);
    expect(dataOf(imported, 'tasks').map(({ number, title }) => `${String(number)}${String(title)}`)).toEqual([
      '1甲',
      '2乙',
      '3丙',
    ]);
    expect(dataOf(imported, 'plans')).toMatchObject([
      { parts: [{ title: '一、部分', sections: [{ id: '1-1', title: '一、部分' }] }] },
    ]);
  });

  it.each<[string, readonly Value[], RegExp]>([
    ['a requirement that is missing', [1, '甲', null, '综合科', null], /^错误 表\.xlsx 任务!C4 工作要求：这一格是空的/],
    [
      'two lead offices',
      [1, '甲', '要求', '综合科、法制科', null],
      /^错误 表\.xlsx 任务!D4 牵头部门：写的是“综合科、法制科”。牵头部门只能有一个/,
    ],
    [
      'a number that leaves a gap',
      [3, '甲', '要求', '综合科', null],
      /^错误 表\.xlsx 任务!A4 序号：写的是“3”。前一项是0，这里应为1/,
    ],
    ['a row that is neither', ['另外'], /^错误 表\.xlsx 任务!第4行：写的是“另外”。这一行只有一格有字.*前面加“注：”/],
  ])('names %s by its cell', async (_, row, line) => {
    expect(lines(await plan('表.xlsx', await sheet(row)))).toEqual(
      expect.arrayContaining([expect.stringMatching(line)]) as string[],
    );
  });

  it('names what becomes no part of a plan, in a sheet', async () => {
    const rows = [
      ['2025年分解表'],
      ['编号：3', null, '内部'],
      [...HEADS, '备注'],
      ['一、部分'],
      ['（一）小节'],
      [1, '甲', '要求', '综合科', null, '先不公开', '散格'],
      ['注：本表由综合科负责解释。'],
    ];
    const imported = await plan('表.xlsx', await xlsx({ 任务: rows, 联系人: [['张三']], 空表: [[null]] }));
    expect(lines(imported)).toEqual([]);
    expect(imported.notes.map(cellFaultLine)).toEqual(
      expect.arrayContaining([
        '提醒 表.xlsx 任务!A2：写的是“编号：3”。没有录入。',
        '提醒 表.xlsx 任务!C2：写的是“内部”。没有录入。',
        '提醒 表.xlsx 任务!F6 备注：写的是“先不公开”。没有录入。',
        '提醒 表.xlsx 任务!G6：写的是“散格”。没有录入。',
        '提醒 表.xlsx 任务!第7行：写的是“注：本表由综合科负责解释。”。不是任务，没有录入。',
        '提醒 表.xlsx 联系人：这张工作表没有读；只读第一张任务表。',
      ]),
    );
    expect(imported.notes.map(cellFaultLine).join()).not.toContain('空表');
  });

  it('names what becomes no part of a plan, in a document', async () => {
    const cells = (...texts: string[]): string => tr(...texts.map((text) => tc(text)));
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const body =
      p('示城序〔2025〕1号　签发人：张三') +
      tbl(cells('密级', '内部')) +
      tbl(
        cells('工作任务', '工作要求', '牵头部门', '责任部门', '备注'),
        cells('一、部分', '', '', '', ''),
        tr(tc(p(`${run('甲')}${note}`)), ...['要求', '综合科', '', '年底前'].map((text) => tc(text))),
      ) +
      p('注：本表由综合科负责解释。') +
      tbl(cells('联系人', '张三', '', '', ''));
    const footnotes = `<w:footnote w:id="2">${p('另有安排')}</w:footnote>`;
    const imported = await plan('文.docx', docx({ body, footnotes }));
    expect(lines(imported)).toEqual([]);
    expect(dataOf(imported, 'tasks')).toHaveLength(1);
    expect(imported.notes.map(cellFaultLine)).toEqual(
      expect.arrayContaining([
        '提醒 文.docx 开头：“签发人：张三”没有带过来。',
        '提醒 文.docx 第1个表格：这个表格没有录入：“密级、内部”。',
        '提醒 文.docx 第2个表格第3行第5列 备注：写的是“年底前”。没有录入。',
        '提醒 文.docx 任务表后面：“注：本表由综合科负责解释。”没有录入。',
        '提醒 文.docx 第3个表格：这个表格没有录入：“联系人、张三”。',
        '提醒 文.docx 注1：“另有安排”没有录入。',
      ]),
    );
  });

  it('says which flag gives what the file does not', async () => {
    const imported = await plan('表.xlsx', await sheet([1, '甲', '要求', '综合科', null]), {}, null);
    expect(lines(imported).map((line) => /--[a-z-]+/.exec(line)?.[0])).toEqual([
      '--title',
      '--table-title',
      '--document-number',
      '--issuer',
      '--formed-on',
      '--theme',
    ]);
  });

  it('proposes the themes of an earlier task that is much like it, and asks to look', async () => {
    const [earlier] = content.checked.tasks;
    if (!earlier) throw new Error('no task');
    const { title, requirement, themes } = earlier.data;
    const imported = await plan(
      '表.xlsx',
      await sheet([1, `进一步${title}`, requirement, '综合科', null]),
      GIVEN,
      null,
    );
    expect(lines(imported)).toEqual([]);
    expect(dataOf(imported, 'tasks')[0]?.themes).toEqual(themes);
    expect(imported.notes.map(cellFaultLine).join('\n')).toContain(
      `任务1 主题：照相近的任务 ${earlier.id} 写成“${themes.join('、')}”，请核对。`,
    );
  });

  it('is not there', async () => {
    const path = join(tempFolder({}), '文.docx');
    writeFileSync(path, docx({ body: p('没有表') }));
    expect(
      await importNotice({ year: '2025', path, now: '2025-02-01', theme: undefined, isCut: false, given: {} }, content),
    ).toEqual({
      fault: '没有找到任务表；表头要有“工作任务”“工作要求”“牵头部门”“责任部门”',
    });
  });
});
