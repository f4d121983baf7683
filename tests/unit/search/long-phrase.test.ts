import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine } from '#search/client/engine.ts';
import { findLong } from '#search/client/long-phrase.ts';
import { indexable, placeOf, type PageWords } from '#search/content.ts';

/* Of a sentence only the first words are asked of the index, and the few pages that hold them are read. */

const NO_FOLDING = new Map<string, string>();

/** Where a phrase stands in what the index is made of. */
function placeInIndex(words: PageWords, phrase: readonly string[]): number | undefined {
  const tokens = indexable(words).content.split(' ');
  const at = tokens.findIndex((_, from) => phrase.every((word, offset) => tokens[from + offset] === word));
  return at < 0 ? undefined : at;
}

const text = fc.string({ unit: fc.constantFrom('公', '开', '年', '报'), maxLength: 6 });
const texts = fc.array(text, { maxLength: 3 });
const phrases = fc.array(fc.constantFrom('公', '开', '年', '报'), { minLength: 1, maxLength: 4 });

test('a phrase stands in a page where the index has it', () =>
  fc.assert(
    fc.property(fc.record({ head: texts, body: texts, files: texts }), phrases, (words, phrase) => {
      expect(placeOf(words, phrase, NO_FOLDING)).toBe(placeInIndex(words, phrase));
    }),
  ));

/** Pages of one field each, and what was asked of their index. */
function engineOver(pages: readonly string[]): Engine & { asked: string[] } {
  const asked: string[] = [];
  const all = pages.map((page, at) => {
    const words = { head: [`第${at}页`], body: [page], files: [] };
    return { at, words, read: () => Promise.resolve({ url: `/${at}/`, words, places: [] }) };
  });
  return {
    asked,
    all: () => all.map((page) => ({ ...page, first: 0 })),
    find: (phrase) => {
      asked.push(phrase.join(''));
      return Promise.resolve(
        all.flatMap((page) => {
          const first = placeInIndex(page.words, phrase);
          return first === undefined ? [] : [{ ...page, first }];
        }),
      );
    },
  };
}

describe('a sentence', () => {
  const BEGINNING = '关于做好本市政务';
  const SENTENCE = `${BEGINNING}公开工作的通知`;
  const find = async (engine: Engine) =>
    (await findLong(engine, [...SENTENCE], NO_FOLDING)).map(({ at, first }) => ({ at, first }));

  test('is found by its first eight words, where few pages hold them: only those that hold all of it', async () => {
    const engine = engineOver([`附：${SENTENCE}`, `${BEGINNING}服务`, `${BEGINNING}……${SENTENCE}`]);
    expect(await find(engine)).toEqual([
      { at: 0, first: 5 },
      { at: 2, first: 12 },
    ]);
    expect(engine.asked).toEqual([BEGINNING]);
  });
  test('is asked for whole, where many pages begin so', async () => {
    const engine = engineOver([...Array.from({ length: 6 }, () => `${BEGINNING}服务`), SENTENCE]);
    expect(await find(engine)).toEqual([{ at: 6, first: 4 }]);
    expect(engine.asked).toEqual([BEGINNING, SENTENCE]);
  });
  test('nothing is read where nothing begins so', async () => {
    const engine = engineOver(['年度报告']);
    expect(await find(engine)).toEqual([]);
    expect(engine.asked).toEqual([BEGINNING]);
  });
});
