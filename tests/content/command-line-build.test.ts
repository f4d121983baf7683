import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';

/** Builds the fictional bureau out of a repository of its own, with a git that keeps a list of what it was asked. */
function build() {
  const root = tempFolder();
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'x');
  writeFileSync(join(root, 'public/files/2024/~$jihua.docx'), '某人正在打开');

  const asked = join(root, 'asked');
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  const tools = tempFolder({
    git: `#!/bin/sh\necho "$*" | tr '\\n\\036\\037' '   ' >> ${asked}\necho >> ${asked}\nexec ${real} "$@"\n`,
  });
  chmodSync(join(tools, 'git'), 0o755);
  const { status, stdout } = spawnSync('node', ['scripts/build.ts'], {
    env: {
      ...process.env,
      PATH: `${tools}${delimiter}${process.env.PATH ?? ''}`,
      NODE_ENV: 'production',
      GONGKAI_CONTENT: join(root, 'content'),
      GONGKAI_PUBLIC: join(root, 'public'),
      GONGKAI_OUT: join(root, 'dist'),
    },
    encoding: 'utf8',
  });
  const logs = readFileSync(asked, 'utf8')
    .split('\n')
    .filter((line) => / log |^log /.test(line));
  return { root, status, stdout, logs };
}

test('a build asks git once for its clock and once for the history, and leaves out what systems left', () => {
  const { root, status, stdout, logs } = build();
  expect([status, stdout]).toEqual([0, expect.stringContaining('网站已生成')]);
  expect(logs).toEqual([expect.stringContaining('--format=%ct'), expect.stringContaining('--raw')]);
  expect(existsSync(join(root, 'dist/files/2024/jiancha-jihua.pdf'))).toBe(true);
  expect(existsSync(join(root, 'dist/files/2024/~$jihua.docx'))).toBe(false);
});
