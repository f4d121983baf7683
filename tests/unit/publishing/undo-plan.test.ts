import { describe, expect, test } from 'vitest';
import { lastLines, undoneLines } from '#format/undo.ts';
import { readLast, undoLast, type UndoOutcome } from '#publishing/sync/undo.ts';
import { checkContent } from '#validation/check-content.ts';
import { clerks, NOW, type Clerk } from '../../support/two-clerks.ts';

const TASK = 'content/tasks/2024/02.mdx';
const one = (): Clerk => clerks('wang')[0] as Clerk;

async function undo({ where }: Clerk): Promise<UndoOutcome> {
  const found = await readLast(where, NOW);
  if ('refused' in found) return { outcome: 'refused', refused: found.refused };
  return undoLast(where, { now: NOW, commit: found.last.commit, reason: '录错了。' });
}
const errors = async ({ where }: Clerk): Promise<string[]> =>
  (await checkContent(where)).faults.filter(({ severity }) => severity === 'error').map(({ message }) => message);

/** Next year's plan with one task, and the office and the theme that only it has. */
function addPlan(clerk: Clerk): void {
  clerk.write('content/plans/2025.yaml', clerk.read('content/plans/2024.yaml').replaceAll('2024', '2025'));
  clerk.write(
    'content/tasks/2025/01.mdx',
    clerk
      .read(TASK)
      .replace('number: 2', 'number: 1')
      .replace('lead: 宣传科', 'lead: 热线中心')
      .replace('便民服务\ncom', '热线\ncom'),
  );
  const row = (path: string, words: string): void => clerk.write(path, `${clerk.read(path).trimEnd()}\n${words}\n`);
  row('content/offices.yaml', '- id: rexian\n  name: 热线中心');
  row('content/themes.yaml', '- id: rexian\n  name: 热线\n  description: 来电。\n  subject: 综合政务\\政务公开');
}

