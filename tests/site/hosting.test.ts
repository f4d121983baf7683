import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE_HEADERS } from '#adapters/site-headers.ts';
import { MOUNTED } from '../support/build-sites.ts';
import { DIST } from '../support/dist.ts';
import { isInstalled, startHost, type Host, type HostName } from '../support/hosts.ts';

const ALWAYS = {
  ...Object.fromEntries(Object.entries(SITE_HEADERS).map(([name, value]) => [name.toLowerCase(), value])),
  'strict-transport-security': expect.stringContaining('max-age='),
};
const FOR_EVER = 'public, max-age=31536000, immutable';

/** As it is published, and with what nobody should get. */
function siteWithTraps(site: string, root: string): string {
  const folder = join(root, 'current');
  cpSync(site, folder, { recursive: true });
  mkdirSync(join(folder, 'files'), { recursive: true });
  writeFileSync(join(folder, '.env'), 'x');
  writeFileSync(join(folder, 'files/gb.csv'), Buffer.from('d6d0b9fa', 'hex'));
  symlinkSync('/etc/hostname', join(folder, 'files/out.txt'));
  return folder;
}

const HOSTS: [HostName, string, string, string][] = [
  ['nginx', 'nginx.conf', '/', DIST],
  ['nginx', 'nginx-subpath.conf', MOUNTED.base, MOUNTED.folder],
  ['caddy', 'Caddyfile', '/', DIST],
  ['caddy', 'Caddyfile-subpath', MOUNTED.base, MOUNTED.folder],
];

describe.each(HOSTS)('%s as docs/hosting/%s has it, under %s', (name, file, base, built) => {
  describe.skipIf(!isInstalled(name))(`where ${name} is installed`, () => {
    let host: Host;
    let root: string;
    let site: string;
    beforeAll(async () => {
      root = mkdtempSync(join(tmpdir(), 'gongkai-hosting-'));
      site = siteWithTraps(built, root);
      host = await startHost(name, { folder: root, file, site });
    });
    afterAll(() => {
      host.stop();
      rmSync(root, { recursive: true, force: true });
    });
    const get = (path: string): Promise<Response> => fetch(host.origin + base + path, { redirect: 'manual' });
    const headers = (response: Response): Record<string, string> => Object.fromEntries(response.headers);
    const hashed = (): string => `_astro/${readdirSync(join(site, '_astro'))[0] ?? ''}`;

    test.each([
      ['', 200],
      ['tasks/2021/07/', 200],
      ['tasks/2021/07', 301],
      ['no/such/page/', 404],
      ['_astro/none.css', 404],
      ['.env', 404],
      ['files/.env', 404],
      ['pagefind/pagefind.js', 200],
    ])('/%s answers %i with every header, and is asked for anew', async (path, status) => {
      const response = await get(path);
      expect(name === 'caddy' && status === 301 ? [301, 308] : [status]).toContain(response.status);
      expect(headers(response)).toMatchObject({ ...ALWAYS, 'cache-control': 'no-cache' });
      expect(response.headers.get('server') ?? '').not.toMatch(/\d/);
      if (status === 404) expect(await response.text()).toContain('没有这一页');
    });
    test('what bears its fingerprint may be kept for ever', async () => {
      const response = await get(hashed());
      expect([response.status, headers(response)]).toEqual([
        200,
        expect.objectContaining({ ...ALWAYS, 'cache-control': FOR_EVER }),
      ]);
    });
    test('a redirect names neither a host nor a port', async () => {
      const location = (await get('tasks/2021/07')).headers.get('location') ?? '';
      expect(new URL(location, `${host.origin}${base}tasks/2021/07`).pathname).toBe(`${base}tasks/2021/07/`);
      expect(location).not.toMatch(/^https?:|^\/\//);
    });
    test('an attachment is not called UTF-8 when it is not', async () =>
      expect((await get('files/gb.csv')).headers.get('content-type')).not.toMatch(/utf-8/i));
    test.skipIf(name === 'caddy')('a link out of the site is not followed', async () =>
      expect((await get('files/out.txt')).status).toBe(404),
    );
    test.skipIf(base === '/')('the path without its slash leads in, and what lies beside is not ours', async () => {
      const bare = await fetch(host.origin + base.slice(0, -1), { redirect: 'manual' });
      expect([bare.status, bare.headers.get('location')]).toEqual([301, base]);
      expect((await fetch(`${host.origin}/other/`)).status).toBe(404);
    });
  });
});
