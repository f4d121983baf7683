import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentWith, readEnvironment, type Environment } from '#adapters/environment.ts';
import { startEditor, type Editor } from '#editor/server/server.ts';
import { openUnsaved } from '#editor/server/unsaved.ts';

export interface EditableBureau {
  root: string;
  environment: Environment;
  editor: Editor;
  /** What git answers in the bureau's folder. */
  git: (...args: string[]) => string;
  close(): Promise<void>;
}

/**
 * A copy of the fictional bureau, open in the editor. What was published is told by git, so that the
 * check asks for a word about every change since.
 *
 * @param committedAt when git says that each commit was made; now, where nothing is said
 */
export async function openEditableBureau(
  from = 'tests/fixtures/base-bureau',
  committedAt?: string,
): Promise<EditableBureau> {
  const root = mkdtempSync(join(tmpdir(), 'gongkai-editor-'));
  cpSync(from, root, { recursive: true });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=a@example.com', ...args], {
      cwd: root,
      encoding: 'utf8',
      env: environmentWith({ GIT_AUTHOR_DATE: committedAt, GIT_COMMITTER_DATE: committedAt }),
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', '示例');
  const environment = readEnvironment({
    GONGKAI_CONTENT: join(root, 'content'),
    GONGKAI_PUBLIC: join(root, 'public'),
    INIT_CWD: root,
  });
  const editor = await startEditor({ environment, now: () => '2024-06-30 10:00' });
  return {
    root,
    environment,
    editor,
    git,
    async close() {
      await editor.close();
      const unsaved = openUnsaved(environment.contentDir);
      for (const { token } of unsaved.list()) unsaved.drop(token);
      rmSync(root, { recursive: true, force: true });
    },
  };
}
