import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readWord } from '#adapters/word/read-word.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { writeDocument } from '#markdown/write-document.ts';
import { docx, p, run, tbl, tc, tr } from '../../support/word.ts';

function markdownOf(bytes: Uint8Array): string {
  const document = readWord(bytes);
  if ('fault' in document) throw new Error(document.fault);
  return writeDocument(document);
}

const { document: page } = new JSDOM('').window;

/** The words of a page, a line to each paragraph or cell. */
function shownWords(markdown: string): string[] {
  page.body.innerHTML = renderMarkdown(markdown);
  return [...page.querySelectorAll('p, td, th')].map(({ textContent }) => textContent ?? '');
}

const MARKS = [
  '*', '**', '_', '__', '#', '## ', '<', '<b>', '</td>', '<!--', '[', ']', '](', '(', ')', '![', '|', '||', '\\', '`', '```',
  '~', '~~', '>', '> ', '- ', '+ ', '1. ', '1) ', '2021.', '---', '===', ':-', '&', '&amp;', '&#42;', '[^1]', '[ ] ',
  'https://a.cn/x_y', 'www.a.cn', 'a_b@c.cn', '　', '\t', ' ', '  ', '\u00a0', '\u00ad', '，', '。', '“', '”', '（', '）', '、', '《',
  '〔2021〕', '公开', '政务', 'abc', 'H5', '3', '12345', '~5个', '{', '}', '$', '^', '!', ':', '-', '+', '=', '.', '𠮷',
]; // prettier-ignore

const words = fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
const looks = fc.constantFrom('', '', '<w:b/>', '<w:i/>', '<w:vertAlign w:val="superscript"/>');
const runs = fc.array(fc.tuple(words, looks), { minLength: 1, maxLength: 4 });

const trimmed = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '');
const wordsOf = (some: readonly (readonly [string, string])[]): string => trimmed(some.map(([text]) => text).join(''));
const xmlOf = (some: readonly (readonly [string, string])[]): string =>
  some.map(([text, look]) => run(text, look)).join('');

describe('a Word document on the page', () => {
  it('shows the words of its paragraphs to the letter, whatever signs they hold', () => {
    fc.assert(
      fc.property(fc.array(runs, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const markdown = markdownOf(docx({ body: paragraphs.map((each) => p(xmlOf(each))).join('') }));
        expect(shownWords(markdown)).toEqual(paragraphs.map(wordsOf).filter((each) => each.trim() !== ''));
      }),
      { numRuns: 400 },
    );
  });

  it('shows the words of its cells to the letter', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(runs, runs), { minLength: 1, maxLength: 3 }), (rows) => {
        const body = tbl(...rows.map((row) => tr(...row.map((cell) => tc(p(xmlOf(cell)))))));
        expect(shownWords(markdownOf(docx({ body }))).map((each) => each.trim())).toEqual(
          rows.flatMap((row) => row.map((cell) => wordsOf(cell).trim())),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('keeps any character that XML and HTML can hold', () => {
    const character = fc
      .integer({ min: 0x20, max: 0x2ffff })
      .filter(
        (point) =>
          !(point >= 0x7f && point <= 0x9f) && !(point >= 0xd800 && point <= 0xdfff) && (point & 0xfffe) !== 0xfffe,
      );
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 20 }), (points) => {
        const text = String.fromCodePoint(...points);
        fc.pre(text.trim() !== '');
        expect(shownWords(markdownOf(docx({ body: p(run(text)) })))).toEqual([trimmed(text)]);
      }),
      { numRuns: 300 },
    );
  });

  it('reads plainly where nothing has to be escaped', () => {
    expect(
      markdownOf(
        docx({
          body: p('　　为贯彻落实（闽政办函〔2021〕20号）要求，3~5个工作日内办结；见 https://www.xm.gov.cn/a_b。'),
        }),
      ),
    ).toBe('　　为贯彻落实（闽政办函〔2021〕20号）要求，3~5个工作日内办结；见 https://www.xm.gov.cn/a_b。');
  });
});
