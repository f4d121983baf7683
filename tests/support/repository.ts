import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './temp-folder.ts';

/** A repository of its own, gone when the test ends; what is done there is done by nobody's settings. */
export interface Repository {
  root: string;
  git: (...args: string[]) => string;
  /** Commits everything as of a day at ten in the morning. */
  commit: (day: string) => string;
  write: (path: string, text: string | Uint8Array) => void;
  /** Replaces the first occurrence in a file, which has to be there. */
  edit: (path: string, from: string | RegExp, to: string) => void;
  remove: (path: string) => void;
}

export function aRepository(files: Readonly<Record<string, string | Uint8Array>> = {}): Repository {
  const root = tempFolder(files);
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): string =>
    execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=a@example.com', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, ...env },
    });
  run(['init', '-q']);
  const write: Repository['write'] = (path, text) => writeFileSync(join(root, path), text);
  return {
    root,
    git: (...args) => run(args),
    commit: (day) => {
      run(['add', '-A']);
      run(['commit', '-q', '--allow-empty', '-m', day], { GIT_COMMITTER_DATE: `${day}T10:00:00+08:00` });
      return run(['rev-parse', 'HEAD']).trim();
    },
    write,
    edit: (path, from, to) => {
      const text = readFileSync(join(root, path), 'utf8');
      if (text.search(from) < 0 && !text.includes(String(from)))
        throw new Error(`${path} does not hold ${String(from)}`);
      write(path, text.replace(from, to));
    },
    remove: (path) => rmSync(join(root, path)),
  };
}

/**
 * A fictional bureau in a repository of its own, with one commit.
 *
 * @param options.day of the commit
 * @param options.prepare what is otherwise in that commit
 */
export function aBureauInGit({
  fixture = 'tests/fixtures/base-bureau',
  day = '2024-04-01',
  prepare = () => undefined,
}: { fixture?: string; day?: string; prepare?: (repository: Repository) => void } = {}): Repository {
  const repository = aRepository();
  cpSync(fixture, repository.root, { recursive: true });
  prepare(repository);
  repository.commit(day);
  return repository;
}

/** The fictional bureau at full stretch, in June 2024, as if nothing of it had ever been changed. */
export const aFullBureauInGit = (): Repository =>
  aBureauInGit({
    fixture: 'tests/fixtures/bureau',
    day: '2024-06-10',
    prepare: ({ root, remove }) => {
      remove('content/removed.yaml');
      const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true });
      for (const { parentPath, name } of files.filter((entry) => /\.(?:mdx?|yaml)$/.test(entry.name))) {
        const text = readFileSync(join(parentPath, name), 'utf8');
        writeFileSync(join(parentPath, name), text.replace(/^( *)(?:changes|dropped):\n(?:\1 +.*\n)+/gm, ''));
      }
    },
  });
