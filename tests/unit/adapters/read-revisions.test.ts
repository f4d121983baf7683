import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { x } from 'tinyexec';
import { readRevisions } from '#adapters/git/read-revisions.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A repository with one commit of some files. */
async function repository(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = tempFolder(files);
  const git = async (...args: string[]): Promise<string> =>
    (
      await x('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        throwOnError: true,
        nodeOptions: { cwd: root },
      })
    ).stdout.trim();
  await git('init', '-q');
  await git('add', '-A');
  await git('commit', '-qm', 'x');
  return { root, commit: await git('rev-parse', 'HEAD') };
}

test('many texts come from one process, each under its own name', async () => {
  const { root, commit } = await repository({
    'a.md': '甲\n乙\n',
    '通知.md': '丙',
    'empty.md': '',
    'dos.md': '\ufeff一\r\n二\r\n',
  });
  writeFileSync(join(root, 'a.md'), '后来\n');
  rmSync(join(root, '通知.md'));
  const texts = await readRevisions(
    root,
    ['a.md', 'never.md', '通知.md', 'empty.md', 'dos.md'].map((path) => ({ commit, path })),
  );
  expect(Object.fromEntries(texts)).toEqual({
    [`${commit}:a.md`]: '甲\n乙\n',
    [`${commit}:通知.md`]: '丙',
    [`${commit}:empty.md`]: '',
    [`${commit}:dos.md`]: '一\n二\n',
  });
});

test('what is no UTF-8 and what is no file are left out', async () => {
  const { root, commit } = await repository({ 'gbk.md': Uint8Array.from([0xb9, 0xab]), 'folder/a.md': '甲' });
  expect(
    (
      await readRevisions(
        root,
        ['folder', 'gbk.md'].map((path) => ({ commit, path })),
      )
    ).size,
  ).toBe(0);
});

test('without a repository there are none', async () =>
  expect((await readRevisions(tempFolder(), [{ commit: 'HEAD', path: 'a.md' }])).size).toBe(0));
