import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexable, readWords } from '#search/content.ts';
import { freerPhrases, readQuery } from '#search/query.ts';
import { findPhrase, readFolding, tokenize, wordsOf } from '#search/tokens.ts';
import { mixedText } from '../../support/mixed-text.ts';

const FOLDING = readFolding('預预開开⻔门');

describe('tokens', () => {
  test.each([
    ['厦城执〔2021〕86号', ['厦', '城', '执', '2021', '86', '号']],
    ['厦城执[2021]86号', ['厦', '城', '执', '2021', '86', '号']],
    ['ＡＢＣ１２３', ['abc123']],
    ['“六稳”工作', ['六', '稳', '工', '作']],
    ['𠮷祥街', ['𠮷', '祥', '街']],
    ['h5_a', ['h5', 'a']],
    ['300㎡', ['300', 'm2']],
    ['300m²', ['300', 'm2']],
    ['Ⅲ类', ['iii', '类']],
    ['①2021年', ['1', '2021', '年']],
    ['㈠', ['一']],
    ['½', ['1', '2']],
    ['⼈⺠', ['人']],
    ['ไทย๏', ['ไ', 'ท', 'ย']],
    ['café', ['cafe']],
    ['cafe\u0301', ['cafe']],
    ['葛\u{e0100}', ['葛']],
    ['🙂', []],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));
  test('traditional characters and radicals are folded', () =>
    expect(wordsOf('預算公開⻔', FOLDING)).toEqual(['预', '算', '公', '开', '门']));
  test('offsets point at the words', () => {
    fc.assert(
      fc.property(mixedText, (text) =>
        tokenize(text).every(({ start, end, text: word }) => wordsOf(text.slice(start, end)).includes(word)),
      ),
    );
  });
  test('86号 is not in 186号', () => expect(findPhrase(tokenize('186号'), wordsOf('86号'))).toEqual([]));
});

describe('content', () => {
  const aPage = (head: string[], body: string[] = [], files: string[] = []) => ({ head, body, files });
  const field = mixedText.filter((text) => wordsOf(text).length > 0 && !/\s/u.test(text));
  const fields = fc.array(field, { maxLength: 3 });
  test('comes back to the letter, part by part', () => {
    fc.assert(
      fc.property(fields, fields, fields, (head, body, files) => {
        expect(readWords(indexable(aPage(head, body, files), FOLDING))).toEqual(aPage(head, body, files));
      }),
    );
  });
  test.each([
    ['a field without a word', aPage(['公开'], ['——', '年报']), aPage(['公开'], ['', '年报'])],
    ['a new line of old computers', aPage(['公\u0085开，預算']), aPage(['公 开，預算'])],
  ])('%s moves nothing behind it', (_what, page, read) => expect(readWords(indexable(page, FOLDING))).toEqual(read));
  test('punctuation takes no position', () =>
    expect(indexable(aPage(['执〔2021〕86号。'])).content).toMatch(/^执〔 2021〕 86 号。/));
  test('a word stands there as it is asked for, and as it was written beside it', () =>
    expect(indexable(aPage(['预算'], ['預算300㎡']), FOLDING)).toEqual({
      content: '预 算 ‖ 预 算 300 m2 ‖',
      written: '3 預\n6 ㎡',
    }));
});

describe('queries', () => {
  const NONE = new Map<string, string>();
  test.each([
    ['预算', [['预', '算']]],
    ['  预算  ', [['预', '算']]],
    [
      '疫情 疫苗',
      [
        ['疫', '情'],
        ['疫', '苗'],
      ],
    ],
    ['2021-09-17', [['2021', '09', '17']]],
    ['🙂', []],
  ])('%s', (typed, phrases) => expect(readQuery(typed, NONE)).toEqual({ phrases, readAs: undefined }));
  test('markup is taken out, and said to be', () =>
    expect(readQuery('<b>预算</b>', NONE)).toEqual({ phrases: [['预', '算']], readAs: '预算' }));
  test('a number with < is no markup', () => expect(readQuery('PM2.5<35', NONE).readAs).toBeUndefined());
  test('read freely, days are as documents mostly write them, then punctuation stands for and', () =>
    expect(freerPhrases('公开（2021-09-17）', NONE)).toEqual([
      [['公', '开', '2021', '年', '9', '月', '17', '日']],
      [
        ['公', '开'],
        ['2021', '年', '9', '月', '17', '日'],
      ],
    ]));
});
