import { cpSync, writeFileSync, readFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultLine } from '#format/fault.ts';
import { fieldsIn } from '#schemas/collections.ts';
import { loadContent } from '#validation/load-content.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const BUREAU = 'tests/fixtures/base-bureau';
const DISCLOSURE = 'disclosures/2024/jiancha-jihua.md';

/** The fictional bureau's content, with files changed or added. */
function load(changes: Readonly<Record<string, string | ((before: string) => string)>> = {}) {
  const root = tempFolder();
  cpSync(`${BUREAU}/content`, root, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(
      join(root, path),
      typeof change === 'string' ? change : change(readFileSync(join(root, path), 'utf8')),
    );
  }
  return loadContent({ contentDir: root, publicDir: `${BUREAU}/public` });
}
const faults = (...args: Parameters<typeof load>) =>
  load(...args).faults.filter(({ severity }) => severity === 'error');
const replace =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, to);

test('the fictional bureau is without fault', () => expect(faults()).toEqual([]));

describe('a vocabulary', () => {
  test('may be written in the words that readers know', () =>
    expect(faults({ [DISCLOSURE]: replace('kind: notice', 'kind: 通知\nextent: 全文') })).toEqual([]));
  test.each<[string, (text: string) => string, RegExp]>([
    ['a word of none', replace('kind: notice', 'kind: 告示'), /可用的有：通知、规划计划/],
    ['nothing', replace(/^kind: .*\n/m, ''), /缺少这一项；可用的有：通知/],
    [
      'a basis without its date',
      replace(/^publishedAt: .*/m, 'publishedBasis: address'),
      /（publishedBasis）写“不知道”/,
    ],
    ['a part that nobody names', replace('kind: notice', 'kind: notice\nextent: part'), /“见到哪些”（extentNote）/],
  ])('is told in those words and never as it is stored: %s', (_case, change, said) => {
    const [fault, ...others] = faults({ [DISCLOSURE]: change });
    expect(others).toEqual([]);
    const line = fault ? faultLine(fault) : '';
    expect(line).toMatch(said);
    for (const field of fieldsIn('disclosures'))
      if (field.control.kind === 'choice')
        for (const { value } of field.control.options) expect(line).not.toMatch(new RegExp(`[“、]${value}[”、]`));
  });
});

describe('shape', () => {
  test.each<[string, (text: string) => string, { line: number; field: string; said: string }]>([
    [
      'a day that does not exist',
      replace('publishedAt: 2024-03-20', 'publishedAt: 2024-02-30'),
      { line: 8, field: 'publishedAt', said: '2月只有29天' },
    ],
    ['a misspelt field', replace('publishedAt:', 'publishdAt:'), { line: 8, field: 'publishdAt', said: 'publishedAt' }],
    ['a missing title', replace(/^title: .*\n/m, ''), { line: 2, field: 'title', said: '缺少' }],
    ['an empty title', replace(/^title: .*/m, 'title: "　　"'), { line: 2, field: 'title', said: '不能为空' }],
    ['a title of digits', replace(/^title: .*/m, 'title: 2024'), { line: 2, field: 'title', said: '引号' }],
    ['a kind that is not there', replace('kind: notice', 'kind: notise'), { line: 3, field: 'kind', said: '“通知”' }],
    [
      'an article without quotes',
      replace('files:', 'legalBasis: [20.10]\nfiles:'),
      { line: 17, field: 'legalBasis[0]', said: '引号' },
    ],
    [
      'a script for an address',
      replace(/url: .*/, 'url: javascript:alert(1)'),
      { line: 21, field: 'source.url', said: 'https://' },
    ],
  ])('%s', (_case, change, { line, field, said }) => {
    const found = faults({ [DISCLOSURE]: change });
    expect(found).toMatchObject([{ line, field }]);
    expect(found[0]?.message).toContain(said);
    expect(found[0]?.file).toContain(DISCLOSURE);
  });
});

test('every fault of every file is named in one run, and one bad entry makes no other look bad', () => {
  const found = faults({
    [DISCLOSURE]: replace('publishedAt: 2024-03-20', 'publishedAt: 2024-02-30'),
    'tasks/2024/01.mdx': replace('lead: 综合科', 'lead: 综合处'),
    'tasks/2024/02.mdx': replace('kind: service', 'kind: servise'),
    'disclosures/2024/lingyijian.md': readFileSync(`tests/fixtures/base-bureau/content/${DISCLOSURE}`, 'utf8')
      .replace('2024/01#c1', '2024/02#c1')
      .replace(/^documentNumber: .*\n/m, ''),
  });
  expect(found.map(({ field }) => field)).toEqual(['publishedAt', 'lead', 'commitments[0].kind']);
});

test('files that are no entries are named, what systems leave behind is not', () => {
  const found = faults({
    'disclosures/2024/tongzhi.md.txt': '',
    'disclosures/2024/通知.md': '',
    'disclosures/2024/.DS_Store': '',
    'disclosures/2024/~$t.docx': '',
    'disclosures/2024/Thumbs.db': '',
  });
  expect(found.map(({ file }) => file.split('/').at(-1))).toEqual(['tongzhi.md.txt', '通知.md']);
});

test('two offices with one id are named at the line of the second', () => {
  const found = faults({ 'offices.yaml': (text) => `${text}- id: zonghe\n  name: 综合二科\n` });
  expect(found).toMatchObject([{ line: 11, field: 'id' }]);
});

test.each([
  ['left empty', 'summary:'],
  ['of blanks', 'summary: "  "'],
  ['left out', '# summary'],
])('a summary %s is asked for, with what to say where nobody knows it', (_case, line) => {
  const found = faults({ [DISCLOSURE]: replace(/^summary: .*/m, line) });
  expect(found).toMatchObject([{ field: 'summary', message: expect.stringMatching(/没有见到内容.*不要猜/) }]);
});

test('a number of a person in the wrong field is not repeated in full', () => {
  const [fault] = faults({ [DISCLOSURE]: replace('kind: notice', 'kind: "13800138000"') });
  expect(fault).toMatchObject({ field: 'kind', found: expect.stringMatching(/^138\*+/) });
});

test('listed words are warned of in our words, not in those of the notice', () => {
  const { faults: all } = load({
    'words.yaml': '- { wrong: 检查, right: 查验 }\n- { wrong: 甲 }\n',
  });
  const warned = all.filter(({ message }) => message.includes('应写“查验”')).map(({ field }) => field);
  expect(warned.length).toBeGreaterThan(0);
  for (const field of ['requirement', 'commitments[0].quote']) expect(warned).not.toContain(field);
  expect(all.filter(({ severity }) => severity === 'error')).toMatchObject([{ field: 'right', line: 2 }]);
});

describe('where the fault is', () => {
  test.each<[string, (text: string) => string, number, string]>([
    ['a quote that is never closed', replace(/^title: .*/m, 'title: "关于检查'), 2, '引号'],
    ['a value that begins with a star', replace(/^title: .*/m, 'title: *重要*通知'), 2, '“*”开头'],
    ['a day in full-width digits', replace('2024-03-20', '２０２４-０３-２０'), 8, '写成 2024-03-20'],
  ])('%s', (_case, change, line, said) =>
    expect(faults({ [DISCLOSURE]: change })).toMatchObject([{ line, message: expect.stringContaining(said) }]),
  );
  test('a field under its Chinese name is told the one that is meant', () =>
    expect(faults({ [DISCLOSURE]: replace('kind:', '种类:') }).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('应为“kind”'),
    ));
});
