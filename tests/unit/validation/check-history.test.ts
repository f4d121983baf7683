import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { x } from 'tinyexec';
import { readHistory } from '#adapters/git/read-history.ts';
import { checkHistory } from '#validation/check-history.ts';
import { loadContent } from '#validation/load-content.ts';
import { foldersIn } from '../../support/folders.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const FILE = 'content/disclosures/2024/jiancha-jihua.md';

/** The fictional bureau in a repository of its own, with one commit in April 2024. */
async function bureau() {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  const git = (...args: string[]) =>
    x('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      throwOnError: true,
      nodeOptions: { cwd: root },
    });
  const commit = async (date: string): Promise<void> => {
    await git('add', '-A');
    await x('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'x'], {
      throwOnError: true,
      nodeOptions: { cwd: root, env: { ...process.env, GIT_COMMITTER_DATE: `${date}T10:00:00+08:00` } },
    });
  };
  await git('init', '-q');
  await commit('2024-04-01');
  const edit = (from: string | RegExp, to: string): void =>
    writeFileSync(join(root, FILE), readFileSync(join(root, FILE), 'utf8').replace(from, to));
  const faults = async () => {
    const folders = foldersIn(root);
    const history = await readHistory([folders.contentDir, folders.publicDir]);
    return checkHistory(loadContent(folders), history, folders.publicDir);
  };
  return { root, git, commit, edit, faults };
}
const CHANGE = 'changes:\n  - on: 2024-05-01\n    kind: correction\n    note: 改正了概述。\nsource:';

describe('no silent edits', () => {
  test('untouched is well', async () => expect(await (await bureau()).faults()).toEqual([]));

  test('a fact changed in the working copy needs an entry, and one is enough', async () => {
    const { edit, faults } = await bureau();
    edit('summary: 2024年度检查计划。', 'summary: 2024年度检查计划（全文）。');
    expect(await faults()).toMatchObject([{ field: 'summary', line: 6, severity: 'error' }]);
    edit('source:', CHANGE);
    expect(await faults()).toEqual([]);
  });

  test('a committed silent edit is named too', async () => {
    const { commit, edit, faults } = await bureau();
    edit('各单位应当配合检查工作。', '各单位可以配合检查工作。');
    await commit('2024-05-01');
    expect(await faults()).toMatchObject([{ field: 'body' }]);
  });

  test('a renamed entry must redirect, and its history goes on', async () => {
    const { root, git, faults, commit } = await bureau();
    renameSync(join(root, FILE), join(root, 'content/disclosures/2024/jihua.md'));
    await git('add', '-A');
    await commit('2024-05-01');
    expect((await faults()).map(({ message }) => message).join()).toContain('redirectFrom');
    const moved = join(root, 'content/disclosures/2024/jihua.md');
    writeFileSync(moved, readFileSync(moved, 'utf8').replace('source:', 'redirectFrom: [2024/jiancha-jihua]\nsource:'));
    expect(await faults()).toEqual([]);
  });

  test('a deleted entry is named', async () => {
    const { root, faults } = await bureau();
    rmSync(join(root, FILE));
    expect((await faults())[0]?.message).toContain('不能删除');
  });

  test('an attachment may not change under its name', async () => {
    const { root, faults } = await bureau();
    writeFileSync(join(root, 'public/files/2024/jiancha-jihua.pdf'), 'other');
    expect(await faults()).toMatchObject([{ field: 'files', found: 'files/2024/jiancha-jihua.pdf' }]);
  });

  test('a shallow clone and no git at all are recognised', async () => {
    const { root, edit, commit } = await bureau();
    edit('检查工作', '检查');
    await commit('2024-05-01');
    const clone = join(tempFolder(), 'clone');
    await x('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone], { throwOnError: true });
    expect((await readHistory([join(clone, 'content')])).witness).toBe('shallow');
    expect((await readHistory([tempFolder()])).witness).toBe('absent');
  });
});
