import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { historyFaults } from '../../../support/history-faults.ts';
import { aBureauInGit, aFullBureauInGit, type Repository } from '../../../support/repository.ts';

async function errors({ root }: Repository, asOf = '2024-06-30'): Promise<string[]> {
  return (await historyFaults(root, asOf)).filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

/** Errors about what went; others (a task whose plan is gone) are not what is tested here. */
const losses = async (repository: Repository): Promise<string> =>
  (await errors(repository)).filter((line) => /不能删除|不能没有交代|不能直接删掉|redirectFrom/.test(line)).join('\n');

describe('nothing goes without a word', () => {
  test.each<[string, (repository: Repository) => void, string]>([
    ['a task', ({ remove }) => remove('content/tasks/2024/05.mdx'), '/tasks/2024/05/'],
    ['a plan', ({ remove }) => remove('content/plans/2023.yaml'), '/tasks/2023/'],
    ['a statement', ({ remove }) => remove('content/statements/2024/bianmin-fuwu.md'), '公开过的落实说明不能删除'],
    ['a reference', ({ remove }) => remove('content/references/shiban-2024-5.yaml'), '/references/shiban-2024-5/'],
    ['a disclosure', ({ remove }) => remove('content/disclosures/2024/zhiban-dianhua.md'), 'withdrawn'],
    [
      'an office',
      ({ edit }) => edit('content/offices.yaml', /- id: xinxi\n {2}name: .*\n {2}note: .*\n/, ''),
      '/offices/xinxi/',
    ],
    [
      'an office under another id',
      ({ edit }) => edit('content/offices.yaml', 'id: xinxi', 'id: xinxi-ke'),
      '/offices/xinxi/',
    ],
    ['a theme', ({ edit }) => edit('content/themes.yaml', /- id: jiedu[\s\S]*?(?=\n- |$)/, ''), '/themes/jiedu/'],
    [
      'a withholding',
      ({ edit }) => edit('content/withholdings.yaml', /- id: taolun-jilu[\s\S]*$/, ''),
      '公开过的登记不能删除',
    ],
    ['all withholdings', ({ remove }) => remove('content/withholdings.yaml'), '公开过的登记不能删除'],
    [
      'what was seen at an address that an entry names',
      ({ edit }) => edit('content/looks.yaml', /- id: .*t1\.html\n[\s\S]*?(?=\n- id)/, ''),
      '看过的记录不能删除；恢复“https://www.example.com/gk/202403/t1.html”',
    ],
    [
      'a promise',
      ({ edit }) => edit('content/tasks/2024/02.mdx', / {2}- id: c3[\s\S]*?cadence: ongoing\n(?=---)/, ''),
      '承诺不能直接删掉',
    ],
  ])('%s', async (_, drop, words) => {
    const repository = aFullBureauInGit();
    drop(repository);
    expect(await losses(repository)).toContain(words);
    repository.commit('2024-06-20');
    expect(await losses(repository)).toContain(words);
  });
});

describe('a word makes it good', () => {
  test('a page that is gone leaves one at its address', async () => {
    const repository = aFullBureauInGit();
    repository.edit('content/offices.yaml', /- id: xinxi\n {2}name: .*\n {2}note: .*\n/, '');
    repository.write(
      'content/removed.yaml',
      '- id: offices/xinxi\n  title: 信息科\n  on: 2024-05-01\n  reason: 并入综合科。\n  to: offices/zonghe\n',
    );
    expect(await errors(repository)).toEqual([]);
    repository.commit('2024-06-20');
    repository.write('content/removed.yaml', '[]\n');
    expect((await errors(repository)).join()).toContain('/offices/xinxi/');
  });
  test('a promise leaves its words and the reason', async () => {
    const repository = aFullBureauInGit();
    const task = 'content/tasks/2024/02.mdx';
    repository.edit(task, / {2}- id: c3[\s\S]*?cadence: ongoing\n(?=---)/, '');
    const dropped = (quote: string): string =>
      `dropped:\n  - id: c3\n    quote: ${quote}\n    on: 2024-05-01\n    reason: 并入承诺②。\n`;
    repository.edit(task, 'commitments:', `${dropped('便民实效')}commitments:`);
    expect((await errors(repository)).join()).toContain('照抄最后的写法');
    repository.edit(task, dropped('便民实效'), dropped('更加注重便民实效'));
    expect(await errors(repository)).toEqual([]);
    repository.commit('2024-06-20');
    repository.edit(task, dropped('更加注重便民实效'), '');
    expect((await errors(repository)).join()).toContain('承诺不能直接删掉');
  });
  test('a withholding is withdrawn, and stays in its row', async () => {
    const repository = aFullBureauInGit();
    repository.edit(
      'content/withholdings.yaml',
      '  office: 综合科',
      '  withdrawn:\n    on: 2024-05-01\n    reason: 讨论已经结束，记录已公开。\n  office: 综合科',
    );
    expect(await errors(repository)).toEqual([]);
  });
  test('a disclosure under another name leads there, for ever', async () => {
    const repository = aBureauInGit();
    const at = (name: string) => join(repository.root, 'content/disclosures/2024', name);
    renameSync(at('jiancha-jihua.md'), at('jihua.md'));
    repository.commit('2024-06-20');
    expect((await errors(repository)).join()).toContain('redirectFrom');
    repository.edit('content/disclosures/2024/jihua.md', 'source:', 'redirectFrom: [2024/jiancha-jihua]\nsource:');
    expect(await errors(repository)).toEqual([]);
    repository.commit('2024-06-21');
    repository.edit('content/disclosures/2024/jihua.md', 'redirectFrom: [2024/jiancha-jihua]\n', '');
    expect((await errors(repository)).join()).toContain('redirectFrom');
  });
});

describe('what nobody misses may go', () => {
  const item = 'content/disclosures/2024/jiancha-jihua.md';
  test.each<[string, (repository: Repository) => void]>([
    ['a word that nothing names', ({ edit }) => edit('content/terms.yaml', /[\s\S]+/, '[]\n')],
    ['a word under another id', ({ edit }) => edit('content/terms.yaml', 'id: mingcha', 'id: ming-cha')],
    [
      'what was seen at an address that nothing names any more',
      ({ edit }) => {
        edit(item, 't1.html', 't2.html');
        edit('content/looks.yaml', /- id: .*t1\.html\n[\s\S]*?(?=\n- id)/, '');
      },
    ],
  ])('%s', async (_, drop) => {
    const repository = aFullBureauInGit();
    drop(repository);
    expect(await losses(repository)).toBe('');
  });
});

describe('what readers have seen is not hidden by another day', () => {
  const entry = (field: string): string =>
    `changes:\n  - on: 2024-06-20\n    kind: correction\n    note: 改期。\n    of: [${field}]\n`;
  test.each<[string, string, string, [from: string | RegExp, to: string]]>([
    ['an item', 'content/disclosures/2024/jiancha-jihua.md', 'publishedAt', [/(?=source:)/, entry('publishedAt')]],
    ['a statement', 'content/statements/2024/bianmin-fuwu.md', 'statedOn', [/(?=recordedOn)/, entry('statedOn')]],
  ])('%s, whatever its record says', async (_, path, field, owningUp) => {
    const repository = aFullBureauInGit();
    repository.edit(path, new RegExp(`${field}: .*`), `${field}: 2024-09-20`);
    repository.edit(path, ...owningUp);
    expect((await errors(repository)).join()).toContain('已经公开，不能再改成还没有到的日子');
    repository.commit('2024-06-20');
    expect((await errors(repository)).join()).toContain('已经公开，不能再改成还没有到的日子');
    expect((await errors(repository, '2024-09-20')).join()).not.toContain('不能再改成');
  });
  test('one that was put off before its day came may be put off', async () => {
    const repository = aBureauInGit();
    const later = 'content/disclosures/2024/jiancha-jihua.md';
    repository.edit(later, /publishedAt: .*/, 'publishedAt: 2024-06-10');
    repository.write('content/disclosures/2024/xin.md', readFileSync(join(repository.root, later), 'utf8'));
    repository.git('checkout', 'HEAD', '--', later);
    repository.commit('2024-05-01');
    repository.edit('content/disclosures/2024/xin.md', 'publishedAt: 2024-06-10', 'publishedAt: 2024-09-10');
    expect((await errors(repository, '2024-06-09')).join()).not.toContain('不能再改成');
    expect((await errors(repository, '2024-06-11')).join()).toContain('不能再改成');
  });
});

describe('what readers never saw may go', () => {
  const item = 'content/disclosures/2024/jiancha-jihua.md';
  const scheduled = (): Repository => {
    const repository = aBureauInGit();
    const later = 'content/disclosures/2024/xin.md';
    repository.git('mv', item, later);
    repository.edit(later, /publishedAt: .*/, 'publishedAt: 2024-06-10');
    repository.git('checkout', 'HEAD', '--', item);
    repository.commit('2024-05-01');
    repository.remove(later);
    return repository;
  };
  test('cancelled before its day', async () => {
    const repository = scheduled();
    expect(await errors(repository, '2024-06-09')).toEqual([]);
    repository.commit('2024-06-09');
    expect(await errors(repository, '2024-12-31')).toEqual([]);
  });
  test('not when its day has come', async () => {
    const repository = scheduled();
    expect((await errors(repository, '2024-06-10')).join()).toContain('不能删除');
    repository.commit('2024-06-11');
    expect((await errors(repository, '2024-06-12')).join()).toContain('不能删除');
  });
});

describe('an attachment keeps its bytes as long as readers may have it', () => {
  const pdf = 'public/files/2024/jiancha-jihua.pdf';
  const changed = (faults: readonly string[]): boolean => faults.some((line) => line.includes('附件公开以后内容变了'));
  test('changed in place', async () => {
    const repository = aBureauInGit();
    repository.write(pdf, 'other');
    expect(changed(await errors(repository))).toBe(true);
    repository.commit('2024-05-01');
    expect(changed(await errors(repository))).toBe(true);
  });
  test('changed back', async () => {
    const repository = aBureauInGit();
    repository.write(pdf, 'other');
    repository.commit('2024-05-01');
    repository.git('checkout', 'HEAD~1', '--', pdf);
    expect(changed(await errors(repository))).toBe(false);
  });
  test('changed before the day of its publication', async () => {
    const repository = aBureauInGit({
      prepare: ({ edit }) =>
        edit('content/disclosures/2024/jiancha-jihua.md', /publishedAt: .*/, 'publishedAt: 2024-06-10'),
    });
    repository.write(pdf, 'other');
    expect(changed(await errors(repository, '2024-06-09'))).toBe(false);
  });
});
