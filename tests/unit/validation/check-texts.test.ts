import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContentTree } from '#adapters/content/content-tree.ts';
import { checkTexts } from '#validation/check-texts.ts';
import { loadContent } from '#validation/load-content.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const FIXTURE = 'tests/fixtures/base-bureau';
const DISCLOSURE = 'disclosures/2024/jiancha-jihua.md';
const TASK = 'tasks/2024/01.mdx';
const ID = '110101190001010014';

type Changes = Readonly<Record<string, (text: string) => string>>;

function changed(changes: Changes): string {
  const root = tempFolder();
  cpSync(`${FIXTURE}/content`, root, { recursive: true });
  for (const [path, change] of Object.entries(changes))
    writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
  return root;
}

const faults = (changes: Changes) => checkTexts(readContentTree(changed(changes)), { publicDir: `${FIXTURE}/public` });
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
