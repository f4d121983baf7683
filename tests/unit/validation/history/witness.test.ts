import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Folders } from '#adapters/environment.ts';
import { checkContent } from '#validation/check-content.ts';
import { foldersIn } from '../../../support/folders.ts';
import { aBureauInGit, aRepository, type Repository } from '../../../support/repository.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const ITEM = 'content/disclosures/2024/jiancha-jihua.md';

/** What the check reminds of, and what it says beside. */
async function said(folders: Folders, asOf?: string) {
  const { faults, notes } = await checkContent({ ...folders, asOf });
  return { reminders: faults.map(({ severity, message }) => `${severity}：${message}`), notes };
}
const reminder = (words: string): unknown => expect.stringMatching(new RegExp(`^warning：.*${words}`));

test('a whole history needs no word', async () =>
  expect(await said(foldersIn(aBureauInGit().root))).toEqual({ reminders: [], notes: [] }));

test.each<[string, (repository: Repository) => string, string]>([
  [
    'a shallow clone',
    ({ git, root }) => {
      const clone = join(tempFolder(), 'clone');
      git('clone', '-q', '--depth', '1', `file://${root}`, clone);
      return clone;
    },
    'git fetch --unshallow',
  ],
  [
    'a broken repository',
    ({ root }) => {
      rmSync(join(root, '.git/HEAD'));
      return root;
    },
    'git fsck',
  ],
  [
    'a commit from a machine whose clock runs ahead',
    ({ root, commit, edit }) => {
      edit('content/site.yaml', 'name: ', 'name: 新');
      commit('2099-01-01');
      return root;
    },
    '2099-01-01 10:00，还没有到',
  ],
  [
    'an older version that is lost',
    ({ root, git, edit }) => {
      const blob = git('rev-parse', `HEAD:${ITEM}`).trim();
      edit(ITEM, '各单位应当配合', '各单位要配合');
      git('commit', '-qam', 'x');
      rmSync(join(root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
      return root;
    },
    '有1个旧版本 git 读不出来',
  ],
])('%s is told, with what to do', async (_, prepare, words) => {
  const root = prepare(aBureauInGit());
  expect((await said(foldersIn(root))).reminders).toEqual([reminder(words)]);
});

test('attachments that lie elsewhere are told', async () => {
  const { root } = aBureauInGit();
  const elsewhere = tempFolder();
  renameSync(join(root, 'public'), join(elsewhere, 'public'));
  const folders = { contentDir: join(root, 'content'), publicDir: join(elsewhere, 'public') };
  expect((await said(folders)).reminders).toContainEqual(reminder('不在同一个 git 仓库里'));
});

test('content that never was in a repository is no fault of its own, and is told beside', async () => {
  const root = aBureauInGit().root;
  rmSync(join(root, '.git'), { recursive: true });
  expect(await said(foldersIn(root))).toEqual({ reminders: [], notes: [expect.stringContaining('git init')] });
});

test('a commit dated in the future publishes nothing before its day', async () => {
  const { root, commit } = aBureauInGit();
  writeFileSync(join(root, 'content/site.yaml'), '# 一处改动\n', { flag: 'a' });
  commit('2099-01-01');
  expect((await checkContent(foldersIn(root))).asOf.on).toBe('2024-04-01');
});

test('what a hook hands down hides no silent edit', async () => {
  const { root, edit, commit } = aBureauInGit();
  edit(ITEM, /^title: .*$/m, 'title: 别的题目');
  commit('2024-05-01');
  const other = aRepository({ a: 'x' });
  other.commit('2024-01-01');
  vi.stubEnv('GIT_DIR', join(other.root, '.git'));
  const { reminders } = await said(foldersIn(root)).finally(() => vi.unstubAllEnvs());
  expect(reminders).toEqual([expect.stringMatching(/^error：标题原来是.*别的题目/)]);
});
