import { describe, expect, test } from 'vitest';
import { accountFor } from '#domain/history/account.ts';
import { stepsOf } from '#domain/history/steps.ts';
import type { DatedVersion } from '#domain/history/version.ts';
import { guardOf } from '#schemas/guards.ts';

const guard = guardOf('disclosures');
if (!guard) throw new Error('disclosures are guarded');

const version = (facts: Record<string, unknown>, at?: string, body = '正文'): DatedVersion => ({
  facts: { title: '甲', publishedAt: '2024-03-20', ...facts },
  body,
  at,
});
const entry = (note: string, on = '2024-05-01') => ({ on, kind: 'typo', note });
const account = (versions: DatedVersion[], asOf = '2024-06-30') =>
  accountFor(stepsOf(versions, { guard, names: new Map(), asOf: { on: asOf, at: asOf } }));
const silent = (versions: DatedVersion[], asOf?: string): string[] =>
  account(versions, asOf).silent.map(({ key }) => key);

describe('what is public, and from when', () => {
  test.each<[string, DatedVersion[], string[]]>([
    ['a new entry', [version({})], []],
    ['one never edited', [version({}), version({}, '2024-03-20 10:00')], []],
    ['an edit in the working copy', [version({ title: '乙' }), version({}, '2024-03-21 10:00')], ['title']],
    ['an edit with an entry', [version({ title: '乙', changes: [entry('改')] }), version({}, '2024-03-21 10:00')], []],
    [
      'one committed without a word',
      [version({ title: '乙' }), version({ title: '乙' }, '2024-04-02 10:00'), version({}, '2024-03-21 10:00')],
      ['title'],
    ],
    [
      'an edit before the day',
      [version({ title: '乙' }), version({ title: '乙' }, '2024-03-12 10:00'), version({}, '2024-03-10 10:00')],
      [],
    ],
    [
      'an edit after the day of what was committed before it',
      [version({ title: '乙' }), version({ title: '乙' }, '2024-04-02 10:00'), version({}, '2024-03-10 10:00')],
      ['title'],
    ],
    [
      'a day put off when it has come',
      [version({ publishedAt: '2099-01-01' }), version({}, '2024-03-21 10:00')],
      ['publishedAt'],
    ],
    [
      'a day put off before it came',
      [
        version({ publishedAt: '2099-01-01' }),
        version({ publishedAt: '2099-01-01' }, '2024-03-12 10:00'),
        version({}, '2024-03-10 10:00'),
      ],
      [],
    ],
  ])('%s', (_, versions, expected) => expect(silent(versions)).toEqual(expected));
  test('by the clock that it is checked by', () => {
    const versions = [version({ title: '乙' }), version({}, '2024-03-10 10:00')];
    expect(silent(versions, '2024-03-19')).toEqual([]);
    expect(silent(versions, '2024-03-20')).toEqual(['title']);
  });
});

describe('the record of changes is a record', () => {
  const changed = { title: '乙', changes: [entry('改')] };
  const history = [version(changed, '2024-05-01 10:00'), version({}, '2024-03-21 10:00')];
  test.each<[string, Record<string, unknown>, string[], string[]]>([
    ['an entry that stands', changed, [], []],
    ['an entry taken out', { title: '乙' }, [], ['改']],
    ['an entry told otherwise', { title: '乙', changes: [entry('没有改')] }, [], ['改']],
    ['an edit taken back with its entry', {}, ['title'], ['改']],
    ['the same entry for another edit', { ...changed, title: '丙' }, ['title'], []],
    ['the same words again for another edit', { title: '丙', changes: [entry('改'), entry('改')] }, [], []],
    ['a place named later', { title: '乙', changes: [{ ...entry('改'), of: ['title'] }] }, [], []],
  ])('%s', (_, today, expected, lost) => {
    const { silent: edits, struck } = account([version(today), ...history]);
    expect(edits.map(({ key }) => key)).toEqual(expected);
    expect(struck.map(({ note }) => note)).toEqual(lost);
  });
  test('an entry that a merge lost and that comes back is the same one', () => {
    const lost = [version(changed), version({}, '2024-05-02 10:00'), ...history];
    const { explained, silent: edits, struck } = account(lost);
    expect([explained.length, edits, struck]).toEqual([1, [], []]);
  });
  test.each<[string, Record<string, unknown>, string[]]>([
    ['taken out', {}, ['改']],
    ['told otherwise', { changes: [entry('没有改')] }, ['改']],
    ['under another day', { changes: [entry('改', '2024-06-01')] }, ['改']],
    ['as it was', { changes: [entry('改')] }, []],
  ])('an entry that readers saw from the first, %s', (_, today, lost) =>
    expect(account([version(today), version({ changes: [entry('改')] }, '2024-05-02 10:00')]).struck).toMatchObject(
      lost.map((note) => ({ note })),
    ),
  );
  test('an entry that explained nothing may go', () =>
    expect(
      account([version({}), version({ changes: [entry('改')] }, '2024-05-01 10:00'), version({}, '2024-03-21 10:00')]),
    ).toEqual({
      explained: [],
      silent: [],
      struck: [],
    }));
});

describe('of what was withdrawn only the tombstone counts', () => {
  const withdrawn = { on: '2024-05-01', reason: '弄错了' };
  const before = version({ summary: '话' }, '2024-03-21 10:00', '全文');
  test.each<[string, DatedVersion[], string[]]>([
    ['taken back with all its words', [version({ withdrawn }, undefined, ''), before], []],
    ['under another title', [version({ summary: '话', withdrawn, title: '乙' }, undefined, '全文'), before], ['title']],
    [
      'to be taken back later, and edited',
      [version({ withdrawn: { ...withdrawn, on: '2099-01-01' } }, undefined, '全文'), before],
      ['summary'],
    ],
    ['put back without a word', [version({}), version({ withdrawn }, '2024-05-01 10:00')], ['withdrawn']],
    [
      'another reason',
      [version({ withdrawn: { ...withdrawn, reason: '别的' } }), version({ withdrawn }, '2024-05-01 10:00')],
      ['withdrawn'],
    ],
  ])('%s', (_, versions, expected) => expect(silent(versions)).toEqual(expected));
});
