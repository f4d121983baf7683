import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A copy of the fictional bureau under git of its own, to be edited and built again and again. */
export interface Clone {
  root: string;
  write: (path: string, text: string) => void;
  /** Each pair once; what is not there is a slip of the test. */
  edit: (path: string, ...pairs: readonly (readonly [from: string, to: string])[]) => void;
  commit: (at: string) => void;
  /** @returns absolute path of the built site */
  build: (name: string, asOf: string, contentDir?: string) => string;
}

export function cloneBureau(): Clone {
  const root = mkdtempSync(join(tmpdir(), 'gongkai-clone-'));
  cpSync('tests/fixtures/bureau', root, { recursive: true });
  const git = (at: string, ...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=示例', '-c', 'user.email=a@example.com', ...args], {
      cwd: root,
      env: { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
    });
  const write: Clone['write'] = (path, text) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  let isBegun = false;
  return {
    root,
    write,
    edit(path, ...pairs) {
      let text = readFileSync(join(root, path), 'utf8');
      for (const [from, to] of pairs) {
        if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
        text = text.replace(from, to);
      }
      write(path, text);
    },
    commit(at) {
      if (!isBegun) git(at, 'init', '-q');
      isBegun = true;
      git(at, 'add', '-A');
      git(at, 'commit', '-qm', '示例');
    },
    build(name, asOf, contentDir = join(root, 'content')) {
      const out = join(root, '..', `${root.slice(root.lastIndexOf('/') + 1)}-${name}`);
      const { status, stdout, stderr } = spawnSync('node', ['scripts/build.ts'], {
        env: {
          ...process.env,
          NODE_ENV: 'production',
          GONGKAI_CONTENT: contentDir,
          GONGKAI_PUBLIC: join(root, 'public'),
          GONGKAI_OUT: out,
          GONGKAI_AS_OF: asOf,
        },
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stdout + stderr);
      return out;
    },
  };
}
