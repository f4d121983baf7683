import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entryText } from '#publishing/entry-text.ts';
import { importSheets } from '#publishing/import-sheets.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { cellFaultLine } from '#format/cell-fault.ts';
import { loadContent, type LoadedContent } from '#validation/load-content.ts';
import { xlsx, type Value } from '../../support/excel.ts';
import { foldersIn } from '../../support/folders.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const content = loadContent(foldersIn('tests/fixtures/base-bureau'));
const NOW = '2024-07-01 08:00';
const HEADS = ['序号', '说明的承诺', '承诺原文', '怎样算做到', '本站已收录', '说明的部门', '做了什么', '凭据', '还有什么困难', '起草人', '说明日期', '时段开始', '时段结束'] as const; // prettier-ignore
type Row = Partial<Record<(typeof HEADS)[number], Value>>;

const SHARED: Row = { 序号: '各行相同', 起草人: '示例员甲', 说明日期: '2024-06-20', 时段开始: '2024-01-01', 时段结束: '2024-05-31' }; // prettier-ignore
const ASKED: Row = { 序号: 1, 说明的承诺: '2024/01#c2', 承诺原文: '做好更新发布', 怎样算做到: '说明计划调整了几次。', 本站已收录: '本站尚未收录', 说明的部门: '综合科' }; // prettier-ignore
const OTHER: Row = { ...ASKED, 序号: 2, 说明的承诺: '2024/02#c1', 承诺原文: '设立政务公开专区', 说明的部门: '宣传科' };
const ANSWER: Row = { 做了什么: '计划调整了两次。' };

async function load(
  rows: readonly Row[],
  { sheet = '落实说明', heads = HEADS as readonly (typeof HEADS)[number][], known = content } = {},
) {
  const folder = tempFolder({});
  const path = join(folder, '表.xlsx');
  writeFileSync(path, await xlsx({ [sheet]: [heads, ...rows.map((row) => heads.map((head) => row[head] ?? null))] }));
  return importSheets(path, known, NOW);
}
/** What came of it: the statements, and everything that is said. */
async function outcome(...args: Parameters<typeof load>) {
  const imported = await load(...args);
  if ('fault' in imported) return { said: [imported.fault], data: [] };
  return {
    data: imported.rows.map(({ draft }) => draft.data),
    said: [...imported.faults, ...imported.notes].map(cellFaultLine),
  };
}

const STATEMENT = {
  commitments: ['2024/01#c2'],
  office: '综合科',
  statedOn: '2024-06-20',
  period: { from: '2024-01-01', to: '2024-05-31' },
  done: '计划调整了两次。',
  recordedOn: NOW,
  author: '示例员甲',
};

describe('what an office has filled in', () => {
  test('becomes a statement a row, with what is the same in all of them', async () =>
    expect(await outcome([SHARED, { ...ASKED, ...ANSWER, 凭据: '示城序〔2024〕12号\n公开专栏' }])).toEqual({
      data: [{ ...STATEMENT, evidence: ['示城序〔2024〕12号', '公开专栏'] }],
      said: [],
    }));

  test('may differ in a row from what is the same elsewhere', async () => {
    const { data } = await outcome([
      SHARED,
      { ...ASKED, ...ANSWER, 起草人: '示例员丁', 说明日期: new Date('2024-06-25') },
    ]);
    expect(data).toEqual([{ ...STATEMENT, author: '示例员丁', statedOn: '2024-06-25' }]);
  });

  test('is read in any order of the columns, under any name of the sheet, below empty rows', async () =>
    expect(
      await outcome([SHARED, {}, { ...ASKED, ...ANSWER }], { sheet: 'Sheet1', heads: [...HEADS].reverse() }),
    ).toEqual({
      data: [STATEMENT],
      said: [],
    }));

  test.each<[string, Row]>([
    ['nothing', {}],
    ['only who, when and for which time', { 起草人: '示例员乙', 说明日期: '2024-06-21', 时段开始: '2024-01-01' }],
    ['a blank', { 做了什么: '  ' }],
  ])('with %s has not answered, which is no fault', async (_, over) =>
    expect(await outcome([SHARED, { ...ASKED, ...over }, { ...OTHER, ...ANSWER }])).toMatchObject({
      data: [{ commitments: ['2024/02#c1'] }],
      said: ['提醒 落实说明：1条没有答，没有录入：第3行。'],
    }),
  );

  test('with a column of its own, or of an earlier release, is read without it, and says so', async () => {
    const heads = ['处室意见', ...HEADS] as unknown as typeof HEADS;
    expect(await outcome([SHARED, { ...ASKED, ...ANSWER }], { heads })).toEqual({
      data: [STATEMENT],
      said: ['提醒 落实说明!A1：写的是“处室意见”。没有这一列，没有读。'],
    });
  });

  test('may have been reviewed, all at once: a column more, written in the row that holds for all', async () => {
    const heads = [...HEADS, '审查人', '审查日期'] as unknown as typeof HEADS;
    const reviewed = { ...SHARED, 审查人: '示例员乙', 审查日期: '2024-06-28' };
    expect(await outcome([reviewed, { ...ASKED, ...ANSWER }], { heads })).toEqual({
      data: [{ ...STATEMENT, review: { by: '示例员乙', on: '2024-06-28' } }],
      said: [],
    });
  });

  test('with no answer at all says so', async () =>
    expect(await outcome([SHARED, ASKED, OTHER])).toEqual({ data: [], said: ['表里的2条都还没有答，没有写入'] }));
});

