import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { FIELD_GAP, fieldsOf, indexable } from '#search/content.ts';
import { excerpt, markAll } from '#search/excerpt.ts';
import { quoted, readQuery, splitAtPunctuation } from '#search/query.ts';
import { weigh } from '#search/rank.ts';
import { searchRecords } from '#search/index/records.ts';
import { findPhrase, tokenize, wordsOf } from '#search/tokens.ts';
import { byOneCharacter, byPinyin } from '#search/word-list.ts';
import { aDisclosure, aSource, aStatement, aWithholding, entry } from '../../support/factories.ts';

const NONE = new Map<string, string>();
const FOLDING = new Map([
  ['預', '预'],
  ['開', '开'],
]);
const mixed = fc.string({ unit: fc.constantFrom(...'政务公开，。“”〔〕2021Hh5 　_¶𠮷Ａ１'), maxLength: 60 });

describe('tokens', () => {
  test.each([
    ['厦城执〔2021〕86号', ['厦', '城', '执', '2021', '86', '号']],
    ['厦城执[2021]86号', ['厦', '城', '执', '2021', '86', '号']],
    ['ＡＢＣ１２３', ['abc123']],
    ['“六稳”工作', ['六', '稳', '工', '作']],
    ['𠮷祥街', ['𠮷', '祥', '街']],
    ['h5_a', ['h5', 'a']],
    ['🙂', []],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));
  test('traditional characters are folded', () =>
    expect(wordsOf('預算公開', FOLDING)).toEqual(['预', '算', '公', '开']));
  test('offsets point at the words', () => {
    fc.assert(
      fc.property(mixed, (text) =>
        tokenize(text).every(({ start, end, text: word }) => wordsOf(text.slice(start, end)).includes(word)),
      ),
    );
  });
  test('86号 is not in 186号', () => expect(findPhrase(tokenize('186号'), wordsOf('86号'))).toEqual([]));
});

describe('content', () => {
  test('comes back to the letter, full-width letters and digits aside', () => {
    fc.assert(
      fc.property(
        fc.array(
          mixed.filter((text) => wordsOf(text).length > 0 && !/[_¶\s]/u.test(text)),
          { minLength: 1, maxLength: 4 },
        ),
        (fields) => {
          const narrowed = fields.map((field) => field.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => char.normalize('NFKC')));
          expect(fieldsOf(fields.map(indexable).join(FIELD_GAP))).toEqual(narrowed);
        },
      ),
    );
  });
  test('punctuation takes no position', () => expect(indexable('执〔2021〕86号。')).toBe('执〔 2021〕 86 号。'));
});

describe('queries', () => {
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
    ['2021-09-17', [['2021', '年', '9', '月', '17', '日']]],
    ['2021年09月17日', [['2021', '年', '9', '月', '17', '日']]],
    ['🙂', []],
  ])('%s', (typed, phrases) => expect(readQuery(typed, NONE)).toEqual({ phrases, readAs: undefined }));
  test('markup is taken out, and said to be', () =>
    expect(readQuery('<b>预算</b>', NONE)).toEqual({ phrases: [['预', '算']], readAs: '预算' }));
  test('a number with < is no markup', () => expect(readQuery('PM2.5<35', NONE).readAs).toBeUndefined());
  test('punctuation may stand for and', () => expect(splitAtPunctuation('政策解读、新闻发布会', NONE)).toHaveLength(2));
  test('a phrase is asked for in quotes', () => expect(quoted(['政', '务'])).toBe('"政 务"'));
});

describe('excerpts', () => {
  const field =
    '聚焦民生领域重点问题，依托政府网站、“政企直通车”、12345政务服务热线、政务咨询投诉举报平台和线下实体服务大厅政策咨询综合服务窗口等政务服务场所，开展民生政策宣讲。';
  test('show the hit, marked once', () => {
    const pieces = excerpt(['标题', field], [wordsOf('政企直通车')], NONE);
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['政企直通车']);
  });
  test('are a verbatim part of a field', () => {
    fc.assert(
      fc.property(fc.array(mixed, { minLength: 1, maxLength: 4 }), mixed, (fields, asked) => {
        const text = excerpt(fields, [wordsOf(asked)], NONE)
          .map((piece) => piece.text)
          .join('')
          .replace(/^…|…$/g, '');
        return fields.some((each) => each.includes(text));
      }),
    );
  });
  test('a title keeps every character', () => {
    fc.assert(
      fc.property(
        mixed,
        mixed,
        (title, asked) =>
          markAll(title, [wordsOf(asked)], NONE)
            .map(({ text }) => text)
            .join('') === title,
      ),
    );
  });
});

