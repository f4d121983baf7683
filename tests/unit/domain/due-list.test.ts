import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import type { Commitment } from '#domain/commitment/commitment.ts';
import type { Disclosure } from '#domain/disclosure/disclosure.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { listDue } from '#domain/ledger/due-list.ts';
import type { LedgerSource } from '#domain/ledger/ledger.ts';
import { dueListLines } from '#format/due-list.ts';
import { aCommitment, aDisclosure, aSource, aStatement, aTask, aWithholding, entry } from '../../support/factories.ts';

/** A Monday. */
const MONDAY = '2024-07-01';
const listOn = (source: Partial<LedgerSource>, on: string = MONDAY) =>
  listDue(buildLedger(aSource(source), asOfMoment(on)));
const promising = (...commitments: Partial<Commitment>[]): Partial<LedgerSource> => ({
  tasks: [
    entry(
      '2024/01',
      aTask({ commitments: commitments.map((each, index) => aCommitment({ id: `c${index + 1}`, ...each })) }),
    ),
  ],
});
const deadline = (on: string) => ({ on, authority: '条例第四十九条' });
const LOOKED_FOR = { on: '2024-06-28', where: '局网站' };
const refs = (commitments: readonly { ref: string }[] = []): string[] => commitments.map(({ ref }) => ref);

describe('what is overdue and what will be soon', () => {
  test.each([
    ['yesterday', '2024-06-30', { overdue: ['2024/01#c1'], soon: [] }],
    ['today', '2024-07-01', { overdue: [], soon: ['2024/01#c1'] }],
    ['in thirty days', '2024-07-31', { overdue: [], soon: ['2024/01#c1'] }],
    ['in thirty-one days', '2024-08-01', { overdue: [], soon: [] }],
  ])('a promise due %s', (_, on, expected) => {
    const [office] = listOn(promising({ deadline: deadline(on), checked: LOOKED_FOR })).offices;
    expect({
      overdue: refs(office?.overdue.map(({ commitment }) => commitment)),
      soon: refs(office?.soon.map(({ commitment }) => commitment)),
    }).toEqual(expected);
  });

  test('says the day and on whose authority', () => {
    const [office] = listOn(promising({ deadline: deadline('2024-01-31'), checked: LOOKED_FOR })).offices;
    expect(office?.overdue).toMatchObject([{ dueOn: '2024-01-31', authority: '条例第四十九条' }]);
  });

  test('names the nearest day first', () => {
    const [office] = listOn(
      promising(
        { deadline: deadline('2024-07-20'), checked: LOOKED_FOR },
        { deadline: deadline('2024-07-10'), checked: LOOKED_FOR },
        { deadline: deadline('2024-07-15'), checked: LOOKED_FOR },
      ),
    ).offices;
    expect(office?.soon.map(({ dueOn }) => dueOn)).toEqual(['2024-07-10', '2024-07-15', '2024-07-20']);
  });

  test('leaves out a promise that sets only a direction', () => {
    expect(listOn(promising({ checkability: 'aim', deadline: deadline('2024-01-31') })).offices).toEqual([]);
  });
});

describe('what nobody has looked for', () => {
  test.each([
    ['never', undefined, ['2024/01#c1']],
    ['half a year ago', '2024-01-03', []],
    ['a day longer ago', '2024-01-02', ['2024/01#c1']],
    ['today', MONDAY, []],
  ])('looked for %s', (_, on, expected) => {
    const checked = on === undefined ? {} : { checked: { on, where: '局网站' } };
    expect(refs(listOn(promising(checked)).offices[0]?.unchecked)).toEqual(expected);
  });

  test('a promise that is kept need not be looked for again', () => {
    const keeping = entry('2024/a', aDisclosure({ keeps: ['2024/01#c1'] }));
    expect(listOn({ disclosures: [keeping] }).offices).toEqual([]);
  });

  test('nor one that the office has accounted for', () => {
    const stated = { ...promising({ checkability: 'statement' }), statements: [entry('2024/s', aStatement())] };
    expect(listOn(stated).offices).toEqual([]);
  });

  test('one that is overdue is looked for as well', () => {
    const [office] = listOn(promising({ deadline: deadline('2024-01-31') })).offices;
    expect(refs(office?.unchecked)).toEqual(['2024/01#c1']);
  });
});

