import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutTask } from '#authoring/notice/cut-task.ts';
import { cutsOfQuotes, markCuts, marksFor, readCuts } from '#authoring/notice/marked-cuts.ts';
import { proposeCuts } from '#authoring/notice/propose-cuts.ts';
import { checkQuotes } from '#domain/check/quotes.ts';
import { loadContent } from '#validation/load-content.ts';
import { foldersIn } from '../../../support/folders.ts';

const marked = (words: string): string => markCuts(words, proposeCuts(words));
const quotesIn = (words: string): string[] => proposeCuts(words).map(([from, to]) => words.slice(from, to));

describe('what is proposed', () => {
  test.each([
    [
      '每个动词一条',
      '明确解读责任，落实解读机制。公开检查结果',
      '【明确解读责任】，【落实解读机制】。【公开检查结果】',
    ],
    [
      '照什么办，不是承诺',
      '按照《关于公开、发布的通知》（示办〔2024〕1号）要求，公布目录。',
      '按照《关于公开、发布的通知》（示办〔2024〕1号）要求，【公布目录】。',
    ],
    ['以什么为导向，不是承诺', '以群众需求为导向，优化服务流程。', '以群众需求为导向，【优化服务流程】。'],
    [
      '原则里的逗号不切',
      '坚持依法公开，实事求是的原则，发布预警信息。',
      '坚持依法公开，实事求是的原则，【发布预警信息】。',
    ],
    ['办法和它的动词在一起', '通过网上调研等方式，了解公众的评价；', '【通过网上调研等方式，了解公众的评价】；'],
    ['办法的动词在同一句', '针对薄弱环节有序开展清理整合。', '【针对薄弱环节有序开展清理整合】。'],
    ['并列的动词切开', '及时作出回应并推动相关问题实质性解决。', '【及时作出回应】并【推动相关问题实质性解决】。'],
    ['并后面没有另一件事，不切', '集中统一对外公开并动态更新。', '【集中统一对外公开并动态更新】。'],
    ['前一件事情做的时候', '发布重要信息前，加强统筹协调。', '【发布重要信息前，加强统筹协调】。'],
    ['列举接着上一句', '公开政务信息等，包括重大决策、重要政策。', '【公开政务信息等，包括重大决策、重要政策】。'],
    ['只有办法，没有动词，也不丢', '通过培训。', '【通过培训】。'],
    ['半角标点', '公开预算, 推进决算公开。', '【公开预算】, 【推进决算公开】。'],
  ])('%s', (_, words, wanted) => expect(marked(words)).toBe(wanted));

  test('of no words is nothing', () => expect(quotesIn('。，；')).toEqual([]));

  test('meets most of the promises that people cut out of the 29 tasks of 2021 by hand', () => {
    const tasks = loadContent(foldersIn('.')).checked.tasks.filter(({ id }) => id.startsWith('2021/'));
    const known = tasks.flatMap(({ data }) => data.commitments.map(({ quote }) => quote));
    const met = tasks.flatMap(({ data }) => {
      const proposed = new Set(quotesIn(data.requirement));
      return data.commitments.filter(({ quote }) => proposed.has(quote));
    });
    expect([tasks.length, known.length]).toEqual([29, 120]);
    expect(met.length).toBeGreaterThanOrEqual(106);
  });
});

