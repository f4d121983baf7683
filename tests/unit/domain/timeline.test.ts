import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { LedgerSource } from '#domain/ledger/ledger.ts';
import { daysOf } from '#domain/timeline/days.ts';
import { monthsOf } from '#domain/timeline/months.ts';
import { timelineOf } from '#domain/timeline/timeline.ts';
import {
  aChange,
  aDisclosure,
  aReference,
  aSource,
  aStatement,
  aTask,
  aWithholding,
  entry,
} from '../../support/factories.ts';

const keysOf = (over: Partial<LedgerSource>, at = '2024-06-30'): string[] =>
  timelineOf(buildLedger(aSource(over), asOfMoment(at))).map((event) => `${event.at} ${event.key}`);
const ofDisclosure = (over: Parameters<typeof aDisclosure>[0], at?: string): string[] =>
  keysOf({ plans: [], tasks: [], disclosures: [entry('2024/a', aDisclosure(over))] }, at);

describe('what happened to a ledger', () => {
  test('begins with its plan', () => expect(keysOf({})).toEqual(['2024-01-20 plan:plans/2024']));
  test('tells of an item on the day it was recorded, whenever it was published', () =>
    expect(ofDisclosure({ recordedOn: '2024-03-21', publishedAt: '2021-09-17' })).toEqual([
      '2024-03-21 recorded:disclosures/2024/a',
    ]));
  test('tells of one recorded beforehand when it was published, and not before', () => {
    const scheduled = { recordedOn: '2024-03-01', publishedAt: '2024-03-20 09:30' };
    expect(ofDisclosure(scheduled)).toEqual(['2024-03-20 09:30 published:disclosures/2024/a']);
    expect(ofDisclosure(scheduled, '2024-03-20 09:00')).toEqual([]);
  });
  const changed = (notes: readonly string[], over: Partial<Parameters<typeof aDisclosure>[0]> = {}): string[] =>
    ofDisclosure({
      changes: notes.map((note) => aChange({ on: '2024-04-01', kind: 'typo', note })),
      ...over,
    }).filter((key) => key.includes('changed'));
  test.each([
    ['two of a kind and day', ['甲', '乙'], 2],
    ['two that say the same', ['甲', '甲'], 2],
  ])('tells of each change: %s are two', (_, notes, count) => expect(new Set(changed(notes)).size).toBe(count));
  test('knows a change by what it says, whatever is written before it later', () =>
    expect(changed(['乙', '甲'])).toEqual(expect.arrayContaining(changed(['甲']))));
  test('knows an item that moved by its first address', () => {
    const [first, ...later] = [[], ['2023/a'], ['2023/a', '2023/b']].map((redirectFrom) =>
      keysOf({
        plans: [],
        tasks: [],
        disclosures: [entry(redirectFrom.length > 0 ? '2024/c' : '2023/a', aDisclosure({ redirectFrom }))],
      }),
    );
    expect(later).toEqual([first, first]);
  });
  test('tells of what is there on a day that its author put ahead: a change, a promise dropped, a plan', () => {
    const on = '2024-08-20';
    const dropped = [{ id: 'c9', quote: '做好更新发布', on, reason: '与第一条是一件事。' }];
    expect(ofDisclosure({ changes: [aChange({ on })] }).filter((key) => key.includes('changed'))).toHaveLength(1);
    expect(keysOf({ tasks: [entry('2024/01', aTask({ dropped }))] })[0]).toBe(`${on} dropped:tasks/2024/01:c9`);
  });
  test('tells when an official address was found dead, and when it was there again', () => {
    const url = 'https://www.example.com/a.html';
    const looks = [
      { on: '2024-05-01', finding: 'gone', status: 404 },
      { on: '2024-05-02', finding: 'undecided', status: 503 },
      { on: '2024-05-03', finding: 'there', status: 200 },
      { on: '2024-07-01', finding: 'gone', status: 404 },
    ] as const;
    const keys = keysOf({
      disclosures: [entry('2024/a', aDisclosure({ source: { url } }))],
      references: [entry('tiaoli', aReference({ url }))],
      looks: [entry(url, { id: url, looks: [...looks] })],
    });
    expect(keys.filter((key) => /lost|found/.test(key))).toEqual([
      '2024-05-03 found:disclosures/2024/a:2024-05-03',
      '2024-05-03 found:references/tiaoli:2024-05-03',
      '2024-05-01 lost:disclosures/2024/a:2024-05-01',
      '2024-05-01 lost:references/tiaoli:2024-05-01',
    ]);
  });
  test('tells of one withdrawn only that it came and went', () => {
    const changes = [aChange({ on: '2024-04-01' }), aChange({ on: '2024-05-01', kind: 'withdrawal' })];
    expect(ofDisclosure({ changes, withdrawn: { on: '2024-05-01', reason: '内容有误' } })).toEqual([
      '2024-05-01 withdrawn:disclosures/2024/a',
      '2024-03-21 recorded:disclosures/2024/a',
    ]);
  });
  test('tells that a state turned, and turned back when the item was withdrawn', () => {
    const item = aDisclosure({ keeps: ['2024/01#c1'], withdrawn: { on: '2024-05-01', reason: '内容有误' } });
    expect(keysOf({ disclosures: [entry('2024/a', item)] }).filter((key) => key.includes('turned'))).toEqual([
      '2024-05-01 turned:tasks/2024/01:c1:2024-05-01',
      '2024-03-21 turned:tasks/2024/01:c1:2024-03-21',
    ]);
  });
  test('tells of statements, of what is not published, of promises dropped', () => {
    const dropped = [{ id: 'c9', quote: '做好更新发布', on: '2024-04-04', reason: '与第一条是一件事。' }];
    const keys = keysOf({
      tasks: [entry('2024/01', aTask({ dropped }))],
      statements: [entry('2024/s', aStatement())],
      withholdings: [entry('an-juan', aWithholding())],
    });
    expect(keys).toEqual([
      '2024-05-11 stated:statements/2024/s',
      '2024-05-11 turned:tasks/2024/01:c1:2024-05-11',
      '2024-04-04 dropped:tasks/2024/01:c9',
      '2024-02-02 withheld:withholdings/an-juan',
      '2024-01-20 plan:plans/2024',
    ]);
  });
  test('tells that a page is listed no more', () => {
    const removal = { id: 'themes/guanggao', title: '户外广告（主题）', on: '2024-03-01', reason: '并入别的主题。' };
    expect(keysOf({ removals: [entry(removal.id, removal)] })).toContain('2024-03-01 removed:removals/themes/guanggao');
  });
  test('no two events bear one key', () => {
    const disclosures = ['a', 'b'].map((id) => entry(`2024/${id}`, aDisclosure({ keeps: ['2024/01#c1'] })));
    const keys = keysOf({ disclosures, statements: [entry('2024/s', aStatement())] });
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('by day', () => {
  const events = timelineOf(
    buildLedger(
      aSource({ disclosures: [entry('2024/a', aDisclosure({ recordedOn: '2024-01-22', publishedAt: '2024-01-22' }))] }),
      asOfMoment('2024-01-25'),
    ),
  );
  test('silence is told, between two days and until the end', () =>
    expect(daysOf(events, '2024-01-25').map(({ on, silenceAfter }) => [on, silenceAfter])).toEqual([
      ['2024-01-22', { from: '2024-01-23', to: '2024-01-25' }],
      ['2024-01-20', { from: '2024-01-21', to: '2024-01-21' }],
    ]));
  test('a day that follows at once is no silence', () =>
    expect(daysOf(events, '2024-01-22')[0]?.silenceAfter).toBeUndefined());
});

describe('by month', () => {
  const monthsOfDisclosure = (over: Parameters<typeof aDisclosure>[0]): [month: string, events: number][] => {
    const source = aSource({ plans: [], tasks: [], disclosures: [entry('2024/a', aDisclosure(over))] });
    const events = timelineOf(buildLedger(source, asOfMoment('2024-06-30')));
    return monthsOf(events).map(({ month, events: { length } }) => [month, length]);
  };
  const came = { recordedOn: '2023-12-21', publishedAt: '2023-12-20' };
  const changed = { ...came, changes: [aChange({ on: '2024-02-01' })] };
  test('nothing is no month', () => expect(monthsOf([])).toEqual([]));
  test('months without events stand among the others, newest first, over the end of a year', () =>
    expect(monthsOfDisclosure(changed)).toEqual([
      ['2024-02', 1],
      ['2024-01', 0],
      ['2023-12', 1],
    ]));
  test('the month of a change stays when the item is withdrawn, of which nothing is told but that it came and went', () => {
    const withdrawn = { on: '2024-03-05', reason: '内容有误。' };
    const months = monthsOfDisclosure({ ...changed, withdrawn });
    expect(months.map(([month]) => month)).toEqual(
      expect.arrayContaining(monthsOfDisclosure(changed).map(([month]) => month)),
    );
    expect(months).toContainEqual(['2024-02', 0]);
  });
});
