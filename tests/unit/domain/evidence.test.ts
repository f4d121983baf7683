import { describe, expect, test } from 'vitest';
import { applyRules } from '#domain/check/rules.ts';
import { aCheckSource, aCommitment, aDisclosure, aPlan, aTask, entry } from '../../support/factories.ts';

const remarksOn = (item: Parameters<typeof aDisclosure>[0], promise: Parameters<typeof aCommitment>[0] = {}) =>
  applyRules(
    aCheckSource({
      plans: [entry('2024', aPlan({ formedOn: '2024-01-10' }))],
      tasks: [entry('2024/01', aTask({ commitments: [aCommitment(promise)] }))],
      disclosures: [entry('2024/a', aDisclosure({ keeps: ['2024/01#c1'], formedOn: '2024-03-01', ...item }))],
    }),
  ).map(({ severity, path, message }) => `${severity} ${path.join('.')} ${message}`);

describe('what keeps a promise', () => {
  test.each<[string, Parameters<typeof remarksOn>]>([
    ['published in the plan’s year by the bureau', [{}]],
    ['on the day of the notice itself', [{ formedOn: '2024-01-10', publishedAt: '2024-01-10' }]],
    ['on the last day of the year', [{ publishedAt: '2024-12-31 23:59' }]],
    [
      'made by somebody else and published by the bureau',
      [{ producer: '示例市司法局', publisher: '示例市城市秩序局' }],
    ],
    ['made by the bureau with another body', [{ producer: '示例市司法局、示例市城市秩序局' }]],
    [
      'after the year, by a deadline that lies there',
      [{ publishedAt: '2025-01-20' }, { deadline: { on: '2025-01-31', authority: '甲' } }],
    ],
    [
      'years later, where it is to be renewed',
      [{ publishedAt: '2026-05-01' }, { interval: { months: 12, authority: '甲' } }],
    ],
    ['on a day that nobody knows', [{ publishedAt: undefined, publishedBasis: 'unknown' }]],
  ])('%s needs no word', (_case, args) => expect(remarksOn(...args)).toEqual([]));

  test.each<[string, Parameters<typeof remarksOn>, string]>([
    [
      'published before the notice',
      [{ formedOn: undefined, publishedAt: '2023-12-01' }],
      '公开在2023-12-01，早于这份通知',
    ],
    [
      'published after the plan’s year',
      [{ publishedAt: '2025-01-05' }],
      '晚于2024年任务的时间（2024-01-10到2024-12-31）',
    ],
    [
      'published after the deadline that lies beyond the year',
      [{ publishedAt: '2025-02-05' }, { deadline: { on: '2025-01-31', authority: '甲' } }],
      '2024-01-10到2025-01-31',
    ],
    ['of another city', [{ producer: '某市城市管理局' }], '制作和发布的都不是示例市城市秩序局'],
    ['formed before the notice', [{ formedOn: '2023-11-30' }], '形成在2023-11-30，早于这份通知'],
  ])('%s gets a reminder that says why', (_case, args, why) => {
    const [remark, ...others] = remarksOn(...args);
    expect(others).toEqual([]);
    expect(remark).toMatch(/^warning keeps\.0 /);
    expect(remark).toContain(why);
  });
  test('with several doubts gets one reminder that says all', () =>
    expect(remarksOn({ producer: '某市城市管理局', formedOn: '2023-11-30', publishedAt: '2026-11-20' })).toEqual([
      expect.stringMatching(/公开在2026-11-20.*形成在2023-11-30.*都不是示例市城市秩序局/),
    ]));
  test('withdrawn, keeps nothing any more', () =>
    expect(remarksOn({ producer: '某市城市管理局', withdrawn: { on: '2024-05-01', reason: '错' } })).toEqual([]));
});
