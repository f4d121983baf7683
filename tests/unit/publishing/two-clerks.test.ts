import { describe, expect, test } from 'vitest';
import { exchangedLines } from '#format/exchanged.ts';
import type { Conflict } from '#publishing/merge/conflict.ts';
import type { Published } from '#publishing/sync/publish-work.ts';
import { checkContent } from '#validation/check-content.ts';
import { aPdf } from '../../support/pdf.ts';
import { anEntry, clerks, type Clerk } from '../../support/two-clerks.ts';

const ENTRY = 'content/disclosures/2024/jiancha-jihua.md';

/** What a clerk reads of it. */
const told = (published: Published): string =>
  published.outcome === 'done' ? exchangedLines(published).join('\n') : published.outcome;

const conflictsOf = (published: Published): readonly Conflict[] =>
  published.outcome === 'conflicts' ? published.conflicts : [];

const pair = (): [Clerk, Clerk] => clerks('wang', 'li') as [Clerk, Clerk];

/** A change of a published fact, with its word about it. */
function amend(clerk: Clerk, [from, to]: [string, string], note: string, of: string): void {
  clerk.edit(ENTRY, from, to);
  const record = `  - on: 2024-06-30\n    kind: correction\n    note: ${note}\n    of: [${of}]\n`;
  const text = clerk.read(ENTRY);
  clerk.write(
    ENTRY,
    text.includes('\nchanges:\n')
      ? text.replace('\nchanges:\n', `\nchanges:\n${record}`)
      : text.replace('\n---\n\n', `\nchanges:\n${record}---\n\n`),
  );
}

test('one clerk publishes, the other takes it over and sees what came', async () => {
  const [wang, li] = pair();
  wang.write('content/disclosures/2024/tongzhi.md', anEntry('关于甲事的通知'));
  expect(told(await wang.publish())).toMatch(/已经推送：新增1件。\n {2}新增　公开事项　关于甲事的通知\n网站收到以后/);
  expect(wang.git('log', '-1', '--format=%s|%an')).toBe('新增：关于甲事的通知|wang\n');
  expect(told(await li.publish())).toContain('取回了别人的改动：新增1件。\n  新增　公开事项　关于甲事的通知');
  expect(li.read('content/disclosures/2024/tongzhi.md')).toContain('关于甲事的通知');
});

test('both add, at once: both are there, the history is one line with the words of each', async () => {
  const [wang, li] = pair();
  wang.write('content/disclosures/2024/jia.md', anEntry('关于甲事的通知'));
  li.write('content/disclosures/2024/yi.md', anEntry('关于乙事的通知'));
  await wang.publish();
  expect(told(await li.publish())).toContain('已经推送：新增1件。\n  新增　公开事项　关于乙事的通知');
  await wang.publish();
  expect(wang.has('content/disclosures/2024/yi.md') && li.has('content/disclosures/2024/jia.md')).toBe(true);
  expect(wang.git('log', '--format=%an %s').split('\n').slice(0, 2)).toEqual([
    'li 新增：关于乙事的通知',
    'wang 新增：关于甲事的通知',
  ]);
  expect(wang.git('log', '--merges', '--oneline')).toBe('');
});

describe('both change one entry', () => {
  test('in different fields and paragraphs: nobody is asked, both records stand, nothing else is touched', async () => {
    const [wang, li] = pair();
    amend(wang, ['summary: 2024年度检查计划。', 'summary: 2024年度检查的计划。'], '概述更正。', 'summary');
    amend(li, ['各单位应当配合检查工作。', '各单位应当配合。'], '删去重复的话。', 'body');
    await wang.publish();
    expect(told(await li.publish())).toContain('已经推送');
    const text = li.read(ENTRY);
    for (const words of ['2024年度检查的计划。', '各单位应当配合。\n', '概述更正。', '删去重复的话。'])
      expect(text).toContain(words);
    expect((await checkContent(li.where)).faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(li.git('status', '--porcelain')).toBe('');
  });

  test('in the same field: both versions are shown in Chinese, and the decision stands', async () => {
    const [wang, li] = pair();
    amend(wang, ['summary: 2024年度检查计划。', 'summary: 王写的概述。'], '王。', 'summary');
    amend(li, ['summary: 2024年度检查计划。', 'summary: 李写的概述。'], '李。', 'summary');
    await wang.publish();
    const stopped = await li.publish();
    const [conflict, ...others] = conflictsOf(stopped);
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      where: '公开事项“关于公布2024年度检查计划的通知”的内容概述',
      base: '2024年度检查计划。',
      ours: '李写的概述。',
      theirs: '王写的概述。',
    });
    expect(li.read(ENTRY)).toContain('李写的概述。');
    const done = await li.publish(new Map([[conflict?.key ?? '', 'theirs']]));
    expect(told(done)).toMatch(/没有采用的那些字没有丢，还在这台电脑的历史里，叫 refs\/gongkai\/kept\/20240630-1000/);
    expect(li.read(ENTRY)).toContain('王写的概述。');
    expect(li.git('show', `refs/gongkai/kept/20240630-1000:${ENTRY}`)).toContain('李写的概述。');
  });

  test('twice within a minute: what was decided against the first time is kept too', async () => {
    const [wang, li] = pair();
    const description = /^description: .*$/m;
    for (const [round, words] of ['甲', '乙'].entries()) {
      wang.edit('content/site.yaml', description, `description: 王${round}。`);
      li.edit('content/site.yaml', description, `description: 李${words}。`);
      await wang.publish();
      const choices = conflictsOf(await li.publish()).map(({ key }) => [key, 'theirs'] as const);
      expect(told(await li.publish(new Map(choices)))).toContain('refs/gongkai/kept/20240630-1000');
      await wang.publish();
    }
    const kept = li.git('for-each-ref', '--format=%(refname)', 'refs/gongkai/kept').trim().split('\n');
    expect(kept.map((ref) => li.git('show', `${ref}:content/site.yaml`).match(/李./)?.[0])).toEqual(['李甲', '李乙']);
  });

  test('one deletes what the other changed: somebody decides', async () => {
    const [wang, li] = pair();
    const path = 'content/disclosures/2024/dingshi.md';
    wang.write(path, anEntry('定时的通知').replace('2024-06-20', '2099-01-01'));
    await wang.publish();
    await li.publish();
    wang.remove(path);
    li.edit(path, '正文。', '改过的正文。');
    await wang.publish();
    const [conflict] = conflictsOf(await li.publish());
    expect(conflict).toMatchObject({ theirs: '删去', ours: expect.stringContaining('改过的正文。') });
    expect(told(await li.publish(new Map([[conflict?.key ?? '', 'ours']])))).toContain('已经推送');
    await wang.publish();
    expect(wang.read(path)).toContain('改过的正文。');
  });
});

