import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainYaml } from '#adapters/content/plain-yaml.ts';
import { beyondBounds } from '#adapters/content/yaml-bounds.ts';
import { readYaml } from '#adapters/content/yaml-document.ts';
import { foreignBlanks, lostWords } from '#adapters/content/yaml-lost-words.ts';

/** What an entry says by the real reader, with all that it finds wrong with it. */
function readWhole(text: string) {
  const yaml = readYaml(text);
  const { doc, lineAt } = yaml;
  const faults = [...doc.errors, ...doc.warnings, beyondBounds(doc, lineAt) ?? []].flat();
  if (faults.length > 0) return { faults };
  return { value: doc.toJS() as unknown, faults: [...foreignBlanks(text.split('\n')), ...lostWords(yaml)] };
}

describe('read at a glance', () => {
  test.each<[string, unknown]>([
    ['title: 关于印发《办法》的通知：第二批', { title: '关于印发《办法》的通知：第二批' }],
    ['on: 2021-02-30\nat: 2021-09-17 09:30', { on: '2021-02-30', at: '2021-09-17 09:30' }],
    ['url: https://example.com/a:b?c=1#d', { url: 'https://example.com/a:b?c=1#d' }],
    ['title: 2021年工作要点', { title: '2021年工作要点' }],
    ['articles:\n  - "20.10"\nkeeps: []', { articles: ['20.10'], keeps: [] }],
    [
      '---\nkeeps:\n  - to: 2021/01#c1\n    note: 甲\n  - to: 2021/02#c1',
      {
        keeps: [{ to: '2021/01#c1', note: '甲' }, { to: '2021/02#c1' }],
      },
    ],
    ['- id: a\n  source:\n    url: b\n- id: c\n', [{ id: 'a', source: { url: 'b' } }, { id: 'c' }]],
  ])('%j', (text, value) => {
    expect(plainYaml(text)).toEqual(value);
    expect(readWhole(text)).toEqual({ value, faults: [] });
  });
});

describe('left to the real reader', () => {
  test.each([
    'title: 甲\ntitle: 乙',
    'title: 甲 #乙',
    'title: 甲: 乙',
    'title：甲',
    'title:甲',
    'title: &甲 乙',
    'number: 20.10',
    'number: 1e-5',
    'answer: True',
    'note:',
    'note: |\n  甲',
    'note: 甲\n  乙',
    'note: "甲\\n乙"',
    'keeps:\n- a',
    'keeps:\n   - a',
    'keeps: [a]',
    '- - a',
    'a: 甲\n- b',
    'a: 甲\u00a0',
    '# 备注\na: 甲',
    '',
  ])('%j', (text) => expect(plainYaml(text)).toBeUndefined());
});

describe('what is read at a glance is what the real reader reads, and it has no fault to tell', () => {
  const words = fc
    .array(
      fc.constantFrom(
        ...['甲', '乙。', 'a', 'null', 'yes', '12', '0x1', '1e-5', '.5', '2021-01-09', '2021/01', '年', '-', ':', '：'],
        ...[
          '#',
          ' ',
          '  ',
          '\u3000',
          '\u00a0',
          '\t',
          '"',
          "'",
          '“',
          '《',
          '[]',
          '[',
          '{',
          '}',
          ',',
          '&',
          '*',
          '!',
          '|',
        ],
        ...['>', '%', '@', '`', '?', '~', '\\', '---', '\u200b', '\ufeff', '\u2028', '😀', '\ud800', '<<', 'true'],
      ),
      { maxLength: 4 },
    )
    .map((signs) => signs.join(''));
  const good = fc.constantFrom('甲', '乙 丙', '2021-01-09', '"20.10"', '[]', 'https://a.cn/b');
  const line = fc
    .tuple(
      fc.constantFrom('', '', '  ', '    ', '      ', ' '),
      fc.constantFrom('', '', '- ', '- ', '-'),
      fc.constantFrom('a: ', 'b: ', 'c:', 'd: ', 'toString: ', 'null: ', '甲: ', ''),
      fc.oneof(
        { weight: 4, arbitrary: good },
        { weight: 1, arbitrary: words },
        { weight: 2, arbitrary: fc.constant('') },
      ),
    )
    .map((parts) => parts.join(''));
  const text = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));
  const behind = words.map((each) => `a: ${each}`);

  test.each([
    ['lines of every kind', text],
    ['one value of every kind', behind],
  ])('%s', (_case, texts) => {
    let taken = 0;
    fc.assert(
      fc.property(texts, (each) => {
        const value = plainYaml(each);
        if (value === undefined) return;
        taken += 1;
        expect(readWhole(each)).toEqual({ value, faults: [] });
      }),
      { numRuns: 10_000 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});
