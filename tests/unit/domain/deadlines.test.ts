import { describe, expect, test } from 'vitest';
import { applyRules } from '#domain/check/rules.ts';
import { aCheckSource, aCommitment, aTask, entry } from '../../support/factories.ts';

const findings = (commitments: ReturnType<typeof aCommitment>[]) =>
  applyRules(aCheckSource({ tasks: [entry('2024/01', aTask({ commitments }))] })).map(
    ({ severity, path, message }) => ({
      severity,
      path: path.join('.'),
      message,
    }),
  );

describe('a deadline that is shared', () => {
  const dated = aCommitment({ id: 'c2', quote: '做好更新发布', deadline: { on: '2024-01-31', authority: '甲' } });
  const sharing = (over: Parameters<typeof aCommitment>[0]) => findings([aCommitment(over), dated]);
  test('is one that another promise of the task bears', () => expect(sharing({ sharesDeadline: 'c2' })).toEqual([]));
  test.each<[string, Parameters<typeof aCommitment>[0], string]>([
    ['an unknown one', { sharesDeadline: 'c9' }, '写了期限的有：c2'],
    ['its own', { sharesDeadline: 'c1' }, '写的是它自己'],
    ['one beside its own', { sharesDeadline: 'c2', deadline: { on: '2024-01-31', authority: '甲' } }, '只写一样'],
  ])('not %s', (_case, over, message) =>
    expect(sharing(over)).toEqual([
      {
        severity: 'error',
        path: 'commitments.0.sharesDeadline',
        message: expect.stringContaining(message) as string,
      },
    ]),
  );
  test('not one that has none', () =>
    expect(
      findings([aCommitment({ sharesDeadline: 'c2' }), aCommitment({ id: 'c2', quote: '做好更新发布' })]),
    ).toMatchObject([{ severity: 'error', message: expect.stringContaining('自己没有写期限') as string }]));
  test('an aim with a day is reminded that nobody reads it', () =>
    expect(sharing({ checkability: 'aim', interval: { months: 12, authority: '乙' } })).toMatchObject([
      { severity: 'warning', path: 'commitments.0.interval' },
    ]));
});
