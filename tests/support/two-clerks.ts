import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Folders } from '#adapters/environment.ts';
import type { Side } from '#publishing/merge/conflict.ts';
import { publishWork, type Published } from '#publishing/sync/publish-work.ts';
import { foldersIn } from './folders.ts';
import { tempFolder } from './temp-folder.ts';

/** A clerk with a clone of the ledger. */
export interface Clerk {
  root: string;
  where: Folders;
  git: (...args: string[]) => string;
  read: (path: string) => string;
  write: (path: string, text: string | Uint8Array) => void;
  edit: (path: string, from: string | RegExp, to: string) => void;
  remove: (path: string) => void;
  has: (path: string) => boolean;
  publish: (choices?: ReadonlyMap<string, Side>) => Promise<Published>;
}

const git = (cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string =>
  execFileSync('git', args, { cwd, encoding: 'utf8', stdio: 'pipe', env: { ...process.env, ...env } });

export function aClerk(root: string, name: string | undefined): Clerk {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  if (name !== undefined) {
    git(root, ['config', 'user.name', name]);
    git(root, ['config', 'user.email', `${name}@example.com`]);
  }
  return {
    root,
    where: foldersIn(root),
    git: (...args) => git(root, args),
    read,
    write,
    edit: (path, from, to) => {
      const text = read(path);
      if (text.search(from) < 0 && !text.includes(String(from))) throw new Error(`${path} lacks ${String(from)}`);
      write(path, text.replace(from, to));
    },
    remove: (path) => rmSync(join(root, path)),
    has: (path) => existsSync(join(root, path)),
    publish: (choices) => publishWork(foldersIn(root), { now: NOW, choices: choices ?? new Map() }),
  };
}

export const NOW = '2024-06-30 10:00';

/** A server with the fictional bureau, and a clone of it for each name. */
export function clerks(...names: string[]): Clerk[] {
  const folder = tempFolder();
  const server = join(folder, 'server.git');
  const first = join(folder, 'first');
  git(folder, ['init', '-q', '--bare', '-b', 'main', server]);
  git(folder, ['init', '-q', '-b', 'main', first]);
  cpSync('tests/fixtures/base-bureau', first, { recursive: true });
  const day = '2024-04-01T10:00:00+08:00';
  git(first, ['add', '-A']);
  git(first, ['-c', 'user.name=示例', '-c', 'user.email=a@example.com', 'commit', '-qm', '示例'], {
    GIT_COMMITTER_DATE: day,
    GIT_AUTHOR_DATE: day,
  });
  git(first, ['push', '-q', server, 'main']);
  return names.map((name) => {
    git(folder, ['clone', '-q', server, name]);
    return aClerk(join(folder, name), name);
  });
}

/** A disclosure as a clerk would write one. */
export const anEntry = (title: string, more = ''): string =>
  `---\ntitle: ${title}\nkind: notice\nproducer: 示例市城市秩序局\nsummary: ${title}的内容。\npublishedAt: 2024-06-20\nrecordedOn: 2024-06-21\n${more}---\n\n正文。\n`;