/** Words as a notice might have them, and as none would. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '公开',
          '并',
          '通过',
          '按照',
          '要求',
          '，',
          '。',
          '；',
          '、',
          '《',
          '》',
          '“',
          '”',
          '【',
          '】',
          '坚持',
          '的原则',
          '以',
          '为导向',
          ' ',
          '目录',
          '前',
          '进行',
        ],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

describe('whatever the words', () => {
  test('cuts and what is left over make up the words to the letter, in order, none over another', () =>
    fc.assert(
      fc.property(words, (text) => {
        let from = 0;
        let whole = '';
        for (const [start, end] of proposeCuts(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          whole += text.slice(from, end);
          from = end;
        }
        expect(whole + text.slice(from)).toBe(text);
      }),
      { numRuns: 500 },
    ));
  test('what is proposed passes the check of quotes', () =>
    fc.assert(
      fc.property(words, (text) => {
        const commitments = quotesIn(text).map((quote, index) => ({ id: `c${index + 1}`, quote }));
        expect(checkQuotes(text, commitments)).toEqual([]);
      }),
    ));
  test('marks are read back as the quotes they stand around', () =>
    fc.assert(
      fc.property(words, (text) => {
        fc.pre(!/[【〖｛】〗｝]/.test(text) || marksFor(text)[0] !== '【');
        const quotes = quotesIn(text);
        fc.pre(quotes.length > 0 && !/[\r\n]/.test(text));
        expect(readCuts(marked(text), text)).toEqual({ quotes });
        expect(cutsOfQuotes(text, quotes)).toHaveLength(quotes.length);
      }),
    ));
});

describe('marks that somebody moved', () => {
  const text = '明确责任，落实机制。';
  test('may stand anywhere', () =>
    expect(readCuts('明确【责任，落实】机制。', text)).toEqual({ quotes: ['责任，落实'] }));
  test('may come with line breaks of the text field', () =>
    expect(readCuts('【明确责任】，\r\n【落实机制】。\n', text)).toEqual({ quotes: ['明确责任', '落实机制'] }));
  test.each([
    ['【明确责任】，【落实机制】', '写的是“明确责任，落实机制”，原文是“明确责任，落实机制。”'],
    ['【明确的责任】，落实机制。', '字和标点一个也不能改'],
    ['【明确责任，落实机制。', '要成对'],
    ['明确责任】，【落实机制】。', '要成对'],
    ['【明确【责任】】，落实机制。', '要成对'],
    ['【】明确责任，【落实机制】。', '里面是空的'],
    ['明确责任，落实机制。', '还没有一条承诺'],
  ])('%s is refused with what would be right', (written, message) => {
    const read = readCuts(written, text);
    expect('fault' in read ? read.fault : '').toContain(message);
  });
  test('are others where the words have some themselves', () => {
    expect(marked('公开【重点】目录。')).toBe('〖公开【重点】目录〗。');
    expect(readCuts('〖公开【重点】〗目录。', '公开【重点】目录。')).toEqual({ quotes: ['公开【重点】'] });
  });
});

describe('the promises of a task that is cut otherwise', () => {
  const row = (id: string, quote: string) => ({ id, quote, criterion: `怎样算做到${id}` });
  const before = { commitments: [row('c1', '甲'), row('c3', '乙')], dropped: [{ id: 'c4', quote: '丙' }], changes: [] };
  test('keep what is known of those whose words are the same, and never take an id again', () => {
    const after = cutTask(before, ['甲', '丁', '戊'], { isSeen: true, now: '2024-06-30 10:00' });
    expect(after.commitments.map(({ id, quote }) => [id, quote])).toEqual([
      ['c1', '甲'],
      ['c5', '丁'],
      ['c6', '戊'],
    ]);
    expect(after.commitments[0]).toBe(before.commitments[0]);
    expect(after.changes).toMatchObject([{ on: '2024-06-30 10:00', kind: 'addition', of: ['c5', 'c6'] }]);
    expect(after.dropped).toMatchObject([{ id: 'c4' }, { id: 'c3', quote: '乙', on: '2024-06-30 10:00' }]);
  });
  test('that nobody has seen leave nothing behind', () =>
    expect(
      cutTask({ commitments: [row('c1', '整段')], dropped: [], changes: [] }, ['甲', '乙'], {
        isSeen: false,
        now: '2024-06-30',
      }),
    ).toMatchObject({
      commitments: [
        { id: 'c1', quote: '甲' },
        { id: 'c2', quote: '乙' },
      ],
      dropped: [],
    }));
});
