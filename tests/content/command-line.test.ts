import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyCase, type Operation } from '../support/apply-case.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A command over the fictional bureau with something changed, as staff would run it. */
function run(script: string, operations: Operation[], args: string[] = []) {
  const root = tempFolder({ 'dist/index.html': '原来的网站' });
  applyCase(root, 'disclosure', operations);
  const env = {
    ...process.env,
    GONGKAI_CONTENT: join(root, 'content'),
    GONGKAI_PUBLIC: join(root, 'public'),
    GONGKAI_OUT: join(root, 'dist'),
    GONGKAI_AS_OF: '2024-06-30',
  };
  return { root, ...spawnSync('node', [script, ...args], { env, encoding: 'utf8' }) };
}
const WRONG_DAY: Operation[] = [{ op: 'set', field: 'published', yaml: '2024-02-30' }];

describe('npm run check', () => {
  test('ends well over what is right', () =>
    expect(run('scripts/check.ts', [])).toMatchObject({ status: 0, stdout: '检查了12个条目，没有错误。\n' }));
  test('ends with 1 over a fault, and names file, line, field and the right form', () => {
    const { status, stdout } = run('scripts/check.ts', WRONG_DAY);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /错误 \S*jiancha-jihua\.md 第8行 公开日期 publishedAt：写的是“2024-02-30”。没有这一天：2024年2月只有29天/,
    );
  });
  test('says what it is doing beside its answer, a line a step', () => {
    const { stderr, stdout } = run('scripts/check.ts', [], ['--json']);
    expect(stderr).toMatch(
      /^正在读取内容\n正在读取改动记录\n正在检查附件\n正在对照改动记录\n注意：[^\n]*没有核对公开以后有没有改动[^\n]*\n$/,
    );
    expect(JSON.parse(stdout)).toMatchObject({ faults: [], notes: [expect.stringContaining('git')] });
  });
  test('speaks JSON to programs and to forges beside the line', () => {
    const { faults } = JSON.parse(run('scripts/check.ts', WRONG_DAY, ['--json']).stdout) as { faults: unknown[] };
    expect(faults).toContainEqual(expect.objectContaining({ line: 8, field: 'publishedAt', severity: 'error' }));
    expect(run('scripts/check.ts', WRONG_DAY, ['--annotations']).stdout).toMatch(/^::error file=\S+,line=8::/m);
  });
});

describe('a setting that cannot be used', () => {
  const withEnv = (script: string, env: Record<string, string>) =>
    spawnSync('node', [script], { env: { ...process.env, ...env }, encoding: 'utf8' });
  test.each(['scripts/check.ts', 'scripts/build.ts', 'scripts/due.ts'])(
    'is named by %s, and nothing is done',
    (script) => {
      for (const [env, words] of [
        [{ GONGKAI_AS_OF: '2024-13-40' }, 'GONGKAI_AS_OF 写的是“2024-13-40”'],
        [{ GONGKAI_BASE: '/中文/' }, 'GONGKAI_BASE 写的是“/中文/”'],
        [{ GONGKAI_CONTENT: '/nowhere' }, '没有这个内容文件夹：/nowhere'],
      ] as const) {
        const { status, stderr } = withEnv(script, env);
        expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
        expect(stderr).not.toMatch(/\n\s+at /);
      }
    },
  );
  test.each(['a#b', 'a?b', 'a%20b'])('a folder called %s is named before anything is built', (name) => {
    const root = join(tempFolder(), name);
    applyCase(root, 'disclosure', []);
    const { status, stderr } = withEnv('scripts/build.ts', {
      GONGKAI_CONTENT: join(root, 'content'),
      GONGKAI_PUBLIC: join(root, 'public'),
      GONGKAI_OUT: join(root, 'dist'),
    });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/有 #、\? 或 %，生成不了/)]);
  });
});

describe('npm run due', () => {
  test('lists by office what is to be done, as lines to print', () => {
    const { status, stdout } = run('scripts/due.ts', []);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^待办清单　按 2024-06-30 计算\n\n/);
    expect(stdout).toMatch(/\n {2}要由部门说明，还没有说明（\d+条）\n {4}□ 2024\/\d\d#c\d　/);
  });
  test('over content with errors says them, and lists nothing', () => {
    const { status, stdout } = run('scripts/due.ts', WRONG_DAY);
    expect(status).toBe(1);
    expect(stdout).toContain('没有这一天');
    expect(stdout).toContain('内容有错误，先改好，再列待办清单。');
    expect(stdout).not.toContain('□');
  });
});

test('npm run build refuses the same and leaves the old site alone', () => {
  const { status, stdout, root } = run('scripts/build.ts', WRONG_DAY);
  expect([status, readFileSync(join(root, 'dist/index.html'), 'utf8')]).toEqual([1, '原来的网站']);
  expect(stdout).toContain('改好错误才能发布');
});

test('npm start says what it can be told, and builds nothing for what it cannot', () => {
  const { root, status, stderr } = run('scripts/start.ts', [], ['--foo', 'x']);
  expect(status).toBe(1);
  expect(stderr).toContain('看不懂“foo”“x”。只看已经公开的：npm start；连定时的也看：npm start -- --待公开');
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('原来的网站');
});

test('without a site file the check says what is missing', () => {
  const root = tempFolder({ 'content/offices.yaml': '- id: a\n  name: 甲\n' });
  writeFileSync(join(root, 'content/themes.yaml'), '');
  const { status, stdout } = spawnSync('node', ['scripts/check.ts'], {
    env: { ...process.env, GONGKAI_CONTENT: join(root, 'content') },
    encoding: 'utf8',
  });
  expect([status, existsSync(join(root, 'dist'))]).toEqual([1, false]);
  expect(stdout).toContain('site.yaml');
});
