import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GitTrouble } from '#adapters/git/complaints.ts';
import { setIdentity } from '#adapters/git/repository.ts';
import { exchangedLines } from '#format/exchanged.ts';
import { explainTrouble } from '#format/trouble.ts';
import { openWork, readOutgoing } from '#publishing/sync/work.ts';
import { aClerk, anEntry, clerks, NOW, type Clerk } from '../../support/two-clerks.ts';

/** One clerk with something to send. */
function aBusyClerk(): Clerk {
  const [clerk] = clerks('wang');
  if (!clerk) throw new Error('no clerk');
  clerk.write('content/disclosures/2024/tongzhi.md', anEntry('关于甲事的通知'));
  return clerk;
}

/** What a clerk reads of it, whatever stands in the way. */
async function told(clerk: Clerk): Promise<string> {
  try {
    const published = await clerk.publish();
    return published.outcome === 'done' ? exchangedLines(published).join('\n') : published.outcome;
  } catch (error) {
    if (error instanceof GitTrouble) return explainTrouble(error.trouble);
    throw error;
  }
}

/** Words that only a programmer reads: whole English sentences of git. */
const ENGLISH = /\b(?:fatal|error|hint|failed|please|repository|remote:)\b/i;

describe('what stands in the way is said in Chinese, with what to do', () => {
  test.each<[string, (clerk: Clerk) => void, RegExp]>([
    ['no server', ({ git }) => void git('remote', 'remove', 'origin'), /已经提交在这台电脑上。这份台账没有连着服务器/],
    [
      'a server that is not there',
      ({ git }) => void git('remote', 'set-url', 'origin', '/nowhere/at/all.git'),
      /服务器上没有这份台账.*已经提交，只是还没有送出去/,
    ],
    [
      'no network',
      ({ git }) => void git('remote', 'set-url', 'origin', 'https://localhost:9/a.git'),
      /连不上存放台账的服务器.*已经提交/,
    ],
    ['a commit looked at', ({ git }) => void git('checkout', '-q', '--detach'), /历史上的某一版.*git switch main/],
    [
      'something half done',
      ({ root }) => mkdirSync(join(root, '.git/rebase-merge')),
      /做到一半（rebase-merge）.*git rebase --abort/,
    ],
    ['another branch', ({ git }) => void git('checkout', '-qb', 'shiyan'), /这里是 shiyan，网站用的是 main/],
    [
      'another program that writes',
      ({ root }) => writeFileSync(join(root, '.git/index.lock'), ''),
      /另一个程序正在用 git 写台账/,
    ],
    [
      'a check of this machine',
      ({ root }) => {
        mkdirSync(join(root, '.git/hooks'), { recursive: true });
        writeFileSync(join(root, '.git/hooks/pre-commit'), '#!/bin/sh\necho 要先请科长看过 >&2\nexit 1\n');
        chmodSync(join(root, '.git/hooks/pre-commit'), 0o755);
      },
      /提交检查不让过：\n要先请科长看过/,
    ],
    [
      'a server that refuses',
      ({ git, root }) => {
        const hook = join(root, '../server.git/hooks/pre-receive');
        mkdirSync(join(root, '../server.git/hooks'), { recursive: true });
        writeFileSync(hook, '#!/bin/sh\necho 主分支要先审查 >&2\nexit 1\n');
        chmodSync(hook, 0o755);
        git('status');
      },
      /服务器不收/,
    ],
    ['no history at all', ({ root }) => rmSync(join(root, '.git'), { recursive: true }), /不在台账的仓库里/],
  ])('%s', async (_, prepare, words) => {
    const clerk = aBusyClerk();
    prepare(clerk);
    const said = await told(clerk);
    expect(said).toMatch(words);
    if (!/不收|检查不让过/.test(said)) expect(said).not.toMatch(ENGLISH);
    expect(clerk.read('content/disclosures/2024/tongzhi.md')).toContain('关于甲事的通知');
  });
});

test('what could not be sent goes out as soon as the server is there again', async () => {
  const clerk = aBusyClerk();
  const url = clerk.git('remote', 'get-url', 'origin').trim();
  clerk.git('remote', 'set-url', 'origin', '/nowhere/at/all.git');
  await told(clerk);
  expect((await readOutgoing(clerk.where, NOW)).changes.map(({ title }) => title)).toEqual(['关于甲事的通知']);
  clerk.git('remote', 'set-url', 'origin', url);
  expect(await told(clerk)).toContain('已经推送：新增1件。');
});

test('who it is, is asked once and kept in this repository alone', async () => {
  const { root } = aBusyClerk();
  const nobody = aClerk(root, undefined);
  for (const name of ['user.name', 'user.email']) nobody.git('config', '--unset', name);
  process.env.GIT_CONFIG_GLOBAL = '/dev/null';
  try {
    expect(await nobody.publish()).toEqual({ outcome: 'needs-identity' });
    const { repository } = await openWork(nobody.where, NOW);
    await setIdentity(repository, { name: '王芳', email: 'wangfang@example.com' });
    expect(await told(nobody)).toContain('已经推送');
  } finally {
    delete process.env.GIT_CONFIG_GLOBAL;
  }
  expect(execFileSync('git', ['log', '-1', '--format=%an <%ae>'], { cwd: root, encoding: 'utf8' })).toBe(
    '王芳 <wangfang@example.com>\n',
  );
});

test('somebody who is faster is waited for', async () => {
  const [wang, li] = clerks('wang', 'li') as [Clerk, Clerk];
  wang.write('content/disclosures/2024/jia.md', anEntry('关于甲事的通知'));
  li.write('content/disclosures/2024/yi.md', anEntry('关于乙事的通知'));
  const both = await Promise.all([told(wang), told(li)]);
  for (const words of both) expect(words).toContain('已经推送');
  await told(wang);
  expect([wang.has('content/disclosures/2024/yi.md'), wang.has('content/disclosures/2024/jia.md')]).toEqual([
    true,
    true,
  ]);
});

test('a scheduled entry is named with the moment from which readers see it', async () => {
  const clerk = aBusyClerk();
  clerk.edit('content/disclosures/2024/tongzhi.md', '2024-06-20', '2024-07-01 09:00');
  expect(await told(clerk)).toContain('定时公开的到 2024-07-01 09:00 以后才出现：关于甲事的通知。');
});
