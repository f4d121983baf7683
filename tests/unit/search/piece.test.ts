import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCbor } from '#search/client/cbor.ts';
import { holdersOf, isFrom, readPiece } from '#search/client/piece.ts';

/* A piece of Pagefind's index, as the search page reads it. */

describe('CBOR', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(tie('value'), { maxLength: 30 }),
    ),
  }));
  test('numbers, texts and arrays are read as another program wrote them', () =>
    fc.assert(
      fc.property(value, (written) => {
        expect(readCbor(encode(written))).toEqual(written);
      }),
    ));
  test.each([
    ['an end too early', encode(['公', 1]).slice(0, -1)],
    ['a text that ends too early', encode('公开').slice(0, 2)],
    ['a kind that Pagefind does not write', encode({ a: 1 })],
    ['nothing', new Uint8Array()],
  ])('%s is an error', (_what, bytes) => expect(() => readCbor(bytes)).toThrow('CBOR'));
});

test('a word stands in the order of UTF-8, as Pagefind sorts', () => {
  const word = fc.string({ unit: fc.constantFrom('a', '2', '公', '\uff5e', '\ufa0e', '𠀀', '😀'), maxLength: 4 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(isFrom(one, other)).toBe(Buffer.compare(Buffer.from(one), Buffer.from(other)) >= 0);
    }),
  );
});

describe('places', () => {
  const WEIGHT = -25;
  const piece = (...pages: [step: number, places: number[], meta: number[]][]) =>
    readPiece(encode([[['公', pages, []]]]))('公');
  test('pages and places are told by how far each is from the one before', () =>
    expect([...piece([3, [WEIGHT, 2, 5], []], [4, [WEIGHT, 1], []])]).toEqual([
      [3, [2, 7]],
      [7, [1]],
    ]));
  test('weights part them, and they stand in their order in the page all the same', () =>
    expect([...piece([0, [-13, 241, WEIGHT, 229, 30], []])]).toEqual([[0, [229, 241, 259]]]));
  test('a word that the piece does not hold stands nowhere', () => expect(readPiece(encode([[]]))('开').size).toBe(0));
});

test('a phrase stands in a page where its words follow each other', () => {
  const words = fc.array(fc.constantFrom('公', '开', '年'), { maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(words),
      fc.array(fc.constantFrom('公', '开', '年'), { minLength: 1, maxLength: 3 }),
      (pages, phrase) => {
        const placesOf = (word: string, page: string[]) => page.flatMap((each, at) => (each === word ? [at] : []));
        const postings = phrase.map((word) => new Map(pages.map((page, at) => [at, placesOf(word, page)])));
        const expected = pages.flatMap((page, at) => {
          const first = page.findIndex((_, from) => phrase.every((word, nth) => page[from + nth] === word));
          return first < 0 ? [] : [{ page: at, first }];
        });
        expect(holdersOf(postings)).toEqual(expected);
      },
    ),
  );
});
