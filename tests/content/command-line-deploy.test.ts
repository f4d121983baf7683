import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { offlinePage } from '#format/offline-page.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A server's folder and a built site beside it; each call is one `npm run deploy`. */
function server(site: Record<string, string> = { 'dist/index.html': '第一版' }) {
  const root = tempFolder(site);
  const env = { ...process.env, INIT_CWD: root, GONGKAI_OUT: join(root, 'dist') };
  const deploy = (...args: string[]) => spawnSync('node', ['scripts/deploy.ts', ...args], { env, encoding: 'utf8' });
  /** One more release, of these words. */
  const release = (words: string): void => {
    writeFileSync(join(root, 'dist/index.html'), words);
    deploy('srv');
  };
  const shown = (): string => readFileSync(join(root, 'srv/current/index.html'), 'utf8');
  return { root, deploy, release, shown };
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
  test('says what readers will miss of a site that does not know its own host', () => {
    expect(server().deploy('srv').stdout).toMatch(/没有写网站域名.*没有站点地图文件/);
    const named = server({ 'dist/index.html': '一', 'dist/sitemap-index.xml': '<x/>' });
    expect(named.deploy('srv').stdout).not.toContain('没有写网站域名');
  });
  test('keeps the last five and leaves nothing unfinished', () => {
    const { root, deploy } = server();
    for (let count = 0; count < 7; count += 1) deploy('srv');
    const names = readdirSync(join(root, 'srv/releases')).sort();
    expect([names.length, names.at(-1)]).toEqual([6, 'shown.json']);
    expect(readdirSync(join(root, 'srv')).sort()).toEqual(['current', 'releases']);
  });
  test('goes back by what readers saw, however the clock went', () => {
    const { deploy, release, shown } = server();
    for (const words of ['一', '二', '三']) release(words);
    deploy('srv', '--back');
    release('四');
    expect(shown()).toBe('四');
    deploy('srv', '--back');
    expect(shown()).toBe('二');
  });
  test('what a server has to read is readable, whatever the umask', () => {
    const { root } = server({ 'dist/index.html': '一', 'dist/a/b.html': '二' });
    const env = { ...process.env, INIT_CWD: root, GONGKAI_OUT: join(root, 'dist') };
    spawnSync('sh', ['-c', 'umask 077; node scripts/deploy.ts srv'], { env });
    const modeOf = (path: string): string => (statSync(join(root, 'srv', path)).mode & 0o777).toString(8);
    expect(['.', 'releases', 'current', 'current/a', 'current/a/b.html'].map(modeOf)).toEqual([
      '755',
      '755',
      '755',
      '755',
      '644',
    ]);
  });
  test('a folder in the place of the link is named before anything is done', () => {
    const { root, deploy } = server();
    mkdirSync(join(root, 'srv/current'), { recursive: true });
    const { status, stdout } = deploy('srv');
    expect([status, stdout, readdirSync(join(root, 'srv'))]).toEqual([
      1,
      expect.stringContaining('是文件夹，不是链接'),
      ['current'],
    ]);
  });
  test('what a command that died has left goes with the next', () => {
    const { root, deploy } = server();
    mkdirSync(join(root, 'srv/releases/.building-1'), { recursive: true });
    writeFileSync(join(root, 'srv/current.1'), '');
    deploy('srv');
    expect(readdirSync(join(root, 'srv')).sort()).toEqual(['current', 'releases']);
    expect(readdirSync(join(root, 'srv/releases')).filter((name) => name.startsWith('.'))).toEqual([]);
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
    ["<a href='/zwgk/tasks/'>", '<a href="../../index.html">'],
    ['<a href=/zwgk/tasks/ id=a>', '<a href="../../index.html" id=a>'],
    [
      '<a class="x" HREF="/zwgk/files/2024/a&amp;b%23.pdf">甲</a>',
      '<a class="x" href="../../../files/2024/a&amp;b%23.pdf">甲</a>',
    ],
    ['<link rel="modulepreload" href="/zwgk/pagefind/pagefind.js"><p>甲</p>', '<p>甲</p>'],
    [
      '<script type="application/ld+json">{"url":"/zwgk/"}</script>',
      '<script type="application/ld+json">{"url":"/zwgk/"}</script>',
    ],
    [
      '<meta http-equiv="refresh" content="0; url=/zwgk/about/">',
      '<meta http-equiv="refresh" content="0; url=../../../about/index.html">',
    ],
    ['<div><noscript><p>要用脚本</p></noscript></div>', '<div><p>要用脚本</p></div>'],
    [
      '<p><b data-offline="离线的&quot;副本&quot;">在线</b>。</p>',
      '<p><b data-offline="离线的&quot;副本&quot;">离线的&quot;副本&quot;</b>。</p>',
    ],
  ])('%s → %s', (written, offline) => expect(page(written)).toBe(offline));
  test.each([
    '<p>写成 href="/zwgk/tasks/" 即可，或 data-src="/zwgk/x/"</p>',
    '<p title=\'src="/zwgk/x/"\' data-href="/zwgk/x/">&lt;a href="/zwgk/x/"&gt; &lt;noscript&gt;</p>',
    '<!-- <script src="/zwgk/a.js"></script> --><p>检索要用到脚本，这个浏览器没有打开脚本。</p>',
    '<pre><code>&lt;script src="/zwgk/a.js"&gt;&lt;/script&gt;</code></pre>\n<p>content="0; url=/zwgk/"</p>',
  ])('%s stays as it is', (html) => expect(page(html)).toBe(html));
});
