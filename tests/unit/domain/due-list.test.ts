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
const listOn = (over: Partial<LedgerSource>, on: string = MONDAY) => {
  const source = aSource(over);
  return listDue(buildLedger(source, asOfMoment(on)), source);
};
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

describe('who has not answered', () => {
  const waiting = promising({ checkability: 'statement' });
  const unanswered = (over: Partial<LedgerSource>) =>
    listOn({ ...waiting, ...over }).offices.map((each) => [
      each.office.name,
      refs(each.unanswered),
      refs(each.unchecked),
    ]);
  const NONE = [['综合科', ['2024/01#c1'], []]];
  test.each<[string, Partial<LedgerSource>, unknown]>([
    ['nobody has said anything: the office is asked, nothing is looked for', {}, NONE],
    ['said and taken back', { statements: [entry('2024/s', aStatement({ withdrawn: { on: '2024-06-01', reason: '错。' } }))] }, NONE],
    ['to be said on a day to come', { statements: [entry('2024/s', aStatement({ statedOn: '2024-08-01' }))] }, NONE],
    ['said', { statements: [entry('2024/s', aStatement())] }, []],
    ['published: its word is not needed', { disclosures: [entry('2024/a', aDisclosure({ keeps: ['2024/01#c1'] }))] }, []],
  ])('%s', (_, over, expected) => expect(unanswered(over)).toEqual(expected)); // prettier-ignore
});

describe('what nobody else has read', () => {
  const by = { by: '示例员乙', on: '2024-05-10' };
  const bypassed = { bypassed: '出差。', on: '2024-05-10' };
  const source = { url: 'https://www.example.com/' };
  const withdrawn = { on: '2024-06-01', reason: '错。' };
  test.each<[string, Partial<Disclosure>, boolean]>([
    ['a disclosure without a word of it', {}, true],
    ['one that went out unread, with its reason', { review: bypassed }, true],
    ['one that was read', { review: by }, false],
    ['one found on another page', { source, publishedBasis: 'attested' }, false],
    ['one taken back', { withdrawn }, false],
    ['one still to be published', { publishedAt: '2024-08-01' }, false],
  ])('%s', (_, over, isListed) =>
    expect(listOn({ disclosures: [entry('2024/a', aDisclosure(over))] }).unreviewed).toHaveLength(isListed ? 1 : 0),
  );
  test.each([
    ['a statement without a word of it', {}, true],
    ['one that was read', { review: by }, false],
    ['one taken back', { withdrawn }, false],
  ])('%s', (_, over, isListed) =>
    expect(listOn({ statements: [entry('2024/s', aStatement(over))] }).unreviewed).toHaveLength(isListed ? 1 : 0),
  );
});

test('what waits for its day is listed, the nearest first', () => {
  const { waiting } = listOn({
    disclosures: [
      entry('2024/later', aDisclosure({ publishedAt: '2024-09-01 09:00' })),
      entry('2024/now', aDisclosure()),
    ],
    statements: [entry('2024/s', aStatement({ statedOn: '2024-08-01' })), entry('2024/said', aStatement())],
  });
  expect(waiting.map(({ kind, id, on }) => [kind, id, on])).toEqual([
    ['statement', '2024/s', '2024-08-01'],
    ['disclosure', '2024/later', '2024-09-01 09:00'],
  ]);
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

  test('who is to be asked stands with the command that asks, and what is unread or waits below', () => {
    const lines = dueListLines(
      listOn({
        ...promising({ checkability: 'statement' }),
        disclosures: [entry('2024/a', aDisclosure({ review: { bypassed: '出差。', on: '2024-03-20' } }))],
        statements: [entry('2024/s', aStatement({ statedOn: '2024-08-01' }))],
      }),
    );
    expect(lines.slice(2)).toEqual([
      '综合科',
      '  要由部门说明，还没有说明（1条）',
      '    □ 2024/01#c1　公开检查计划',
      '',
      '  给各部门的表：npm run collect -- 2024',
      '  没有第二个人审查（1条）',
      '    □ 2024/a　关于公布检查计划的通知　未经审查的理由：出差。',
      '  写好了，还没有到公开的日子（1条）',
      '    □ 2024/s　落实说明：建立了检查计划公开的办法。　2024-08-01',
    ]);
  });

  test('an empty desk says so', () => {
    expect(dueListLines(listOn({ tasks: [] }))).toEqual(['待办清单　按 2024-07-01 计算', '', '没有要办的事。']);
  });
});
