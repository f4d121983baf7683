import { describe, expect, test } from 'vitest';
import type { Edit } from '#domain/history/edit.ts';
import { editWords } from '#schemas/edit-words.ts';
import { aCommitment } from '../../support/factories.ts';

const tombstone = { id: 'c3', quote: '同步解读', on: '2024-02-20', reason: '并入承诺①。' };
const edit = (over: Partial<Edit>): Edit => ({
  place: 'c3',
  key: 'c3',
  path: ['commitments', 1],
  before: undefined,
  after: undefined,
  needs: 'entry',
  ...over,
});

describe('a promise and its tombstone in words', () => {
  test.each<[string, Partial<Edit>]>([
    ['one that is listed again', { before: tombstone, after: { ...aCommitment({ id: 'c3' }) } }],
    [
      'one that is listed no more',
      { path: ['dropped', 0], before: { ...aCommitment({ id: 'c3' }) }, after: tombstone },
    ],
  ])('%s: each part by its name, each code by its word', (_, over) => {
    const { before, after } = editWords('tasks', edit(over));
    expect([before, after].join()).toMatch(/并入承诺①。/);
    expect([before, after].join()).not.toMatch(/[a-z]/i);
  });
});
