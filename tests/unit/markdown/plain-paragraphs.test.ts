import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainParagraphs } from '#markdown/plain-paragraphs.ts';
import { parseMarkdown, plainText } from '#markdown/read.ts';
import { renderMarkdown } from '#markdown/render.ts';

/** What the whole reader makes of a body: the words of each paragraph, anything else by its kind. */
const asRead = (body: string): string[] =>
  parseMarkdown(body).children.map((node) => {
    const [only, ...more] = node.type === 'paragraph' ? node.children : [];
    return only?.type === 'text' && more.length === 0 ? only.value : `(${node.type})`;
  });

const words = fc.constantFrom('公开', '执法', '，', '。', '（', '”', '％', ' ', '3.5', 'ABC', '2021/07', '%', '\n\n');
const signs = fc.constantFrom(
  ...[
    '\n',
    ' \n',
    '  ',
    '\t',
    '\r',
    '1. ',
    '- ',
    '+',
    '#',
    '##',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '|',
    '>',
    '<b>',
    '&amp;',
    '!',
  ],
  ...['[甲]', '(乙)', '[^1]', ':', '\\', '---', '===', 'www.', 'a.cn', 'http://a.cn', 'a@b.cn', '.', '@'],
  ...['\u3000', '\u00a0', '\u2003', '\u0000', '𠮷'],
);
const pieces = fc.oneof({ weight: 6, arbitrary: words }, { weight: 1, arbitrary: signs });
const bodies = fc.array(pieces, { maxLength: 14 }).map((all) => `\n${all.join('')}\n`);

test('whatever is taken for plain paragraphs, the whole reader reads as the same', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const taken = plainParagraphs(body);
      if (taken) expect(asRead(body)).toEqual(taken);
    }),
    { numRuns: 3000 },
  );
});

describe('a body of Chinese paragraphs', () => {
  const body = '\n本局检查了3.5万处，全部合格。\n\n\n（二）附件见下。\n';
  test('is taken as it stands', () =>
    expect(plainParagraphs(body)).toEqual(['本局检查了3.5万处，全部合格。', '（二）附件见下。']));
  test('is a page', () =>
    expect(renderMarkdown(body)).toBe('<p>本局检查了3.5万处，全部合格。</p>\n<p>（二）附件见下。</p>'));
  test('is a text', () => expect(plainText(body)).toBe('本局检查了3.5万处，全部合格。\n（二）附件见下。'));
});

test.each([
  '1. 第一项',
  '检查结果\n---',
  '一行\n又一行',
  '行尾两个空格  \n下一行',
  '见www.example.cn',
  '见https://a.cn/x',
  '写信到a@b.cn',
  '*重要*',
  '甲 | 乙',
  '　　首行空两格',
])('the whole reader looks at %j', (body) => expect(plainParagraphs(body)).toBeUndefined());
