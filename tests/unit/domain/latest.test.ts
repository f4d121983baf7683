import { describe, expect, test } from 'vitest';
import { deriveState } from '#domain/commitment/derive-state.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { aCommitment, aKeepingItem as item } from '../../support/factories.ts';

const asOf = asOfMoment('2024-06-30');
const bothWays = <T>(a: T, b: T): T[][] => [
  [a, b],
  [b, a],
];
const latest = (items: ReturnType<typeof item>[]): string | undefined =>
  deriveState(aCommitment(), { items, statements: [] }, asOf).trace.latest?.ref;
const statementOf = (statements: { ref: string; statedOn: string }[]): string | undefined =>
  deriveState(aCommitment(), { items: [], statements }, asOf).trace.statement?.ref;

describe('the reason of a state names', () => {
  test('the item that was published last, in whatever order they were recorded', () => {
    const [old, young] = [
      item({ ref: '2023/z', publishedAt: '2023-05-01' }),
      item({ ref: '2024/a', publishedAt: '2024-05-01' }),
    ];
    for (const items of bothWays(old, young)) expect(latest(items)).toBe('2024/a');
  });
  test('of two items of one day always the same, the first by address', () => {
    const [a, b] = [
      item({ ref: '2024/a', publishedAt: '2024-05-01' }),
      item({ ref: '2024/b', publishedAt: '2024-05-01' }),
    ];
    for (const items of bothWays(a, b)) expect(latest(items)).toBe('2024/a');
  });
  test('an item with an attested day before one without', () => {
    const [dated, undated] = [
      item({ ref: '2024/b', publishedAt: '2024-01-01' }),
      item({ ref: '2024/a', publishedAt: '2024-05-01', publishedBasis: 'address' }),
    ];
    for (const items of bothWays(dated, undated)) expect(latest(items)).toBe('2024/b');
  });
  test('the statement that was made last', () => {
    const [old, young] = [
      { ref: 's/z', statedOn: '2024-04-01' },
      { ref: 's/a', statedOn: '2024-05-01' },
    ];
    for (const statements of bothWays(old, young)) expect(statementOf(statements)).toBe('s/a');
  });
  test('of two statements of one day always the same, the last by address', () => {
    const [a, b] = [
      { ref: 's/a', statedOn: '2024-05-01' },
      { ref: 's/b', statedOn: '2024-05-01' },
    ];
    for (const statements of bothWays(a, b)) expect(statementOf(statements)).toBe('s/b');
  });
});
