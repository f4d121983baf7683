import { describe, expect, test } from 'vitest';
import { inquiriesOf, inquiryFileName, itemsFor } from '#authoring/inquiry/inquiry.ts';
import { inquirySheets } from '#authoring/inquiry/inquiry-sheets.ts';
import { statement } from '#authoring/kinds/statement.ts';
import { questionsOf } from '#authoring/kind.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { LedgerSource } from '#domain/ledger/ledger.ts';
import { aCommitment, aDisclosure, aSource, aStatement, aTask, entry } from '../../support/factories.ts';

const TASKS = [
  entry(
    '2024/01',
    aTask({
      commitments: [
        aCommitment({ id: 'c1', quote: '公开检查计划', criterion: '有一份计划。' }),
        aCommitment({ id: 'c2', quote: '做好更新发布', checkability: 'statement' }),
        aCommitment({ id: 'c3', quote: '不断提高水平', checkability: 'aim' }),
      ],
    }),
  ),
  entry('2024/02', aTask({ number: 2, lead: '法制科', commitments: [aCommitment({ quote: '公开制度' })] })),
];

function ask(over: Partial<LedgerSource> = {}) {
  const ledger = buildLedger(aSource({ tasks: TASKS, ...over }), asOfMoment('2024-07-01'));
  const [plan] = ledger.plans;
  if (!plan) throw new Error('no plan');
  const inquiries = inquiriesOf(plan);
  const sheetsOf = (index: number) => {
    const inquiry = inquiries[index];
    if (!inquiry) throw new Error('no inquiry');
    return inquirySheets(inquiry, itemsFor(plan, ledger));
  };
  return { inquiries, sheetsOf };
}

/** A sheet's rows as its heads call their cells. */
function table(sheets: ReturnType<ReturnType<typeof ask>['sheetsOf']>): Record<string, string>[] {
  const [heads = [], ...rows] = sheets[0]?.rows ?? [];
  return rows.map((row) => Object.fromEntries(row.map(({ text }, column) => [heads[column]?.text ?? '', text])));
}

describe('what an office is asked', () => {
  test('is one workbook for all and one for each lead office, in the order of the notice', () =>
    expect(ask().inquiries.map(inquiryFileName)).toEqual([
      '2024年落实情况-全部.xlsx',
      '2024年落实情况-综合科.xlsx',
      '2024年落实情况-法制科.xlsx',
    ]));

  test('is each of its promises but for those that only set a direction', () => {
    const [, ...rows] = table(ask().sheetsOf(1));
    expect(rows.map((row) => [row.序号, row.说明的承诺, row.承诺原文, row.凭什么核对, row.说明的部门])).toEqual([
      ['1', '2024/01#c1', '公开检查计划', '看文件', '综合科'],
      ['2', '2024/01#c2', '做好更新发布', '听部门说明', '综合科'],
    ]);
    expect(rows[0]?.怎样算做到).toBe('有一份计划。');
  });

  test('shows what is recorded: the state, what keeps the promise, what was said before', () => {
    const [, first, second] = table(
      ask({
        disclosures: [entry('2024/jihua', aDisclosure({ keeps: ['2024/01#c1'], documentNumber: '示城序〔2024〕3号' }))],
        statements: [
          entry('2024/a', aStatement({ commitments: ['2024/01#c2'] })),
          entry(
            '2024/b',
            aStatement({ commitments: ['2024/01#c2'], withdrawn: { on: '2024-06-01 08:00', reason: '写错了。' } }),
          ),
        ],
      }).sheetsOf(0),
    );
    expect(first?.本站已收录).toBe('已有公开\n关于公布检查计划的通知（示城序〔2024〕3号，2024-03-20）');
    expect(second?.本站已收录).toBe('已有落实说明\n2024-05-10说明：建立了检查计划公开的办法。');
  });

  test('calls every column as the field of a statement is called, or shows it and never reads it', () => {
    const known = [...questionsOf(statement).map(({ label }) => label), ...Object.keys(statement.shows ?? {}), '序号'];
    expect(Object.keys(table(ask().sheetsOf(0))[0] ?? {}).filter((head) => !known.includes(head))).toEqual([]);
  });

  test('has a row for what is the same in all of them', () =>
    expect(table(ask().sheetsOf(0))[0]?.序号).toBe('各行相同'));
});

describe('the rules inside', () => {
  const [sheet] = ask({
    disclosures: [entry('2024/jihua', aDisclosure({ documentNumber: '示城序〔2024〕3号' }))],
  }).sheetsOf(0);
  const rulesOf = (head: string) =>
    sheet?.rules
      .filter(({ column }) => sheet.rows[0]?.[column]?.text === head)
      .map(({ rows, takes }) => ({ rows, takes }));

  test.each([
    ['承诺原文', { shared: 'nothing', own: 'nothing' }],
    ['做了什么', { shared: 'nothing', own: 'anything' }],
    ['说明日期', { shared: 'day', own: 'day' }],
    ['起草人', { shared: 'anything', own: 'anything' }],
    ['凭据', { shared: 'nothing', own: { sheet: '本站已收录的文件', column: 0, rows: [2, 2] } }],
  ])('%s', (head, { shared, own }) =>
    expect(rulesOf(head)).toEqual([
      { rows: [2, 2], takes: shared },
      { rows: [3, 5], takes: own },
    ]),
  );

  test('every column tells what it takes, in words that a program can show', () => {
    const notes = sheet?.rules.map(({ note }) => note) ?? [];
    expect(notes.filter((note) => note === '' || note.length > 255)).toEqual([]);
  });

  test('without anything recorded there is nothing to choose from', () => {
    const sheets = ask().sheetsOf(0);
    expect(sheets.map(({ name }) => name)).toEqual(['落实说明', '填写说明']);
    expect(sheets[0]?.rules.every(({ takes }) => typeof takes === 'string')).toBe(true);
  });
});
