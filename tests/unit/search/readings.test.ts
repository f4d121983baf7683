import { describe, expect, test } from 'vitest';
import { inOtherWords } from '#search/synonyms.ts';
import { wordsOf } from '#search/tokens.ts';
import { byOneCharacter, byPinyin, bySound, readWords } from '#search/word-list.ts';

const NONE = new Map<string, string>();

describe('second readings', () => {
  const sounds = ['fu复付', 'yi议义', 'zheng正政', 'xing行', 'wu务', 'gong公', 'kai开', 'xia夏'];
  const words = readWords({ words: ['政务公开', '行政复议', '复议', ['厦门', 'xia men']], sounds });
  test.each([
    ['zwgk', '政务公开'],
    ['xingzheng fuyi', '行政复议'],
    ['ZWGK', '政务公开'],
    ['xiamen', '厦门'],
    ['xm', '厦门'],
  ])('%s is read as pinyin', (typed, word) => expect(byPinyin(typed, words)[0]?.word).toBe(word));
  test.each([
    ['复义', '复议'],
    ['付议', '复议'],
  ])('%s sounds the same', (typed, word) => expect(bySound(wordsOf(typed), words, sounds)[0]?.word).toBe(word));
  test.each(['义', '复开', '复义义'])('%s sounds like nothing that is there', (typed) =>
    expect(bySound(wordsOf(typed), words, sounds)).toEqual([]),
  );
  test.each([
    ['政务公幵', '政务公开'],
    ['行政复仪', '行政复议'],
  ])('%s differs in one character', (typed, word) => expect(byOneCharacter(wordsOf(typed), words)[0]?.word).toBe(word));
  test.each([
    ['2017', '年', '报'],
    ['abc', '法', '处'],
  ])('%s%s%s holds a number or a foreign word, which is no slip', (...typed) =>
    expect(byOneCharacter(typed, [{ word: '的年报', syllables: ['de', 'nian', 'bao'] }])).toEqual([]),
  );
  test.each([
    ['十三五规划', '十四五规划'],
    ['第三季度', '第四季度'],
  ])('%s is not %s, mistyped', (typed, word) =>
    expect(byOneCharacter(wordsOf(typed), [{ word, syllables: [] }])).toEqual([]),
  );
  test('two characters are too few to guess from', () =>
    expect(byOneCharacter(['预', '筭'], [{ word: '预算', syllables: ['yu', 'suan'] }])).toEqual([]));
});

describe('what people say', () => {
  const synonyms = [
    { said: '年报', written: ['年度报告'] },
    { said: '违建', written: ['违法建设', '违法建筑'] },
  ];
  const readings = (...phrases: string[]): [string, string][] =>
    inOtherWords(
      phrases.map((phrase) => wordsOf(phrase)),
      synonyms,
      NONE,
    ).map((reading) => [reading.word, reading.phrases.map((phrase) => phrase.join('')).join(' ')]);
  test('is read as documents put it, each way', () => {
    expect(readings('年报')).toEqual([['年度报告', '年度报告']]);
    expect(readings('违建')).toEqual([
      ['违法建设', '违法建设'],
      ['违法建筑', '违法建筑'],
    ]);
  });
  test('also inside a longer query, the rest staying', () =>
    expect(readings('2021年报编制', '厦门')).toEqual([['2021年度报告编制 厦门', '2021年度报告编制 厦门']]));
  test('what is no synonym has no other reading', () => expect(readings('预算')).toEqual([]));
});