describe('a cell that cannot be', () => {
  test.each<[string, Row, string]>([
    ['a day that is not', { 说明日期: '2024-02-30' }, '错误 落实说明!K3 说明日期：写的是“2024-02-30”。没有这一天'],
    [
      'a time that ends before it begins',
      { 时段结束: '2023-12-31' },
      '错误 落实说明!M3 时段结束：写的是“2023-12-31”。不能早于',
    ],
    [
      'an answer without what was done',
      { 做了什么: null, 还有什么困难: '缺人' },
      '错误 落实说明!G3 做了什么：缺少这一项',
    ],
    ['a promise that is not', { 说明的承诺: '2024/01#c9' }, '错误 落实说明!B3 说明的承诺：写的是“2024/01#c9”。'],
    [
      'an office that does not lead',
      { 说明的部门: '法制科' },
      '错误 落实说明!F3 说明的部门：写的是“法制科”。落实说明要由牵头部门作出',
    ],
    [
      'words of another promise',
      { 承诺原文: '公开检查计划' },
      '错误 落实说明!C3 承诺原文：写的是“公开检查计划”。和这一行的编号对不上，台账里是“做好更新发布”',
    ],
  ])('%s', async (_, over, said) => {
    const found = await outcome([SHARED, { ...ASKED, ...ANSWER, ...over }]);
    expect(found.said[0]).toContain(said);
    expect(found.data).toEqual([]);
  });

  test('in the row that holds for all is named there, once', async () => {
    const { said } = await outcome([
      { ...SHARED, 说明日期: '六月底' },
      { ...ASKED, ...ANSWER },
      { ...OTHER, ...ANSWER },
    ]);
    expect(said).toEqual([expect.stringContaining('错误 落实说明!K2 说明日期：写的是“六月底”')]);
  });
});

test('a head that is nearly one of ours is a slip, and nothing is read', async () => {
  const heads = HEADS.map((head) => (head === '做了什么' ? '做了什麽' : head)) as unknown as typeof HEADS;
  expect((await outcome([SHARED, { ...ASKED, ...ANSWER }], { heads })).said[0]).toContain('最接近的是“做了什么”');
});

describe('the same word twice', () => {
  const recorded = (over: object = {}): LoadedContent => {
    const root = tempFolder({});
    const fields = { ...STATEMENT, evidence: [], ...over };
    writeFileSync(join(root, 'a.md'), entryText(COLLECTIONS.statements.schema, fields, ''));
    const entry = {
      ...(content.entries.find(({ collection }) => collection === 'disclosures') ?? content.entries[0]),
      collection: 'statements', id: '2024/a', key: 'statements/2024/a', data: { ...fields, changes: [] },
    }; // prettier-ignore
    return { ...content, entries: [...content.entries, entry] } as LoadedContent;
  };
  test('is not written again', async () =>
    expect((await outcome([SHARED, { ...ASKED, ...ANSWER }], { known: recorded() })).said).toEqual([
      '表里的1行都已经录过，没有再写',
    ]));
  test('in other words is refused, with where it was recorded', async () => {
    const { said } = await outcome([SHARED, { ...ASKED, ...ANSWER }], { known: recorded({ done: '调整了一次。' }) });
    expect(said[0]).toMatch(/^错误 落实说明!第3行：同一条、同一天、同一段时间的已经录过：.*写的和这里不一样/);
  });
  test('is said again after it was withdrawn', async () => {
    const withdrawn = { on: '2024-06-30 08:00', reason: '写错了。' };
    const known = recorded({ done: '调整了一次。', withdrawn });
    expect(await outcome([SHARED, { ...ASKED, ...ANSWER }], { known })).toEqual({ data: [STATEMENT], said: [] });
  });
  test.each([
    ['the same', {}, '提醒 落实说明!第4行：和落实说明第3行一样，只录一次。'],
    [
      'another',
      { 做了什么: '没有调整。' },
      '错误 落实说明!第4行：和落实说明第3行说的是同一条、同一天、同一段时间，写的不一样；只留一行。',
    ],
  ])('stands in one sheet with %s', async (_, over, said) => {
    const found = await outcome([SHARED, { ...ASKED, ...ANSWER }, { ...ASKED, ...ANSWER, ...over }]);
    expect(found).toMatchObject({ data: [STATEMENT], said: [said] });
  });
});

describe('filled in by another program', () => {
  test.each(['shuoming-openpyxl.xlsx', 'shuoming-libreoffice.xlsx'])('%s comes back whole', async (file) => {
    const imported = await importSheets(join('tests/fixtures/office', file), content, NOW);
    if ('fault' in imported) throw new Error(imported.fault);
    expect(imported.faults).toEqual([]);
    expect(imported.rows.map(({ draft }) => draft.data)).toEqual([
      {
        ...STATEMENT,
        done: '检查计划调整了两次，每次都在公开专栏发布。',
        evidence: ['示城序〔2024〕12号', 'https://example.gov.cn/zwgk/jihua.html'],
        obstacles: '报送较晚。',
      },
      {
        ...STATEMENT,
        commitments: ['2024/02#c1'],
        office: '宣传科',
        statedOn: '2024-06-18',
        done: '专区设在办事大厅一楼，2024年3月开放。',
        author: '示例员丁',
      },
    ]);
  });
});
