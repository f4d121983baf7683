import { describe, expect, test } from 'vitest';
import { editsBetween } from '#domain/history/edits.ts';
import { formerNames } from '#domain/history/former-names.ts';
import type { Guard } from '#domain/history/guard.ts';

const GUARD: Guard = {
  free: new Set(['themes', 'commitments.checked']),
  isBodyFree: false,
  hasPromises: true,
  names: new Set(['lead', 'responsible']),
  tombstone: new Set(['title']),
  publicFrom: undefined,
};
type Facts = Record<string, unknown>;
const between = (before: Facts, after: Facts, options: Parameters<typeof editsBetween>[3] = {}) =>
  editsBetween({ facts: before, body: '正文' }, { facts: after, body: '正文' }, GUARD, options);
const keys = (before: Facts, after: Facts, options?: Parameters<typeof editsBetween>[3]): string[] =>
  between(before, after, options).map(({ key }) => key);

const promise = (id: string, over: Facts = {}): Facts => ({
  id,
  quote: `承诺${id}`,
  criterion: '有一份文件。',
  ...over,
});
const task = (...commitments: Facts[]): Facts => ({ commitments });
const dropped = (id: string, over: Facts = {}): Facts => ({
  id,
  quote: `承诺${id}`,
  on: '2024-05-01',
  reason: '合并',
  ...over,
});

describe('what readers are told otherwise', () => {
  test.each<[string, Facts, Facts, string[]]>([
    ['a title', { title: '甲' }, { title: '乙' }, ['title']],
    ['a field more', {}, { indexNumber: 'A' }, ['indexNumber']],
    ['a field less', { indexNumber: 'A' }, {}, ['indexNumber']],
    [
      'the order of offices, which is the notice’s',
      { responsible: ['甲', '乙'] },
      { responsible: ['乙', '甲'] },
      ['responsible'],
    ],
    [
      'what stands deep inside',
      { files: [{ path: 'a', replaced: { on: '1' } }] },
      { files: [{ path: 'a', replaced: { on: '2' } }] },
      ['files'],
    ],
    ['a criterion', task(promise('c1')), task(promise('c1', { criterion: '有文件。' })), ['c1.criterion']],
    ['a deadline more', task(promise('c1')), task(promise('c1', { deadline: { on: '2024-05-31' } })), ['c1.deadline']],
    ['a promise more', task(promise('c1')), task(promise('c1'), promise('c2')), ['c2']],
    ['a promise less', task(promise('c1'), promise('c2')), task(promise('c1')), ['c2']],
    [
      'a tombstone’s reason',
      { dropped: [dropped('c2')] },
      { dropped: [dropped('c2', { reason: '别的' })] },
      ['c2.reason'],
    ],
    ['a tombstone less', { dropped: [dropped('c2')] }, {}, ['c2']],
    ['a withdrawal taken back', { withdrawn: { on: '2024-05-01' } }, {}, ['withdrawn']],
  ])('%s', (_, before, after, expected) => expect(keys(before, after)).toEqual(expected));

  test.each<[string, Facts, Facts]>([
    ['white space at the ends', { summary: '一句话 \n' }, { summary: '一句话' }],
    ['an empty list and none', { responsible: [] }, {}],
    ['the order of fields in a group', { files: [{ path: 'a', title: 'b' }] }, { files: [{ title: 'b', path: 'a' }] }],
    ['this site’s own sorting', { themes: ['甲'] }, { themes: ['乙'] }],
    ['where this site looked', task(promise('c1', { checked: { on: '1' } })), task(promise('c1'))],
    ['promises in another order', task(promise('c1'), promise('c2')), task(promise('c2'), promise('c1'))],
    ['the record of changes itself', { changes: [] }, { changes: [{ on: '2024-05-01' }] }],
  ])('not %s', (_, before, after) => expect(keys(before, after)).toEqual([]));
});

test('a promise may not go without its words', () => {
  const needs = (before: Facts, after: Facts) => between(before, after).map((edit) => edit.needs);
  const listed = task(promise('c1'), promise('c2'));
  expect(needs(listed, task(promise('c1')))).toEqual(['tombstone']);
  expect(needs(listed, { ...task(promise('c1')), dropped: [dropped('c2')] })).toEqual(['nothing']);
  expect(needs(listed, { ...task(promise('c1')), dropped: [dropped('c2', { quote: '别的话' })] })).toEqual([
    'tombstone',
  ]);
});

test('the id of a dropped promise is never another’s, and may be its own again', () => {
  const buried = { ...task(promise('c1')), dropped: [dropped('c2')] };
  expect(between(buried, task(promise('c1'), promise('c2')))).toMatchObject([{ key: 'c2', needs: 'entry' }]);
  expect(between(buried, task(promise('c1'), promise('c2', { quote: '别的话' })))).toMatchObject([{ needs: 'own-id' }]);
});

test('of what was withdrawn only the tombstone is read', () => {
  const withdrawn = { on: '2024-05-01', reason: '弄错了' };
  expect(
    between({ title: '甲', summary: '话' }, { title: '乙', withdrawn }, { isWithdrawn: true }).map(({ key, needs }) => [
      key,
      needs,
    ]),
  ).toEqual([
    ['title', 'entry'],
    ['withdrawn', 'nothing'],
  ]);
});

describe('an office under a new name is the same office', () => {
  const names = formerNames([
    { today: '综合处', before: ['综合科', '办公室'] },
    { today: '法制处', before: ['法制科', '办公室'] },
    { today: '宣传科', before: [] },
  ]);
  test.each<[string, Facts, Facts, string[]]>([
    ['the former name and today’s', { lead: '综合科' }, { lead: '综合处' }, []],
    ['in a list', { responsible: ['综合科', '法制科'] }, { responsible: ['综合处', '法制处'] }, []],
    ['another office is another', { lead: '综合科' }, { lead: '法制处' }, ['lead']],
    ['a name that two bore says nothing', { lead: '办公室' }, { lead: '综合处' }, ['lead']],
    ['a title is no office', { title: '综合科' }, { title: '综合处' }, ['title']],
  ])('%s', (_, before, after, expected) => expect(keys(before, after, { names })).toEqual(expected));
  test('a name that another bears today is that one’s', () =>
    expect(
      formerNames([
        { today: '甲', before: ['乙'] },
        { today: '乙', before: [] },
      ]).size,
    ).toBe(0));
});
