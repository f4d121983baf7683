import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '#adapters/environment.ts';
import { loadContent } from '#validation/load-content.ts';
import { readAsOf } from '#validation/settings.ts';
import { foldersIn } from '../../support/folders.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** What the clock says after the fictional bureau was committed in April and some files in May. */
async function clockAfter(paths: readonly string[]): Promise<string> {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  const git = (date: string, ...args: string[]): string =>
    execFileSync('git', args, {
      cwd: root,
      env: { ...process.env, GIT_COMMITTER_DATE: `${date}T10:00:00+08:00` },
      encoding: 'utf8',
    });
  const commit = (date: string): void => {
    git(date, 'init', '-q');
    git(date, 'add', '-Af');
    git(date, '-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'x');
  };
  commit('2024-04-01');
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '# x\n', { flag: 'a' });
  }
  commit('2024-05-01');
  const folders = foldersIn(root);
  return (await readAsOf({ ...readEnvironment({}), ...folders }, loadContent(folders))).on;
}

describe('the clock is the newest commit that touches a fact', () => {
  test.each([
    'content/site.yaml',
    'content/offices.yaml',
    'content/themes.yaml',
    'content/withholdings.yaml',
    'content/removed.yaml',
    'content/plans/2024.yaml',
    'content/tasks/2024/01.mdx',
    'content/disclosures/2024/jiancha-jihua.md',
    'content/disclosures/2024/new.md',
    'content/statements/2024/new.md',
    'content/references/new.yaml',
    'content/pages/about.mdx',
  ])('%s moves it', async (path) => expect(await clockAfter([path])).toBe('2024-05-01'));

  test.each([
    'content/README.md',
    'content/tasks/README.md',
    'content/disclosures/2024/readme.md',
    'content/words.yaml',
    'content/synonyms.yaml',
    'content/disclosures/2024/.DS_Store',
    'content/disclosures/2024/~$a.docx',
    'content/tasks/2024/01.mdx~',
    'content/.obsidian/app.json',
    'content/tasks/.obsidian/app.json',
    'public/files/2024/note.txt',
    'notes.md',
  ])('%s does not', async (path) => expect(await clockAfter([path])).toBe('2024-04-01'));
});