test('both add an attachment and an entry under the same names: there are two of each, and each entry has its own', async () => {
  const [wang, li] = pair();
  const files = (title: string): string => `files:\n  - path: files/2024/fujian.pdf\n    title: ${title}\n`;
  const [hers, his] = [Buffer.from(aPdf([{ words: 'wang' }])), Buffer.from(aPdf([{ words: 'li' }]))];
  wang.write('public/files/2024/fujian.pdf', hers);
  wang.write('content/disclosures/2024/tongzhi.md', anEntry('关于甲事的通知', files('甲')));
  li.write('public/files/2024/fujian.pdf', his);
  li.write('content/disclosures/2024/tongzhi.md', anEntry('关于乙事的通知', files('乙')));
  await wang.publish();
  const words = told(await li.publish());
  expect(words).toContain('您的那一份改名为 content/disclosures/2024/tongzhi-2.md');
  expect(li.read('content/disclosures/2024/tongzhi-2.md')).toContain('path: files/2024/fujian-2.pdf\n    title: 乙');
  expect(li.read('content/disclosures/2024/tongzhi.md')).toContain('path: files/2024/fujian.pdf\n    title: 甲');
  expect(li.git('cat-file', 'blob', 'HEAD:public/files/2024/fujian-2.pdf')).toBe(his.toString());
  expect(li.git('cat-file', 'blob', 'HEAD:public/files/2024/fujian.pdf')).toBe(hers.toString());
});

test('rows of one list from both sides stand in it together', async () => {
  const [wang, li] = pair();
  const path = 'content/offices.yaml';
  const row = (id: string, name: string): string => `- id: ${id}\n  name: ${name}\n`;
  wang.write(path, `${wang.read(path).trimEnd()}\n${row('jia', '甲科')}`);
  li.write(path, `${li.read(path).trimEnd()}\n${row('yi', '乙科')}`);
  await wang.publish();
  expect(told(await li.publish())).toContain('新增　部门　乙科');
  expect(li.read(path)).toMatch(/甲科[^]*乙科/);
});

describe('what is not sent is not lost', () => {
  test('a fault of the check: nothing is committed', async () => {
    const [wang] = pair();
    wang.write('content/disclosures/2024/tongzhi.md', anEntry('关于甲事的通知').replace('2024-06-20', '2024-02-30'));
    expect(await wang.publish()).toMatchObject({ outcome: 'faults', faults: [{ field: 'publishedAt' }] });
    expect(wang.git('status', '--porcelain')).toContain('tongzhi.md');
  });
  test('both sides are right alone and wrong together: both are on the disk, and it says so', async () => {
    const [wang, li] = pair();
    const former = 'redirectFrom:\n  - 2023/jiu-tongzhi\n';
    wang.write('content/disclosures/2024/jia.md', anEntry('关于甲事的通知', former));
    li.write('content/disclosures/2024/yi.md', anEntry('关于乙事的通知', former));
    await wang.publish();
    const stopped = await li.publish();
    expect(stopped).toMatchObject({ outcome: 'faults-together' });
    li.edit('content/disclosures/2024/yi.md', 'jiu-tongzhi', 'ling-yi-ge');
    expect(told(await li.publish())).toContain('已经推送');
  });
  test('other work that somebody set out for a commit stays as it is', async () => {
    const [wang, li] = pair();
    li.write('content/disclosures/2024/yi.md', anEntry('关于乙事的通知'));
    await li.publish();
    wang.write('notes.txt', '别的事');
    wang.git('add', 'notes.txt');
    wang.write('content/disclosures/2024/jia.md', anEntry('关于甲事的通知'));
    await wang.publish();
    expect(wang.git('ls-files', '--others', '--cached', 'notes.txt').trim()).toBe('notes.txt');
    expect(wang.git('ls-tree', '-r', '--name-only', 'HEAD')).not.toContain('notes.txt');
  });
});

test('rows without an id, added by both, are both there, and none of the others is another', async () => {
  const [wang, li] = clerks('wang', 'li') as [Clerk, Clerk];
  const path = 'content/words.yaml';
  const words = '- wrong: 布署\n  right: 部署\n- wrong: 帐号\n  right: 账号\n';
  wang.write(path, words);
  await wang.publish();
  await li.publish();
  wang.write(path, `${words}- wrong: 其它\n  right: 其他\n`);
  li.write(path, `${words}- wrong: 象素\n  right: 像素\n`);
  await wang.publish();
  await li.publish();
  for (const each of [words, '其它', '象素']) expect(li.read(path)).toContain(each);
  expect(li.read(path).match(/wrong/g)).toHaveLength(4);
});
