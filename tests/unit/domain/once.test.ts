import { expect, test } from 'vitest';
import { once } from '#domain/once.ts';

test('an answer is worked out once for each that is asked of, nothing at all among them', () => {
  const asked: unknown[] = [];
  const answerOf = once((of: unknown) => {
    asked.push(of);
    return undefined;
  });
  const one = { a: 1 };
  for (const of of [one, 'two', one, { a: 1 }, undefined, 'two', undefined]) expect(answerOf(of)).toBeUndefined();
  expect(asked).toEqual([one, 'two', { a: 1 }, undefined]);
});
