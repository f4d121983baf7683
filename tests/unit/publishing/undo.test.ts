import { describe, expect, test } from 'vitest';
import { TAKEN_BACK, undoneLines } from '#format/undo.ts';
import { putAside, readLast, undoLast, type UndoOutcome } from '#publishing/sync/undo.ts';
import { checkContent } from '#validation/check-content.ts';
import { aPdf } from '../../support/pdf.ts';
import { anEntry, clerks, NOW, type Clerk } from '../../support/two-clerks.ts';

const ENTRY = 'content/disclosures/2024/jiancha-jihua.md';
const one = (): Clerk => clerks('wang')[0] as Clerk;

async function undo({ where }: Clerk): Promise<UndoOutcome> {
  const found = await readLast(where, NOW);
  if ('refused' in found) return { outcome: 'refused', refused: found.refused };
  return undoLast(where, { now: NOW, commit: found.last.commit, reason: '导入时选错了表。' });
}
const errors = async ({ where }: Clerk): Promise<string[]> =>
  (await checkContent(where)).faults.filter(({ severity }) => severity === 'error').map(({ message }) => message);

const scheduled = (title: string, more = ''): string =>
  anEntry(title, more).replace('publishedAt: 2024-06-20', 'publishedAt: 2099-01-01');

describe('before it went out', () => {
  test('the commit is no more, and every word stays on the disk', async () => {
    const clerk = one();
    const url = clerk.git('remote', 'get-url', 'origin').trim();
    clerk.git('remote', 'set-url', 'origin', '/nowhere.git');
    clerk.write('content/disclosures/2024/jia.md', anEntry('关于甲事的通知'));
    await clerk.publish();
    const head = clerk.git('rev-parse', 'HEAD^');
    expect(await undo(clerk)).toEqual({ outcome: 'taken-back' });
    expect(TAKEN_BACK).toContain('一个字没有少');
    expect([clerk.git('rev-parse', 'HEAD'), clerk.has('content/disclosures/2024/jia.md')]).toEqual([head, true]);
    clerk.git('remote', 'set-url', 'origin', url);
    expect(await clerk.publish()).toMatchObject({ outcome: 'done', sent: [{ title: '关于甲事的通知' }] });
  });
  test('what is in no commit yet is put aside under a name, and comes back', async () => {
    const clerk = one();
    clerk.write('content/disclosures/2024/jia.md', anEntry('关于甲事的通知'));
    expect(await putAside(clerk.where, NOW)).toBe(`放在一边 ${NOW}`);
    expect(clerk.has('content/disclosures/2024/jia.md')).toBe(false);
    clerk.git('stash', 'pop', '-q');
    expect(clerk.has('content/disclosures/2024/jia.md')).toBe(true);
  });
});

