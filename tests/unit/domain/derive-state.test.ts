import { describe, expect, test } from 'vitest';
import { deriveState, type KeepingItem } from '#domain/commitment/derive-state.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { aCommitment } from '../../support/factories.ts';

const item = (over: Partial<KeepingItem> = {}): KeepingItem => ({
  ref: '2024/a',
  title: '计划',
  publishedAt: '2024-03-20',
  publishedBasis: 'attested',
  validity: 'valid',
  ...over,
});
const asOf = asOfMoment('2024-06-30');
const yearly = { months: 12, authority: '示例规定第三条' };

describe('deriveState', () => {
  test('an aim is shown and never counted, whatever is published', () => {
    expect(deriveState(aCommitment({ checkability: 'aim' }), [item()], [], asOf)).toEqual({
      state: 'uncounted',
      trace: { rule: 'aim', computedOn: '2024-06-30' },
    });
  });

  test.each<[string, Parameters<typeof deriveState>, string, string]>([
    ['nothing recorded, not looked for', [aCommitment(), [], [], asOf], 'open', 'none-looked-for'],
    [
      'nothing recorded, looked for',
      [aCommitment({ checked: { on: '2024-06-01', where: '局网站' } }), [], [], asOf],
      'open',
      'none-recorded',
    ],
    ['one item', [aCommitment(), [item()], [], asOf], 'kept', 'item-recorded'],
    [
      'an item that was repealed',
      [aCommitment(), [item({ validity: 'repealed' })], [], asOf],
      'open',
      'none-looked-for',
    ],
    ['an item that expired', [aCommitment(), [item({ validity: 'expired' })], [], asOf], 'open', 'none-looked-for'],
    [
      'an amended item still counts',
      [aCommitment(), [item({ validity: 'amended' })], [], asOf],
      'kept',
      'item-recorded',
    ],
    [
      'a statement alone',
      [aCommitment(), [], [{ ref: 's', statedOn: '2024-05-01' }], asOf],
      'stated',
      'statement-recorded',
    ],
    [
      'a document outweighs a statement',
      [aCommitment(), [item()], [{ ref: 's', statedOn: '2024-05-01' }], asOf],
      'kept',
      'item-recorded',
    ],
    [
      'interval, last day',
      [aCommitment({ interval: yearly }), [item({ publishedAt: '2023-06-30' })], [], asOf],
      'kept',
      'item-current',
    ],
    [
      'interval, a day late',
      [aCommitment({ interval: yearly }), [item({ publishedAt: '2023-06-29' })], [], asOf],
      'due',
      'interval-passed',
    ],
    [
      'interval, date only in the address',
      [aCommitment({ interval: yearly }), [item({ publishedAt: '2020-01-01', publishedBasis: 'address' })], [], asOf],
      'kept',
      'item-undated',
    ],
    ['interval, nothing ever', [aCommitment({ interval: yearly }), [], [], asOf], 'open', 'none-looked-for'],
    [
      'deadline, its own day',
      [aCommitment({ deadline: { on: '2024-06-30', authority: '甲' } }), [], [], asOf],
      'open',
      'none-recorded',
    ],
    [
      'deadline, the day after',
      [aCommitment({ deadline: { on: '2024-06-29', authority: '甲' } }), [], [], asOf],
      'due',
      'deadline-passed',
    ],
    [
      'deadline passed but kept',
      [aCommitment({ deadline: { on: '2024-01-31', authority: '甲' } }), [item()], [], asOf],
      'kept',
      'item-recorded',
    ],
  ])('%s', (_case, args, state, rule) => {
    const derived = deriveState(...args);
    expect([derived.state, derived.trace.rule]).toEqual([state, rule]);
  });

  test('the trace names the last item, the day it fell due and the authority', () => {
    const { trace } = deriveState(
      aCommitment({ interval: yearly }),
      [item({ publishedAt: '2022-01-10', ref: '2022/b' }), item({ publishedAt: '2023-02-28 09:30', ref: '2023/c' })],
      [],
      asOf,
    );
    expect(trace).toMatchObject({
      latest: { ref: '2023/c' },
      dueOn: '2024-02-28',
      authority: '示例规定第三条',
      computedOn: '2024-06-30',
    });
  });
});
