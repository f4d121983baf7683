import { gzipSync } from 'node:zlib';
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from '@playwright/test';
import { lookup } from 'mrmime';
import { BROWSER_ARGS, findBrowser } from '../tests/support/browser.ts';

/**
 * `node bench/first-paint.ts`: how long a phone on a slow line waits for the first words of a page and for the
 * first result of a search, beside the same HTML without style and script. By hand, never a test; the built
 * site has to be there.
 */
const DIST = resolve(process.argv[2] ?? 'dist');
const PAGES = ['', 'tasks/2021/07/', 'tasks/2021/06/', 'disclosures/', 'coverage/', 'search/'];
const SEARCHES = ['年度报告', '广告牌', '厦城执〔2021〕86号', '疫情 疫苗', '政策结读'];
const RUNS = 7;
/** 400 kbit/s each way, 400 ms a request. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

const bare = (html: string): string =>
  html
    .replace(/<style>[^]*?<\/style>|<link[^>]*>|<script[^>]*>[^]*?<\/script>/g, '')
    .replace(/<meta http-equiv[^>]*>/, '<link rel="icon" href="data:,">');

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(DIST, pathname, pathname.endsWith('/') ? 'index.html' : '');
    try {
      const bytes = readFileSync(path);
      const body = search === '?bare' ? Buffer.from(bare(bytes.toString('utf8'))) : bytes;
      response.setHeader('Content-Type', `${lookup(path) ?? 'application/octet-stream'}; charset=utf-8`);
      response.setHeader('Content-Encoding', 'gzip');
      response.end(gzipSync(body, { level: 9 }));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** Opens a page on the slow line, in a browser that has seen nothing of the site, and asks it for a time. */
async function timeOf(browser: Browser, url: string, look: (page: Page) => Promise<number>): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  await client.send('Network.emulateNetworkConditions', LINE);
  await page.goto(url, { waitUntil: 'load' });
  const time = await look(page);
  await context.close();
  return time;
}

async function firstPaint(page: Page): Promise<number> {
  await page.waitForTimeout(300);
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
}

async function firstResult(page: Page): Promise<number> {
  await page.waitForSelector('[data-result]');
  return page.evaluate(() => performance.now());
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const server = await serve();
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: BROWSER_ARGS,
  env: { ...process.env, ...env } as Record<string, string>,
});
async function compare(path: string, barePath: string, look: (page: Page) => Promise<number>): Promise<void> {
  const [dressed, naked]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    naked.push(await timeOf(browser, `${site}${barePath}?bare`, firstPaint));
    dressed.push(await timeOf(browser, site + path, look));
  }
  const [a, b] = [median(dressed), median(naked)];
  console.log(`/${path}`.padEnd(20), `${a.toFixed(0)} ms, bare ${b.toFixed(0)} ms, ${(a / b).toFixed(2)} times`);
}
for (const path of PAGES) await compare(path, path, firstPaint);
for (const typed of SEARCHES) await compare(`search/?q=${typed}`, 'search/', firstResult);
await browser.close();
server.close();