describe('after it went out', () => {
  test('a wrong import of thirty: what was public leaves a word, what never was goes with its file', async () => {
    const clerk = one();
    const path = (number: number): string => `content/disclosures/2024/dao-${number}.md`;
    for (let number = 0; number < 30; number += 1)
      clerk.write(path(number), number < 20 ? anEntry(`第${number}件`) : scheduled(`第${number}件`));
    clerk.write('public/files/2024/gong.pdf', aPdf([{ words: '公' }]));
    clerk.write('public/files/2024/ding.pdf', aPdf([{ words: '定' }]));
    const file = (name: string): string => `files:\n  - path: files/2024/${name}.pdf\n    title: 附件\n`;
    clerk.write(path(0), anEntry('第0件', file('gong')));
    clerk.write(path(29), scheduled('第29件', file('ding')));
    await clerk.publish();
    const undone = await undo(clerk);
    if (undone.outcome !== 'reverted') throw new Error(JSON.stringify(undone));
    expect([undone.withdrawn.length, undone.removed.length]).toEqual([20, 11]);
    expect(clerk.read(path(0))).toContain('withdrawn:\n  on: 2024-06-30 10:00\n  reason: 导入时选错了表。\n');
    expect([path(20), path(29), 'public/files/2024/ding.pdf'].map(clerk.has)).toEqual([false, false, false]);
    expect(clerk.has('public/files/2024/gong.pdf')).toBe(true);
    expect(await errors(clerk)).toEqual([]);
    const words = undoneLines(undone, 'abcdef0123456').join('\n');
    for (const each of ['撤回20件', '历史里还有：第 abcdef0123 号提交', '马上告诉管网站的人'])
      expect(words).toContain(each);
    expect(await clerk.publish()).toMatchObject({ outcome: 'done', unsent: undefined });
    expect(clerk.git('log', '-1', '--format=%s')).toMatch(/^撤销：新增30件\n$/);
  });

  test('a change of a public entry: the words are as before, both records stand', async () => {
    const clerk = one();
    clerk.edit(ENTRY, 'summary: 2024年度检查计划。', 'summary: 写错的概述。');
    clerk.edit(ENTRY, '\n---\n\n', '\nchanges:\n  - on: 2024-06-29\n    kind: correction\n    note: 改概述。\n---\n\n');
    await clerk.publish();
    expect(await undo(clerk)).toMatchObject({ outcome: 'reverted', restored: ['关于公布2024年度检查计划的通知'] });
    const text = clerk.read(ENTRY);
    for (const words of ['summary: 2024年度检查计划。', 'note: 改概述。', 'note: 撤销前一次改动：导入时选错了表。'])
      expect(text).toContain(words);
    expect(await errors(clerk)).toEqual([]);
  });

  test('what others did since stays; what they changed of the same thing is not taken back unseen', async () => {
    const [wang, li] = clerks('wang', 'li') as [Clerk, Clerk];
    const path = 'content/disclosures/2024/dingshi.md';
    wang.write(path, scheduled('定时的通知'));
    await wang.publish();
    wang.edit(path, '定时的通知的内容。', '王的概述。');
    await wang.publish();
    await li.publish();
    li.write('content/disclosures/2024/yi.md', anEntry('关于乙事的通知'));
    await li.publish();
    await wang.publish();
    expect(await undo(wang)).toMatchObject({ outcome: 'reverted', restored: ['定时的通知'] });
    expect(wang.read(path)).toContain('定时的通知的内容。');
    expect(wang.has('content/disclosures/2024/yi.md')).toBe(true);
    await wang.publish();

    wang.edit(path, '定时的通知的内容。', '王的概述。');
    await wang.publish();
    await li.publish();
    li.edit(path, '王的概述。', '李的概述。');
    await li.publish();
    await wang.publish();
    expect(await undo(wang)).toMatchObject({
      outcome: 'refused',
      refused: { why: 'changed-since', places: ['公开事项“定时的通知”的内容概述'] },
    });
    expect(wang.read(path)).toContain('李的概述。');
  });

  test('a row of a list goes or leaves a word, and the address of what had one is owned up to', async () => {
    const clerk = one();
    const offices = clerk.read('content/offices.yaml');
    clerk.write('content/offices.yaml', `${offices.trimEnd()}\n- id: jiake\n  name: 甲科\n`);
    await clerk.publish();
    expect(await undo(clerk)).toMatchObject({ outcome: 'reverted', removed: ['甲科'] });
    expect(clerk.read('content/offices.yaml').trimEnd()).toBe(offices.trimEnd());
    expect(clerk.read('content/removed.yaml')).toContain('id: offices/jiake');
    expect(await errors(clerk)).toEqual([]);
  });
});

describe('what is not taken back', () => {
  test('with work in no commit beside it', async () => {
    const clerk = one();
    clerk.write('content/disclosures/2024/jia.md', anEntry('关于甲事的通知'));
    await clerk.publish();
    clerk.edit(ENTRY, '通知', '通告');
    expect(await undo(clerk)).toMatchObject({ outcome: 'refused', refused: { why: 'uncommitted' } });
  });
  test('the first commit, and one of the program', async () => {
    const clerk = one();
    expect(await undo(clerk)).toMatchObject({ outcome: 'refused', refused: { why: 'first' } });
    clerk.write('program.js', '1');
    clerk.edit(ENTRY, 'recordedOn: 2024-03-21', 'recordedOn: 2024-03-22');
    clerk.git('add', '-A');
    clerk.git('commit', '-qm', 'both');
    expect(await undo(clerk)).toMatchObject({
      outcome: 'refused',
      refused: { why: 'not-content', files: ['program.js'] },
    });
  });
});