describe('second readings', () => {
  const words = [
    { word: '政务公开', pages: 9, pinyin: 'zhengwugongkai', initials: 'zwgk' },
    { word: '行政复议', pages: 3, pinyin: 'xingzhengfuyi', initials: 'xzfy' },
  ];
  test.each([
    ['zwgk', '政务公开'],
    ['xingzheng fuyi', '行政复议'],
    ['ZWGK', '政务公开'],
  ])('%s is read as pinyin', (typed, word) => expect(byPinyin(typed, words)[0]?.word).toBe(word));
  test.each([
    ['政务公幵', '政务公开'],
    ['行政复仪', '行政复议'],
  ])('%s differs in one character', (typed, word) => expect(byOneCharacter(wordsOf(typed), words)[0]?.word).toBe(word));
  test('two characters are too few to guess from', () =>
    expect(byOneCharacter(['预', '筭'], [{ word: '预算', pages: 1, pinyin: 'yusuan', initials: 'ys' }])).toEqual([]));
});

test('early and often weighs more', () => {
  const base = { id: 'a', score: 1 };
  expect(weigh({ ...base, words: [0, 1] }, 2)).toBeGreaterThan(weigh({ ...base, words: [90, 91] }, 2));
  expect(weigh({ ...base, words: [50, 51, 60, 61] }, 2)).toBeGreaterThan(weigh({ ...base, words: [50, 51] }, 2));
});

describe('records', () => {
  const asOf = asOfMoment('2024-06-30');
  const records = searchRecords(
    buildLedger(
      aSource({
        disclosures: [
          entry(
            '2024/a',
            aDisclosure({
              title: '甲',
              keeps: ['2024/01#c1'],
              files: [
                { path: 'files/2024/old.pdf', title: '旧表', replaced: { on: '2024-05-01' } },
                { path: 'files/2024/new.pdf', title: '新表' },
              ],
            }),
          ),
          entry('2024/b', aDisclosure({ title: '乙', withdrawn: { on: '2024-05-01', reason: '错' } })),
          entry('2024/c', aDisclosure({ title: '丙', publishedAt: '2024-07-01' })),
        ],
        statements: [
          entry('2024/s', aStatement({ done: '说明的话' })),
          entry('2024/t', aStatement({ done: '收回的话', withdrawn: { on: '2024-06-01', reason: '错' } })),
        ],
        withholdings: [entry('an-juan', aWithholding({ title: '案卷' }))],
      }),
      asOf,
    ),
    {
      bodies: new Map([['2024/a', '正文一\n正文二']]),
      statements: new Map([['2024/s', '说明的正文']]),
      attachments: new Map([
        ['files/2024/old.pdf', '旧附件的话'],
        ['files/2024/new.pdf', '新附件第一页\n新附件第二页'],
      ]),
    },
  );
  test('a withdrawn or scheduled item is in none', () =>
    expect(records.map(({ title }) => title)).toEqual(['做好检查计划公开。', '甲', '综合科的落实说明', '案卷']));
  test('a statement leads to the promise, and is found by its words and its text', () =>
    expect(records[2]).toMatchObject({
      url: '/tasks/2024/01/#c1',
      fields: expect.arrayContaining(['说明的话', '说明的正文']),
    }));
  test('what is withheld leads to its place in the register', () =>
    expect(records[3]?.url).toBe('/withholdings/#an-juan'));
  test('a task is found by the notice’s words only', () =>
    expect(records[0]?.fields).toEqual([
      '做好检查计划公开。',
      '示城序〔2024〕1号 · 2024年1月10日',
      '综合科',
      '一、检查信息公开',
      '（一）检查计划',
      '全面、及时、准确公开检查计划,并根据调整情况做好更新发布。',
    ]));
  test('a disclosure is found by its text, a paragraph a field', () =>
    expect(records[1]?.fields).toEqual(expect.arrayContaining(['正文一', '正文二'])));
  test('and by the task it has to do with', () => expect(records[1]?.fields).toContain('2024年第1项'));
  test('and by the words of its attachments, but not of one that was replaced', () => {
    expect(records[1]?.fields).toEqual(expect.arrayContaining(['新附件第一页', '新附件第二页']));
    expect(records[1]?.fields).not.toContain('旧附件的话');
  });
});
