import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { tempFolder } from '../support/temp-folder.ts';

const NOTICE = join(process.cwd(), 'tests/fixtures/office/fenjiebiao-2021.docx');

function at(root: string) {
  const env = {
    ...process.env,
    INIT_CWD: root,
    GONGKAI_CONTENT: join(root, 'gongkai/content'),
    GONGKAI_PUBLIC: join(root, 'gongkai/public'),
  };
  return (script: string, ...args: string[]) => spawnSync('node', [script, ...args], { env, encoding: 'utf8' });
}

describe('a second bureau', () => {
  test('starts from nothing, and its notice comes in from Word to the letter', () => {
    const root = tempFolder();
    const run = at(root);
    expect(run('scripts/new.ts', '--bureau', 'gongkai', '--name', '示例县水务局').status).toBe(0);
    const checked = run('scripts/check.ts');
    expect(checked.stdout).toBe('检查了3个条目，没有错误。\n');
    expect(checked.stderr).toContain('注意：这个文件夹不在 git 仓库里，没有核对公开以后有没有改动');
    expect(run('scripts/import.ts', '--plan', '2021', NOTICE, '--theme', '政务公开').status).toBe(0);
    expect(run('scripts/check.ts').status).toBe(0);
    const tasks = readdirSync(join(root, 'gongkai/content/tasks/2021'));
    expect(tasks).toHaveLength(29);
    const notice = JSON.parse(readFileSync('tests/fixtures/notice-2021-86.json', 'utf8')) as {
      tasks: { requirement: string }[];
    };
    const first = readFileSync(join(root, 'gongkai/content/tasks/2021/01.mdx'), 'utf8');
    expect(first).toContain(`requirement: ${notice.tasks[0]?.requirement}`);
  });
  test('publishes the bytes of its attachments, whatever line ends somebody’s git converts', () => {
    const root = tempFolder();
    at(root)('scripts/new.ts', '--bureau', 'gongkai', '--name', '示例县水务局');
    const folder = join(root, 'gongkai');
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'core.autocrlf=true', '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
        cwd: folder,
      });
    const bytes = Buffer.from('名称,金额\r\n预算,100\n');
    writeFileSync(join(folder, 'public/files/yusuan.csv'), bytes);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'x');
    git('clone', '-q', '.', '../clone');
    expect(readFileSync(join(root, 'clone/public/files/yusuan.csv'))).toEqual(bytes);
  });
  test('never lands in a folder that holds something', () => {
    const root = tempFolder({ 'gongkai/a.txt': 'x' });
    const { status, stdout } = at(root)('scripts/new.ts', '--bureau', 'gongkai', '--name', '示例县水务局');
    expect([status, stdout]).toEqual([1, expect.stringContaining('已经有东西')]);
    expect(readdirSync(join(root, 'gongkai'))).toEqual(['a.txt']);
  });
  test('is asked once whom readers may turn to, and what it does not say stays unset', () => {
    const root = tempFolder();
    const said = [
      '--guide-phone',
      '0000-1234567',
      '--feedback',
      'jiucuo@example.com',
      '--office',
      '综合科：一楼2号窗口',
    ];
    const laid = at(root)(
      'scripts/new.ts',
      '--bureau',
      'gongkai',
      '--name',
      '示例县水务局',
      ...said,
      '--office',
      '法制科',
    );
    expect(laid.status).toBe(0);
    const read = (name: string): unknown => parse(readFileSync(join(root, 'gongkai/content', name), 'utf8'));
    expect(read('site.yaml')).toEqual({
      name: '政务公开台账',
      description: expect.any(String) as string,
      bureau: '示例县水务局',
      column: '政府信息公开',
      base: '/',
      guide: { phone: '0000-1234567' },
      feedback: 'jiucuo@example.com',
    });
    expect(read('offices.yaml')).toEqual([
      { id: 'zonghe-ke', name: '综合科', contact: '一楼2号窗口' },
      { id: 'fazhi-ke', name: '法制科' },
    ]);
    expect(at(root)('scripts/check.ts').status).toBe(0);
  });
  test.each([
    ['--feedback', 'jiucuo', '--feedback 纠错渠道：写的是“jiucuo”。写网址，以 https:// 或 http:// 开头'],
    ['--guide-phone', '无', '--guide-phone 联系电话：写的是“无”。要有号码'],
    ['--origin', 'www.example.gov.cn', '--origin 网站域名：写的是“www.example.gov.cn”。网址要以 https://'],
    ['--office', '：一楼', '--office 部门：写的是“：一楼”。不能为空'],
  ])('is told what is wrong with %s %s in the words of the field', (flag, word, line) => {
    const root = tempFolder();
    const { status, stdout } = at(root)('scripts/new.ts', '--bureau', 'gongkai', '--name', '示例县水务局', flag, word);
    expect([status, stdout]).toEqual([1, expect.stringContaining(line)]);
    expect(readdirSync(root)).toEqual([]);
  });
  test('needs its name', () => {
    const { status, stdout } = at(tempFolder())('scripts/new.ts', '--bureau', 'gongkai');
    expect([status, stdout]).toEqual([1, expect.stringContaining('--name 单位全称')]);
  });
});
