import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, markAll } from '#search/excerpt.ts';
import { wordsOf } from '#search/tokens.ts';
import { mixedText } from '../../support/mixed-text.ts';

const NONE = new Map<string, string>();
const aPage = (over: Partial<Parameters<typeof excerpt>[0]> = {}) => ({ head: ['标题'], body: [], files: [], ...over });
const textOf = (pieces: readonly { text: string }[]): string => pieces.map(({ text }) => text).join('');
const field =
  '聚焦民生领域重点问题，依托政府网站、“政企直通车”、12345政务服务热线、政务咨询投诉举报平台和线下实体服务大厅政策咨询综合服务窗口等政务服务场所，开展民生政策宣讲。';

describe('excerpts', () => {
  test('show the hit, marked once', () => {
    const { pieces, hit, part } = excerpt(aPage({ body: [field] }), [wordsOf('政企直通车')], NONE);
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['政企直通车']);
    expect({ hit, part }).toEqual({ hit: { text: '政企直通车', at: field.indexOf('政企') }, part: 'body' });
  });
  test('are a verbatim part of a field', () => {
    const fields = fc.array(mixedText, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fields, fields, mixedText, (body, files, asked) => {
        const text = textOf(excerpt(aPage({ body, files }), [wordsOf(asked)], NONE).pieces).replace(/^…|…$/g, '');
        return [...body, ...files].some((each) => each.includes(text));
      }),
    );
  });
  test('never end within a hit', () => {
    const long = fc.string({ unit: fc.constantFrom(...'疫情防控，'), minLength: 80, maxLength: 200 });
    fc.assert(
      fc.property(long, (text) => {
        const { pieces } = excerpt(aPage({ body: [text] }), [wordsOf('疫情')], NONE);
        return pieces.filter(({ marked }) => marked).every((piece) => wordsOf(piece.text).join('') === '疫情');
      }),
    );
  });
  test('do not repeat what stands in the line of facts', () => {
    const page = aPage({ head: ['标题', '示城序〔2024〕1号', '综合科'], body: ['第一段。'] });
    expect(textOf(excerpt(page, [wordsOf('示城序〔2024〕1号')], NONE).pieces)).toBe('第一段。');
  });
  test('say when the words stand in a file beside the page', () =>
    expect(excerpt(aPage({ body: ['正文'], files: ['附件里的话'] }), [wordsOf('附件里')], NONE).part).toBe('files'));
  test('a title keeps every character', () => {
    fc.assert(
      fc.property(mixedText, mixedText, (title, asked) => textOf(markAll(title, [wordsOf(asked)], NONE)) === title),
    );
  });
});
