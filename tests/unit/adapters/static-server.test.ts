import { afterEach, describe, expect, test } from 'vitest';
import { serveFolder, type Serving } from '#adapters/static-server.ts';
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
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
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
