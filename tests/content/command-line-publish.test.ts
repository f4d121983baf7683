import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { environmentWith } from '#adapters/environment.ts';
import { anEntry, clerks, type Clerk } from '../support/two-clerks.ts';

const run = ({ where }: Clerk, ...args: string[]): { status: number | null; output: string } => {
  const env = environmentWith({ GONGKAI_CONTENT: where.contentDir, GONGKAI_PUBLIC: where.publicDir });
  const { status, stdout, stderr } = spawnSync('node', ['scripts/publish.ts', ...args], { env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};

test('npm run publish shows what goes out, and sends it; a preview does nothing', () => {
  const [wang] = clerks('wang') as [Clerk];
  wang.write('content/disclosures/2024/jia.md', anEntry('关于甲事的通知'));
  expect(run(wang, '--preview').output).toContain('要送出去的：新增1件。\n  新增　公开事项　关于甲事的通知');
  expect(wang.git('status', '--porcelain')).toContain('jia.md');
  const sent = run(wang, '--message', '登记甲事');
  expect(sent).toMatchObject({ status: 0, output: expect.stringContaining('已经推送：新增1件。') });
  expect(wang.git('log', '-1', '--format=%s')).toBe('登记甲事\n');
});

test('without anybody to ask, a conflict shows both versions and says what to do', async () => {
  const [wang, li] = clerks('wang', 'li') as [Clerk, Clerk];
  const path = 'content/disclosures/2024/dingshi.md';
  wang.write(path, anEntry('定时的通知').replace('2024-06-20', '2099-01-01'));
  await wang.publish();
  await li.publish();
  for (const clerk of [wang, li]) clerk.edit(path, '的通知的内容。', `的通知，${clerk === wang ? '王' : '李'}。`);
  await wang.publish();
  const { status, output } = run(li);
  expect(status).toBe(1);
  for (const words of ['您的：定时的通知，李。', '对方的：定时的通知，王。', '再运行一次 npm run publish'])
    expect(output).toContain(words);
});
