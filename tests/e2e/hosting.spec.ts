import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { DIST } from '../support/dist.ts';

const programOf = (name: string): string | undefined =>
  [`/usr/sbin/${name}`, `/usr/bin/${name}`, `/usr/local/bin/${name}`].find((path) => existsSync(path));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

let folder: string;
let host: ChildProcess | undefined;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-hosting-'));
});
test.afterEach(() => {
  host?.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** The very file that is handed out, with its root and port put in. */
const HOSTS: Record<string, (port: number) => { program: string; args: string[] }> = {
  nginx: (port) => {
    const server = readFileSync('docs/hosting/nginx.conf', 'utf8')
      .replaceAll('/srv/gongkai/current', DIST)
      .replace('listen 8080', `listen 127.0.0.1:${port}`);
    writeFileSync(join(folder, 'gongkai-headers.conf'), readFileSync('docs/hosting/gongkai-headers.conf'));
    mkdirSync(join(folder, 'tmp'));
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/tmp/${name};`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; user root; pid ${folder}/nginx.pid; error_log ${folder}/error.log;\nevents {}\nhttp { access_log off; ${paths.join(' ')}\n${server}\n}\n`,
    );
    return {
      program: 'nginx',
      args: ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    };
  },
  caddy: (port) => {
    const config = readFileSync('docs/hosting/Caddyfile', 'utf8')
      .replaceAll('/srv/gongkai/current', DIST)
      .replace(/^:8080/m, `:${port}`);
    writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${config}`);
    return { program: 'caddy', args: ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'] };
  },
};

for (const name of Object.keys(HOSTS)) {
  test(`${name} serves the site with its headers, and search works under them`, async ({ page }) => {
    const program = programOf(name);
    test.skip(program === undefined, `${name} is not installed here`);
    const port = await freePort();
    const { args } = HOSTS[name]?.(port) ?? { args: [] };
    host = spawn(program ?? '', args, {
      stdio: 'ignore',
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder },
    });
    const site = `http://127.0.0.1:${port}`;
    await expect
      .poll(
        () =>
          fetch(site).then(
            ({ status }) => status,
            () => 0,
          ),
        { timeout: 15_000 },
      )
      .toBe(200);

    const home = await fetch(`${site}/`);
    expect(home.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(home.headers.get('x-content-type-options')).toBe('nosniff');
    expect(home.headers.get('cache-control')).toBe('no-cache');
    const style = /href="(\/_astro\/[^"]+\.css)"/.exec(await home.text())?.[1] ?? '';
    const css = await fetch(site + style);
    expect(css.headers.get('cache-control')).toContain('immutable');
    expect(css.headers.get('content-security-policy')).toContain("default-src 'none'");
    const missing = await fetch(`${site}/no/such/page/`);
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('没有')]);

    const said: string[] = [];
    page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
    await page.goto(`${site}/search/?q=${encodeURIComponent('预决算公开')}`);
    await expect(page.locator('[data-search="results"]')).toHaveAttribute('data-state', 'done', { timeout: 15_000 });
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(0);
    expect(said).toEqual([]);
  });
}

test('an offline copy opens from the disk, every page of it', async ({ page }) => {
  const to = join(folder, 'copy');
  const { status, stdout } = spawnSync('node', ['scripts/offline.ts', to], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.stringContaining('已做好离线副本')]);
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('requestfailed', (request) => said.push(request.url()));
  await page.goto(pathToFileURL(join(to, 'index.html')).href);
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  await page.locator('main a[href*="tasks/2021/07"]').first().click();
  await expect(page.locator('[data-field="title"]')).toContainText('做好政府门户网站政策文件解读发布工作');
  await page.getByRole('link', { name: '检索' }).first().click();
  await expect(page.getByText('这是离线的副本，不能检索')).toBeVisible();
  expect(said).toEqual([]);
});
