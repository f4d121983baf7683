import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { offlinePage } from '#format/offline-page.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A server's folder and a built site beside it; each call is one `npm run deploy`. */
function server(site: Record<string, string> = { 'dist/index.html': '第一版' }) {
  const root = tempFolder(site);
  const env = { ...process.env, INIT_CWD: root, GONGKAI_OUT: join(root, 'dist') };
  const deploy = (...args: string[]) => spawnSync('node', ['scripts/deploy.ts', ...args], { env, encoding: 'utf8' });
  const shown = (): string => readFileSync(join(root, 'srv/current/index.html'), 'utf8');
  return { root, deploy, shown };
}

describe('npm run deploy', () => {
  test('shows the new release, and the one before it again', () => {
    const { root, deploy, shown } = server();
    expect(deploy('srv').status).toBe(0);
    writeFileSync(join(root, 'dist/index.html'), '第二版');
    expect(deploy('srv').status).toBe(0);
    expect(shown()).toBe('第二版');
    expect(deploy('srv', '--back').stdout).toContain('已退回');
    expect(shown()).toBe('第一版');
    const again = deploy('srv', '--back');
    expect([again.status, again.stdout, shown()]).toEqual([1, expect.stringContaining('没有更早的一版'), '第一版']);
  });
  test('keeps the last five and leaves nothing unfinished', () => {
    const { root, deploy } = server();
    for (let count = 0; count < 7; count += 1) deploy('srv');
    expect(readdirSync(join(root, 'srv/releases'))).toHaveLength(5);
    expect(readdirSync(join(root, 'srv')).sort()).toEqual(['current', 'releases']);
  });
  test('without a built site nothing is shown', () => {
    const { deploy } = server({ 'other.txt': '' });
    expect(deploy('srv')).toMatchObject({ status: 1, stdout: expect.stringContaining('先运行 npm run build') });
    expect(deploy()).toMatchObject({ status: 1, stdout: expect.stringContaining('写明放到服务器的哪个文件夹') });
  });
});

describe('a page of the offline copy', () => {
  const page = (html: string): string => offlinePage(html, 'tasks/2021/07/index.html', '/zwgk/');
  test.each([
    ['<a href="/zwgk/">', '<a href="../../../index.html">'],
    ['<a href="/zwgk/tasks/2021/08/#c1">', '<a href="../08/index.html#c1">'],
    ['<a href="/zwgk/search/?q=甲">', '<a href="../../../search/index.html">'],
    ['<link href="/zwgk/_astro/a.css">', '<link href="../../../_astro/a.css">'],
    ['<a href="#c1">', '<a href="#c1">'],
    ['<a href="https://www.example.com/zwgk/">', '<a href="https://www.example.com/zwgk/">'],
    ['<a href="//www.example.com/">', '<a href="//www.example.com/">'],
    ['<script type="module" src="/zwgk/_astro/a.js"></script>', ''],
  ])('%s → %s', (written, offline) => expect(page(written)).toBe(offline));
});