test('each office finds its own tasks, and one with nothing to do is not named', () => {
  const tasks = [entry('2024/01', aTask()), entry('2024/02', aTask({ number: 2, lead: '综合科' }))];
  expect(listOn({ tasks }).offices.map(({ office, unchecked }) => [office.name, refs(unchecked)])).toEqual([
    ['综合科', ['2024/01#c1', '2024/02#c1']],
  ]);
});

describe('sources', () => {
  const source = (retrievedOn?: string): Partial<Disclosure> => ({
    source: {
      url: 'https://www.example.com/gk/t1.html',
      ...(retrievedOn === undefined ? {} : { retrievedOn }),
    },
    recordedOn: '2024-01-02',
  });
  const stale = (over: Partial<Disclosure>) =>
    listOn({ disclosures: [entry('2024/a', aDisclosure({ publishedAt: '2024-01-01', ...over }))] }).staleSources.map(
      ({ disclosure, since }) => [disclosure.ref, since],
    );
  test.each([
    ['read half a year ago', source('2024-01-03'), []],
    ['read a day longer ago', source('2024-01-02'), [['2024/a', '2024-01-02']]],
    ['never read since it was recorded', source(), [['2024/a', '2024-01-02']]],
    [
      'withdrawn: nobody need read it',
      { ...source('2024-01-02'), withdrawn: { on: '2024-02-01', reason: '撤销' } },
      [],
    ],
    ['none: there is nothing to read', {}, []],
  ])('%s', (_, over, expected) => expect(stale(over)).toEqual(expected));
});

test.each([
  ['the day of review has come', '2025-02-01', ['行政执法案卷']],
  ['the day before', '2025-01-31', []],
])('what is withheld, when %s', (_, on, expected) => {
  const withholdings = [entry('an-juan', aWithholding())];
  expect(listOn({ withholdings, tasks: [] }, on).reviews.map(({ title }) => title)).toEqual(expected);
});

describe('on paper', () => {
  test('every line has its box, its promise, its day and its authority', () => {
    const lines = dueListLines(
      listOn({
        ...promising(
          { deadline: deadline('2024-01-31'), checked: LOOKED_FOR },
          { quote: '及时更新', deadline: deadline('2024-07-15') },
        ),
        disclosures: [
          entry(
            '2023/a',
            aDisclosure({
              title: '旧通知',
              publishedAt: '2023-01-05',
              recordedOn: '2023-01-06',
              source: { url: 'https://www.example.com/' },
            }),
          ),
        ],
        withholdings: [entry('an-juan', aWithholding({ reviewOn: '2024-07-01' }))],
      }),
    );
    expect(lines).toEqual([
      '待办清单　按 2024-07-01 计算',
      '',
      '综合科',
      '  已过期限（1条）',
      '    □ 2024/01#c1　公开检查计划　2024-01-31（条例第四十九条）',
      '  30天内到期（1条）',
      '    □ 2024/01#c2　及时更新　2024-07-15（条例第四十九条）',
      '  从未找过，或180天没有再找（1条）',
      '    □ 2024/01#c2　及时更新　从未找过',
      '',
      '  来源超过180天没有重看（1条）',
      '    □ 2023/a　旧通知　上次 2023-01-06',
      '  不予公开的事项到了复核日期（1条）',
      '    □ 行政执法案卷　2024-07-01',
    ]);
  });

  test('says when a promise was looked for last', () => {
    const lines = dueListLines(listOn(promising({ checked: { on: '2023-07-01', where: '局网站' } })));
    expect(lines).toContain('    □ 2024/01#c1　公开检查计划　上次 2023-07-01');
  });

  test('an empty desk says so', () => {
    expect(dueListLines(listOn({ tasks: [] }))).toEqual(['待办清单　按 2024-07-01 计算', '', '没有要办的事。']);
  });
});
