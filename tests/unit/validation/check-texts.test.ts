import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentTree } from '#adapters/content/content-tree.ts';
import { checkTexts } from '#validation/check-texts.ts';
import { knownNames } from '#validation/known-names.ts';
import { loadContent } from '#validation/load-content.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const FIXTURE = 'tests/fixtures/base-bureau';
const DISCLOSURE = 'disclosures/2024/jiancha-jihua.md';
const TASK = 'tasks/2024/01.mdx';
const ID = '110101190001010014';

type Changes = Readonly<Record<string, (text: string) => string>>;

function write(path: string, change: (text: string) => string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, change(existsSync(path) ? readFileSync(path, 'utf8') : ''));
}

function changed(changes: Changes): string {
  const root = tempFolder();
  cpSync(`${FIXTURE}/content`, root, { recursive: true });
  for (const [path, change] of Object.entries(changes)) write(join(root, path), change);
  return root;
}

function faults(changes: Changes) {
  const tree = readContentTree(changed(changes));
  return checkTexts(tree, { publicDir: `${FIXTURE}/public` }, knownNames(tree));
}
const append =
  (words: string) =>
  (text: string): string =>
    `${text}\n${words}\n`;
const replace =
  (from: string | RegExp, to: string) =>
  (text: string): string =>
    text.replace(from, () => to);

it('finds nothing in the fictional bureau', () => expect(faults({})).toEqual([]));

describe('every text is looked through, at its line and field', () => {
  it.each<[string, string, (text: string) => string, { line: number; field?: string; found: string }]>([
    [
      'a title',
      DISCLOSURE,
      replace('title: 关于', 'title: 关\u200b于'),
      { line: 2, field: 'title', found: '零宽空格 U+200B' },
    ],
    [
      'a summary',
      DISCLOSURE,
      replace('summary: 2024', `summary: 示例丙（${ID}）`),
      { line: 6, field: 'summary', found: '110101********0014' },
    ],
    [
      'a block of lines',
      DISCLOSURE,
      replace(/summary: .*/, `summary: |-\n  第一行\n  ${ID}`),
      { line: 8, field: 'summary', found: '110101********0014' },
    ],
    [
      'an item of a list',
      DISCLOSURE,
      replace('title: 2024年度检查计划', `title: 附件${ID}`),
      { line: 19, field: 'files[0].title', found: '110101********0014' },
    ],
    ['a body', DISCLOSURE, append(ID), { line: 28, found: '110101********0014' }],
    ['the body of a task', TASK, append('{甲}'), { line: 31, found: '{甲}' }],
    [
      'a list of offices',
      'offices.yaml',
      replace('统称', `统称${ID}`),
      { line: 10, field: 'note', found: '110101********0014' },
    ],
    [
      'the identity of the site',
      'site.yaml',
      append(`contact: ${ID}号`),
      { line: 9, field: 'contact', found: '110101********0014' },
    ],
    [
      'a document number of a plan',
      'plans/2024.yaml',
      replace('〔2024〕', '(2024)'),
      { line: 6, field: 'documentNumber', found: '示城序(2024)1号' },
    ],
    [
      'an entry that its schema refuses',
      DISCLOSURE,
      (text) => text.replace('kind: notice', 'kind: x').replace('summary: ', `summary: ${ID}号`),
      { line: 6, field: 'summary', found: '110101********0014' },
    ],
  ])('%s', (_, path, change, place) => {
    const found = faults({ [path]: change });
    expect(found).toMatchObject([place]);
    expect(found[0]?.file).toContain(path);
  });

  it('is stricter with fields than with bodies, for fields go into feeds as they are', () => {
    expect(faults({ [DISCLOSURE]: append('第一行\u000b第二行') })).toMatchObject([{ severity: 'warning' }]);
    expect(faults({ [DISCLOSURE]: replace('title: 关于', 'title: 关\u000b于') })).toMatchObject([
      { severity: 'error' },
    ]);
  });

  it('holds a slip against the site in its own words, and not in those that it copies to the letter', () => {
    const slips = (path: string, change: (text: string) => string): unknown[] =>
      faults({ 'words.yaml': () => '- { wrong: 布署, right: 部署 }\n', [path]: change });
    expect(slips(DISCLOSURE, replace('summary: 2024', 'summary: 布署2024'))).toMatchObject([{ found: '布署' }]);
    expect(slips(TASK, replace(/^requirement: /m, 'requirement: 布署'))).toEqual([]);
    expect(slips(TASK, replace(/ quote: /, ' quote: 布署'))).toEqual([]);
    expect(slips('plans/2024.yaml', replace(/^tableTitle: /m, 'tableTitle: 布署'))).toEqual([]);
    expect(slips('plans/2024.yaml', append('transcription: 按工作布署录入。'))).toMatchObject([{ found: '布署' }]);
  });

  it('prints no number whole, not even inside a link or a tag', () => {
    const found = faults({ [DISCLOSURE]: append(`<b title="${ID}">甲</b>\n\n[乙](/nope/${ID}/)`) });
    expect(found.length).toBeGreaterThan(2);
    expect(JSON.stringify(found)).not.toContain(ID);
  });

  it('prints nothing that would play tricks on a terminal', () => {
    const [fault] = faults({ [DISCLOSURE]: append('[甲](/nope\u001b[31m/)') }).filter(({ message }) =>
      message.includes('网页'),
    );
    expect(fault?.found).not.toContain('\u001b');
  });
});

