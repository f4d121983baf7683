import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Engine } from '#search/client/engine.ts';
import { findPages } from '#search/client/find-pages.ts';
import { indexable, placeOf, type PageWords } from '#search/content.ts';

/* Words that are light to fetch are asked of the index first; when it costs less, the pages that hold them are read. */

const NO_FOLDING = new Map<string, string>();

/** Where a phrase stands in what the index is made of; a word left out may be any. */
function placeInIndex(words: PageWords, phrase: readonly (string | undefined)[]): number | undefined {
  const tokens = indexable(words).content.split(' ');
  const at = tokens.findIndex((_, from) =>
    phrase.every((word, offset) => word === undefined || tokens[from + offset] === word),
  );
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
function engineOver(pages: readonly string[], heavy = ''): Engine & { asked: string[] } {
  const asked: string[] = [];
  const all = pages.map((page, at) => {
    const words = { head: [`第${at}页`], body: [page], files: [] };
    return { at, words, read: () => Promise.resolve({ url: `/${at}/`, words, places: [] }) };
  });
  return {
    asked,
    all: () => all.map((page) => ({ ...page, first: 0 })),
    costOf: (word) => (heavy.includes(word) ? 100 : 4),
    find: (phrase) => {
      asked.push(phrase.map((word) => word ?? '·').join(''));
      return Promise.resolve(
        all.flatMap((page) => {
          const first = placeInIndex(page.words, phrase);
          return first === undefined ? [] : [{ ...page, first }];
        }),
      );
    },
  };
}
const placesFound = async (engine: Engine, phrase: string) =>
  (await findPages(engine, [...phrase], NO_FOLDING)).map(({ at, first }) => ({ at, first }));

test('whatever its words weigh, every page that holds a phrase is found, at its first place', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom('公', '开', '年', '报'), maxLength: 30 }), { maxLength: 20 }),
      fc.array(fc.constantFrom('公', '开', '年', '报'), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('', '公', '公开', '公开年报'),
      async (pages, phrase, heavy) => {
        const expected = pages.flatMap((page, at) => {
          const first = placeInIndex({ head: [`第${at}页`], body: [page], files: [] }, phrase);
          return first === undefined ? [] : [{ at, first }];
        });
        expect(await placesFound(engineOver(pages, heavy), phrase.join(''))).toEqual(expected);
      },
    ),
  ));

describe('a sentence', () => {
  const BEGINNING = '关于做好本市政务';
  const SENTENCE = `${BEGINNING}公开工作的通知`;
  const UNASKED = '·'.repeat(SENTENCE.length - BEGINNING.length);

  test('is found by its first eight words, where few pages hold them: only those that hold all of it', async () => {
    const engine = engineOver([`附：${SENTENCE}`, `${BEGINNING}服务`, `${BEGINNING}……${SENTENCE}`]);
    expect(await placesFound(engine, SENTENCE)).toEqual([
      { at: 0, first: 5 },
      { at: 2, first: 12 },
    ]);
    expect(engine.asked).toEqual([BEGINNING + UNASKED]);
  });
  test('is asked for whole, where more pages begin so than it has other words', async () => {
    const engine = engineOver([...Array.from({ length: 8 }, () => `${SENTENCE.slice(0, -1)}报`), SENTENCE]);
    expect(await placesFound(engine, SENTENCE)).toEqual([{ at: 8, first: 4 }]);
    expect(engine.asked).toEqual([BEGINNING + UNASKED, SENTENCE]);
  });
  test('nothing is read where nothing begins so', async () => {
    const engine = engineOver(['年度报告']);
    expect(await placesFound(engine, SENTENCE)).toEqual([]);
    expect(engine.asked).toEqual([BEGINNING + UNASKED]);
  });
});

test('of heavy words none is fetched where the others tell which few pages to read', async () => {
  const engine = engineOver(['公开第七批名单', '公开第八批名单', '公开名单'], '公开名单');
  expect(await placesFound(engine, '公开第七批名单')).toEqual([{ at: 0, first: 4 }]);
  expect(engine.asked).toEqual(['··第七批··']);
});