describe('a commit that was sent is taken back', () => {
  test('a wrong plan with its tasks, offices and themes goes whole, and each address is owned up to', async () => {
    const clerk = one();
    addPlan(clerk);
    expect(await errors(clerk)).toEqual([]);
    await clerk.publish();
    const undone = await undo(clerk);
    if (undone.outcome !== 'reverted') throw new Error(JSON.stringify(undone));
    expect(undone.removed).toHaveLength(4);
    expect(['content/plans/2025.yaml', 'content/tasks/2025/01.mdx'].map(clerk.has)).toEqual([false, false]);
    const removed = clerk.read('content/removed.yaml');
    for (const id of ['tasks/2025', 'tasks/2025/01', 'offices/rexian', 'themes/rexian'])
      expect(removed).toContain(`id: ${id}\n`);
    expect(await errors(clerk)).toEqual([]);
    expect(undoneLines(undone, 'abcdef0123456').join('\n')).toContain('删掉（从没公开过的，或没有条目再用的）4件');
    expect(await clerk.publish()).toMatchObject({ outcome: 'done', unsent: undefined });
  });

  test.each<[string, (clerk: Clerk) => void, string[]]>([
    [
      'how a promise is checked',
      (clerk) => clerk.edit(TASK, '什么时候开放', '几点开放'),
      ['criterion: 宣传科说明专区设在哪里、什么时候开放。', 'note: 撤销前一次改动：录错了。'],
    ],
    [
      'the requirement',
      (clerk) => clerk.edit(TASK, '等便民服务。', '等服务。'),
      ['requirement: 设立政务公开专区，提供政策查询、办事咨询等便民服务。'],
    ],
    [
      'the explanation, which needs no word',
      (clerk) => clerk.edit(TASK, '专门用来查政策', '用来查政策'),
      ['专门用来查政策'],
    ],
    [
      'themes, which need none either',
      (clerk) => clerk.edit(TASK, '  - 便民服务', '  - 检查计划'),
      ['themes:\n  - 便民服务'],
    ],
  ])('a changed task: %s is as it was', async (_case, change, words) => {
    const clerk = one();
    change(clerk);
    const needsWord = (await errors(clerk)).some((each) => each.includes('更改记录'));
    if (needsWord)
      clerk.edit(TASK, '\n---\n\n', '\nchanges:\n  - on: 2024-06-29\n    kind: correction\n    note: 改了。\n---\n\n');
    await clerk.publish();
    expect(await undo(clerk)).toMatchObject({ outcome: 'reverted', restored: ['设立公开专区。'] });
    for (const each of words) expect(clerk.read(TASK)).toContain(each);
    expect(await errors(clerk)).toEqual([]);
  });

  test('a promise that was taken off the list stands again under its id', async () => {
    const clerk = one();
    clerk.edit(
      TASK,
      '    cadence: once\n',
      '    cadence: once\n  - id: c2\n    quote: 提供政策查询、办事咨询等便民服务\n    kind: service\n    checkability: statement\n    criterion: 宣传科说明。\n    cadence: ongoing\n',
    );
    clerk.edit(TASK, '\n---\n\n', '\nchanges:\n  - on: 2024-06-29\n    kind: addition\n    note: 加一条。\n---\n\n');
    await clerk.publish();
    clerk.edit(TASK, /  - id: c2\n(?: {4}.*\n)+/, '');
    clerk.edit(
      TASK,
      'changes:\n',
      'dropped:\n  - id: c2\n    quote: 提供政策查询、办事咨询等便民服务\n    on: 2024-06-30\n    reason: 并了。\nchanges:\n',
    );
    await clerk.publish();
    expect(await undo(clerk)).toMatchObject({ outcome: 'reverted' });
    expect(clerk.read(TASK)).toContain('  - id: c2\n    quote: 提供政策查询、办事咨询等便民服务\n    kind: service');
    expect(clerk.read(TASK)).not.toContain('dropped:');
    expect(await errors(clerk)).toEqual([]);
  });

  test('a changed plan is as it was, and says so', async () => {
    const clerk = one();
    const path = 'content/plans/2024.yaml';
    const before = clerk.read(path);
    clerk.write(
      path,
      `${before.replace(/^issuer: .*$/m, 'issuer: 另一个局').trimEnd()}\nchanges:\n  - on: 2024-06-29\n    kind: correction\n    note: 改机关。\n`,
    );
    await clerk.publish();
    expect(await undo(clerk)).toMatchObject({ outcome: 'reverted' });
    expect(clerk.read(path)).toContain(/^issuer: .*$/m.exec(before)?.[0]);
    expect(clerk.read(path)).toContain('撤销前一次改动：录错了。');
    expect(await errors(clerk)).toEqual([]);
  });

  test('rows of lists: a renamed office, a theme, and lists whose rows have no id', async () => {
    const clerk = one();
    const words = '- wrong: 布署\n  right: 部署\n- wrong: 帐号\n  right: 账号\n';
    clerk.write('content/words.yaml', words);
    await clerk.publish();
    const [offices, themes] = [clerk.read('content/offices.yaml'), clerk.read('content/themes.yaml')];
    clerk.write('content/words.yaml', `${words}- wrong: 其它\n  right: 其他\n`);
    clerk.edit('content/offices.yaml', /note: .*/, 'note: 改了的说明');
    clerk.edit('content/themes.yaml', /description: .*/, 'description: 改了的说明。');
    await clerk.publish();
    const found = await readLast(clerk.where, NOW);
    if (!('last' in found)) throw new Error('nothing to undo');
    expect(lastLines(found.last).join('\n')).toContain('已经送出去');
    expect(await undo(clerk)).toMatchObject({ outcome: 'reverted' });
    expect(clerk.read('content/words.yaml')).toBe(words);
    expect(clerk.read('content/offices.yaml')).toBe(offices);
    expect(clerk.read('content/themes.yaml')).toBe(themes);
    expect(await errors(clerk)).toEqual([]);
  });
});