describe('marks of a merge', () => {
  const clash = '<<<<<<< HEAD\nkind: notice\n=======\nkind: plan\n>>>>>>> 1a2b3c4';

  it.each([
    ['in front matter', DISCLOSURE, replace('kind: notice', clash), 3],
    ['in a list', 'offices.yaml', append(clash), 12],
    ['in a body', DISCLOSURE, append(clash), 28],
  ])('%s are named once, and what they break is not', (_, path, change, line) => {
    const found = loadContent({
      contentDir: changed({ [path]: change }),
      publicDir: `${FIXTURE}/public`,
    }).faults.filter(({ file }) => file.endsWith(path));
    expect(found).toMatchObject([{ severity: 'error', line, found: '<<<<<<< HEAD' }]);
  });
});

describe('what a body names', () => {
  const REFERENCE = 'references/shengban.yaml';
  const WORDS = 'terms.yaml';
  const withLaw: Changes = {
    [REFERENCE]: () =>
      'title: 示例条例\nlevel: law\ntextSeen: none\narticles:\n  - no: "3"\n    says: 要公开。\n  - no: "20.7"\nnote: 示例。\n',
    [WORDS]: () => '- id: liu-wen\n  name: 六稳\n  says: 稳就业等\n',
  };
  const found = (words: string, path = TASK) =>
    faults({ ...withLaw, [path]: append(words) }).map(({ file, line, ...rest }) => ({
      file: file.split('/').at(-1),
      line,
      ...rest,
    }));

  it.each([
    ['an article', '按<Article law="shengban" no="3" />办'],
    ['a part of one', '按<Article law="shengban" no="20.7" />办'],
    ['a word', '说<Term>六稳</Term>'],
    ['a promise of the task', '见<Promise id="c1" />'],
    ['a promise of any task', '见<Promise id="2024/02#c1" />'],
  ])('may be %s that is there', (_, words) => expect(found(words)).toEqual([]));

  it.each([
    [
      'an article that nobody has entered',
      '按<Article law="shengban" no="4" />办',
      'shengban 没有登记这一条；可用的有：3、20.7',
    ],
    ['an article in Chinese numerals', '按<Article law="shengban" no="三" />办', '写成数字，例如 33'],
    ['a law that is not there', '按<Article law="shengbang" no="3" />办', '没有依据“shengbang”；最接近的是“shengban”'],
    ['the usual law where it is not there', '按<Article no="33" />办', '没有依据“tiaoli-711”'],
    ['a word that nobody explained', '说<Term>六隐</Term>', 'terms.yaml 里没有“六隐”；最接近的是“六稳”'],
    ['a promise that the task lacks', '见<Promise id="c9" />', '任务 2024/01 没有承诺“c9”'],
    ['a promise by a number that is none', '见<Promise id="2024/1#c1" />', '例如 2021/07#c1'],
    ['a promise of a task that is not there', '见<Promise id="2024/77#c1" />', '没有任务“2024/77”'],
  ])('may not be %s', (_, words, message) => {
    expect(found(words)).toMatchObject([
      { severity: 'error', file: '01.mdx', message: expect.stringContaining(message) as string },
    ]);
    const [{ line = 0 } = {}] = found(words);
    expect(append(words)(readFileSync(`${FIXTURE}/content/${TASK}`, 'utf8')).split('\n')[line - 1]).toBe(words);
  });

  it('is a promise with its task, outside of a task', () => {
    expect(found('见<Promise id="c1" />', 'pages/about.mdx')).toMatchObject([
      { message: expect.stringContaining('例如 2021/07#c1') as string },
    ]);
    expect(found('见<Promise id="2024/01#c1" />', 'pages/about.mdx')).toEqual([]);
  });
});

describe('exemptions', () => {
  const release = (number: string) =>
    replace(
      'source:',
      `exemptions:\n  - text: "${number}"\n    reason: 值班手机\n    by: 示例甲\n    on: 2024-03-20\nsource:`,
    );

  it('let a reviewed number stand', () => {
    expect(faults({ [DISCLOSURE]: (text) => append('值班手机130 0000 0000')(release('13000000000')(text)) })).toEqual(
      [],
    );
  });

  it('that release nothing are told', () => {
    expect(faults({ [DISCLOSURE]: release('13100000000') })).toMatchObject([
      { severity: 'warning', field: 'exemptions[0].text', found: '131****0000', line: 21 },
    ]);
  });
});

describe('addresses within the site', () => {
  it.each([
    '/',
    '/tasks/',
    '/tasks/2024/',
    '/tasks/2024/01/#c1',
    '/disclosures/2024/',
    '/offices/zonghe/',
    '/themes/jiancha/',
    '/about/',
    '/zfxxgk/about/',
    '/files/2024/jiancha-jihua.pdf',
    '../../../about/',
  ])('knows %s', (address) => expect(faults({ [DISCLOSURE]: append(`[甲](${address})`) })).toEqual([]));

  it.each(['/tasks/2024/99/', '/files/2024/nope.pdf', '/zfxxgk/nope/', '/offices/综合科/'])(
    'does not know %s',
    (address) => {
      expect(faults({ [DISCLOSURE]: append(`[甲](${address})`) })).toMatchObject([
        { severity: 'error', line: 28, found: address },
      ]);
    },
  );

  it('lets an office publish its own line', () => {
    expect(
      faults({ 'site.yaml': append('contact: 值班手机13000000000'), [DISCLOSURE]: append('请拨打130-0000-0000') }),
    ).toEqual([]);
  });
});
