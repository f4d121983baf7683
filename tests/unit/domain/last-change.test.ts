import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { daysOfDisclosure, daysOfGathered, daysOfPlan, daysOfTask, latestDay } from '#domain/ledger/last-change.ts';
import type { LedgerSource } from '#domain/ledger/ledger.ts';
import { aCommitment, aDisclosure, aSource, aStatement, aTask, entry } from '../../support/factories.ts';

const ledgerOf = (over: Partial<LedgerSource> = {}, asOf = '2024-06-30') =>
  buildLedger(aSource(over), asOfMoment(asOf));
const change = (on: string) => ({ on, kind: 'typo' as const, note: '改了一个错字', of: [] });

test.each([
  [[], undefined],
  [[undefined], undefined],
  [['2024-01-02 09:30', undefined, '2024-01-01'], '2024-01-02'],
])('of %j the latest day is %s', (days, latest) => expect(latestDay(days)).toBe(latest));

describe('a disclosure last changed when it', () => {
  const dayOf = (over: Parameters<typeof aDisclosure>[0]) =>
    latestDay(ledgerOf({ disclosures: [entry('2024/a', aDisclosure(over))] }).disclosures.flatMap(daysOfDisclosure));
  const recorded = { recordedOn: '2024-02-01', publishedAt: '2024-01-05' };
  test.each([
    ['was recorded', recorded, '2024-02-01'],
    ['came out, recorded before', { ...recorded, publishedAt: '2024-03-01 09:00' }, '2024-03-01'],
    ['was corrected', { ...recorded, changes: [change('2024-04-01')] }, '2024-04-01'],
    ['was withdrawn', { ...recorded, withdrawn: { on: '2024-05-01', reason: '内容有误' } }, '2024-05-01'],
    [
      'was recorded, to be withdrawn some day',
      { ...recorded, withdrawn: { on: '2025-01-01', reason: '内容有误' } },
      '2024-02-01',
    ],
  ])('%s', (_, over, day) => expect(dayOf(over)).toBe(day));
});

describe('a task’s page last changed when', () => {
  const dueTask = entry(
    '2024/01',
    aTask({ commitments: [aCommitment({ deadline: { on: '2024-03-31', authority: '条例第四十九条' } })] }),
  );
  test.each<[string, Partial<LedgerSource>, string | undefined]>([
    [
      'something was recorded that keeps a promise',
      { disclosures: [entry('2024/a', aDisclosure({ keeps: ['2024/01#c1'], recordedOn: '2024-05-02' }))] },
      '2024-05-02',
    ],
    [
      'something was recorded that bears on it',
      {
        disclosures: [
          entry('2024/a', aDisclosure({ relatesTo: [{ to: '2024/01', reason: '是例子' }], recordedOn: '2024-05-03' })),
        ],
      },
      '2024-05-03',
    ],
    [
      'its lead office spoke',
      {
        statements: [
          entry(
            '2024/s',
            aStatement({ commitments: ['2024/01#c1'], statedOn: '2024-05-04', recordedOn: '2024-05-05' }),
          ),
        ],
      },
      '2024-05-05',
    ],
    [
      'this site looked for it',
      {
        tasks: [
          entry('2024/01', aTask({ commitments: [aCommitment({ checked: { on: '2024-05-06', where: '官网' } })] })),
        ],
      },
      '2024-05-06',
    ],
    [
      'its own words were corrected',
      { tasks: [entry('2024/01', aTask({ changes: [change('2024-05-07')] }))] },
      '2024-05-07',
    ],
    [
      'what kept a promise was withdrawn',
      {
        disclosures: [
          entry(
            '2024/a',
            aDisclosure({
              keeps: ['2024/01#c1'],
              recordedOn: '2024-05-02',
              withdrawn: { on: '2024-05-08', reason: '内容有误' },
            }),
          ),
        ],
      },
      '2024-05-08',
    ],
    ['the day after a deadline turned its state', { tasks: [dueTask] }, '2024-04-01'],
  ])('%s', (_, over, day) => expect(latestDay(ledgerOf(over).tasks.flatMap(daysOfTask))).toBe(day));
  test('a deadline still ahead changes nothing', () => {
    const before = latestDay(ledgerOf({ tasks: [dueTask] }, '2024-03-31').tasks.flatMap(daysOfTask));
    expect(before).toBe(latestDay(ledgerOf().tasks.flatMap(daysOfTask)));
  });
});

describe('what gathers tasks and disclosures', () => {
  const keeping = (over: Parameters<typeof aDisclosure>[0]) => ({
    disclosures: [
      entry('2024/a', aDisclosure({ keeps: ['2024/01#c1'], themes: ['检查计划'], recordedOn: '2024-05-02', ...over })),
    ],
  });
  const planDay = (over: Partial<LedgerSource>) => latestDay(ledgerOf(over).plans.flatMap(daysOfPlan));
  const themeDay = (over: Partial<LedgerSource>) =>
    latestDay(ledgerOf(over).themes.flatMap((theme) => daysOfGathered(theme.tasks, theme)));

  test.each<[string, Parameters<typeof aDisclosure>[0], string, string]>([
    ['changes with what is recorded', {}, '2024-05-02', '2024-05-02'],
    ['with what is withdrawn', { withdrawn: { on: '2024-05-08', reason: '内容有误' } }, '2024-05-08', '2024-05-08'],
    [
      'with what is no longer in force',
      { changes: [{ ...change('2024-05-09'), kind: 'validity' }] },
      '2024-05-09',
      '2024-05-09',
    ],
    [
      'and with a letter put right only where the words stand',
      { changes: [change('2024-05-10')] },
      '2024-05-02',
      '2024-05-10',
    ],
  ])('%s', (_, over, plan, theme) => expect([planDay(keeping(over)), themeDay(keeping(over))]).toEqual([plan, theme]));

  test('does not change with what it is too full to show', () => {
    const disclosures = Array.from({ length: 51 }, (_, index) =>
      entry(`2024/a${index}`, aDisclosure({ themes: ['检查计划'], recordedOn: '2024-05-02' })),
    );
    const oldest = disclosures.map((each, index) =>
      index === 0
        ? entry(
            '2024/z',
            aDisclosure({ themes: ['检查计划'], recordedOn: '2024-01-02', changes: [change('2024-06-01')] }),
          )
        : each,
    );
    expect(themeDay({ disclosures: oldest })).toBe('2024-05-02');
  });
});

test('the clock of the build is on no page’s day', () => {
  const disclosures = [entry('2024/a', aDisclosure({ keeps: ['2024/01#c1'], recordedOn: '2024-02-01' }))];
  const daysAt = (asOf: string) => {
    const ledger = ledgerOf({ disclosures }, asOf);
    return [...ledger.tasks.map(daysOfTask), ...ledger.disclosures.map(daysOfDisclosure)].map(latestDay);
  };
  expect(daysAt('2024-06-30')).toEqual(daysAt('2026-11-28 15:36'));
});
