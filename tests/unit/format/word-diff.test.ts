import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff, type DiffedWords } from '#format/word-diff.ts';

const joined = (words: readonly DiffedWords[]): string => words.map(({ text }) => text).join('');
const shared = (words: readonly DiffedWords[]): string => joined(words.filter(({ isShared }) => isShared));
const apart = (words: readonly DiffedWords[]): string[] =>
  words.flatMap(({ text, isShared }) => (isShared ? [] : [text]));

test('words of one text that the other has not are told apart', () => {
  const { before, after } = wordDiff('按时公开单位预算。', '按时公开单位决算。');
  expect([apart(before), apart(after)]).toEqual([['预算'], ['决算']]);
});

test('each text is as it was, to the character, and both share the same words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const { before, after } = wordDiff(a, b);
      expect([joined(before), joined(after)]).toEqual([a, b]);
      expect(shared(before)).toBe(shared(after));
    }),
  );
});
