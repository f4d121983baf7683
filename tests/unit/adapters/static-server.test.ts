import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { SITE_HEADERS } from '#adapters/site-headers.ts';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
import { sendRaw } from '../../support/send-raw.ts';
import { tempFolder } from '../../support/temp-folder.ts';

let serving: Serving | undefined;
afterEach(() => serving?.close());

async function serve(base = '/'): Promise<string> {
  serving = await serveFolder({
    folder: tempFolder({
      'index.html': '首页',
      'a/index.html': '甲',
      '404.html': '没有',
      '_astro/x.css': 'a{}',
      'files/示〔1〕50%#2.pdf': '%PDF',
      'f.ofd': 'x',
    }),
    base,
  });
  return serving.url;
}
const get = (url: string): Promise<Response> => fetch(url, { redirect: 'manual' });

describe.each(['/', '/zwgk/'])('under %s', (base) => {
  test('a page comes with a strict policy and is asked for anew', async () => {
    const response = await get(await serve(base));
    expect([response.status, await response.text()]).toEqual([200, '首页']);
    expect(Object.fromEntries(response.headers)).toMatchObject(
      Object.fromEntries(Object.entries(SITE_HEADERS).map(([name, value]) => [name.toLowerCase(), value])),
    );
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-type')).toMatch(/text\/html/);
  });
  test('a folder without its slash is led to it', async () =>
    expect((await get(`${await serve(base)}a`)).headers.get('location')).toBe(`${base}a/`));
  test('what is not there gets the page that says so', async () => {
    const response = await get(`${await serve(base)}none/`);
    expect([response.status, await response.text()]).toEqual([404, '没有']);
  });
  test('names with brackets, % and # are found', async () =>
    expect((await get(`${await serve(base)}files/${encodeURIComponent('示〔1〕50%#2.pdf')}`)).status).toBe(200));
  test('hashed files may be kept for ever, OFD has its type', async () => {
    const url = await serve(base);
    expect((await get(`${url}_astro/x.css`)).headers.get('cache-control')).toContain('immutable');
    expect((await get(`${url}f.ofd`)).headers.get('content-type')).toBe('application/ofd');
  });
  test('nothing outside the folder is served', async () => {
    const url = await serve(base);
    for (const path of ['..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/etc/passwd', '%E0%A4%A'])
      expect((await get(url + path)).status).toBe(404);
  });
});

const request = (target: string, { method = 'GET', host = 'localhost' } = {}): string =>
  `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

describe('a request that no link of ours makes', () => {
  test.each([
    ['//', 404],
    ['//evil.com/..%2fa', 404],
    ['/\\evil.com/..%2fa', 404],
    ['/%2fevil.com%2fa', 404],
    ['*', 404],
    ['http://evil.com/a/', 200],
    ['http://', 404],
    ['/a%00', 404],
    ['/%', 404],
    ['/.hidden', 404],
    ['/a/?x=//evil.com', 200],
    [`/${'a'.repeat(9000)}`, 404],
  ])('%j is answered', async (target, status) => {
    const answer = await sendRaw(await serve(), request(target));
    expect(statusOf(answer)).toBe(status);
    expect(answer).not.toMatch(/^location: *(?:\/\/|https?:)/im);
  });
  test('another way of asking is told which ones there are', async () => {
    const answer = await sendRaw(await serve(), request('/', { method: 'DELETE' }));
    expect([statusOf(answer), answer]).toEqual([405, expect.stringContaining('Allow: GET, HEAD')]);
  });
  test('a name that is not this machine’s own is refused', async () =>
    expect(statusOf(await sendRaw(await serve(), request('/', { host: 'evil.com' })))).toBe(421));
  test('whatever is sent, the server goes on', async () => {
    const url = await serve('/zwgk/');
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.webPath(), fc.string({ unit: 'binary' })), async (target) => {
        await sendRaw(url, request(target)).catch(() => undefined);
      }),
      { numRuns: 150 },
    );
    expect((await get(url)).status).toBe(200);
  });
});

describe('a file', () => {
  async function serveFiles(): Promise<string> {
    const folder = tempFolder({ 'files/a.txt': '一二三', 'secret.txt': '密', '.env': 'x' });
    writeFileSync(join(folder, 'files/gb.csv'), Buffer.from('d6d0b9fa', 'hex'));
    symlinkSync('/etc/passwd', join(folder, 'files/out.txt'));
    serving = await serveFolder({ folder });
    return serving.url;
  }
  test('is sent in part to whoever asks for a part', async () => {
    const url = `${await serveFiles()}files/a.txt`;
    const part = await fetch(url, { headers: { Range: 'bytes=0-2' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 0-2/9', '一']);
    expect((await fetch(url, { headers: { Range: 'bytes=99-' } })).status).toBe(416);
  });
  test('tells how its words are written', async () => {
    const url = await serveFiles();
    expect((await get(`${url}files/a.txt`)).headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect((await get(`${url}files/gb.csv`)).headers.get('content-type')).toBe('text/csv; charset=gb18030');
  });
  test('that is hidden, or a link out of the folder, is none', async () => {
    const url = await serveFiles();
    expect([(await get(`${url}.env`)).status, (await get(`${url}files/out.txt`)).status]).toEqual([404, 404]);
  });
});
