import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP, lineOf, TITLE_ROOM } from '#search/page-words.ts';
import { wordsOf } from '#search/tokens.ts';
import { mixedText } from '../../support/mixed-text.ts';
import { aRecord, sessionOf } from '../../support/search-session.ts';

/* What the index finds is what looking through every page finds. */

const fields = fc.array(mixedText, { maxLength: 3 });
const page = fc.record({ head: fc.array(mixedText, { minLength: 1, maxLength: 3 }), body: fields, files: fields });

describe('the index', () => {
  test('finds every page that holds the phrase in one field, and no other, at its first place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(page, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        async (pages, from, length) => {
          const { start, engine } = await sessionOf(pages.map((words) => aRecord(words)));
          const lines = pages.map((words) => lineOf(words, start.folding));
          const words = lines.flat().filter((word) => word !== GAP);
          const at = from % Math.max(1, words.length);
          const phrase = words.slice(at, at + 1 + (length % 12));
          if (phrase.length === 0) return;
          const true_ = lines.flatMap((line, number) => {
            const first = line.findIndex((_, place) => phrase.every((word, offset) => line[place + offset] === word));
            return first < 0 ? [] : [{ at: number, first }];
          });
          const found = await engine.find(phrase);
          expect(found.map(({ at: number, first }) => ({ at: number, first }))).toEqual(true_);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('finds a single word at its first place, however common it is', async () => {
    const pages = Array.from({ length: 600 }, (_, at) =>
      aRecord({ head: ['甲'.repeat(at % 7)], body: ['第一，第二', '完第'] }),
    );
    const { engine } = await sessionOf([...pages, aRecord({ head: ['没有'] })]);
    for (const [word, first] of [
      ['第', TITLE_ROOM],
      ['二', TITLE_ROOM + 3],
    ] as const) {
      const found = await engine.find([word]);
      expect(found.map(({ at }) => at)).toEqual(pages.map((_, at) => at));
      expect(new Set(found.map((hit) => hit.first))).toEqual(new Set([first]));
    }
  });

  test('gives back what a page says to the letter, with its own address', async () => {
    const words = { head: ['預算公開', '示城序〔2024〕1号'], body: ['甲　乙'], files: ['丙.pdf'] };
    const { engine } = await sessionOf([aRecord({ head: ['别的'] }), aRecord(words, { url: '/disclosures/2024/b/' })]);
    const [hit] = await engine.find(wordsOf('乙'));
    expect(await hit?.read()).toEqual({ url: '/disclosures/2024/b/', words, places: [] });
  });

  test('knows where in a page’s first field each promise stands', async () => {
    const places = [
      { id: 'c1', quote: '公开预算' },
      { id: 'c2', quote: '公开预算' },
      { id: 'c3', quote: '不在这里' },
    ];
    const { engine } = await sessionOf([aRecord({ body: ['一、公开预算；二、公开预算。'] }, { places })]);
    const [hit] = engine.all();
    expect((await hit?.read())?.places).toEqual([
      ['c1', 2, 6],
      ['c2', 9, 13],
    ]);
  });

  test.each(['constructor', '__proto__', 'toString', '2021', '0'])('a word may be %s', async (word) => {
    const { engine } = await sessionOf([aRecord({ head: ['甲'] }), aRecord({ head: [`用${word}的`, word] })]);
    for (const phrase of [wordsOf(word), wordsOf(`用${word}的`)])
      expect((await engine.find(phrase)).map(({ at }) => at)).toEqual([1]);
    expect(await engine.find(['constructor', 'name'])).toEqual([]);
  });
});
