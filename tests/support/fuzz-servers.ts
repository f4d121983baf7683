import fc from 'fast-check';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '#adapters/static-server.ts';
import { openEditableBureau } from './editable-bureau.ts';

const SECRET = '站外的文件，谁也不该看到';
/** What a program says of itself and no server of ours may say to anybody. */
const ENGLISH = /\n\s+at |\bnode:|[A-Z]\w*Error\b|\bE(?:NOENT|ISDIR|NOTDIR|ACCES|INVAL)\b|undefined|\[object /;

const STEPS = [
  '',
  '.',
  '..',
  '...',
  '%2e%2e',
  '%2f',
  '%5c',
  '\\',
  '%00',
  '%',
  '%zz',
  '%c0%ae',
  '*',
  ':',
  '\u0001',
  '文',
  '%E6%96%87',
];
const NAMES = [
  'entries',
  'disclosures',
  'tasks',
  '2024',
  'new',
  'words',
  'index.html',
  'secret.txt',
  'link',
  'editor.js',
  '404.html',
  'jiancha-jihua',
  'unsaved',
];
const target = fc
  .tuple(
    fc.constantFrom('/', '//', '', 'http://evil.example/', 'http://', '*', '/?', '/#'),
    fc.array(fc.oneof(fc.constantFrom(...STEPS), fc.constantFrom(...NAMES), fc.string({ maxLength: 12 })), {
      maxLength: 7,
    }),
    fc.constantFrom('', '/', '?', '?key=', '?notice=%00', '?notice=<script>', '?unsaved=../../x', '#', '?a=%'),
  )
  .map(([lead, steps, tail]) => lead + steps.join('/').replace(/[\r\n ]/g, '_') + tail);
const header = fc.constantFrom(
  'Range: bytes=5-2',
  'Range: bytes=99999999-',
  'Range: bytes=0-0,1-1,2-',
  'Range: lines=1',
  'If-Modified-Since: never',
  'If-None-Match: *',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 99999999999',
  'Transfer-Encoding: chunked',
  'Content-Type: multipart/form-data',
  'Content-Type: multipart/form-data; boundary=x',
  'Content-Type: application/x-www-form-urlencoded',
  'Content-Type: \u00ff',
  'Expect: 100-continue',
  'Upgrade: websocket\r\nConnection: Upgrade',
  'Cookie: key=',
  'Accept-Encoding: gzip, br, *;q=0',
);
const body = fc.oneof(
  fc.constant(''),
  fc.string(),
  fc.constant('a=%&b=%zz&%00=1'),
  fc.constant('--x\r\nContent-Disposition: form-data; name="@files"; filename="../../../x"\r\n\r\na\r\n--x--\r\n'),
  fc.constant('--x\r\nContent-Disposition: form-data; name="title"\r\n\r\n\u0000\r\n--x'),
  fc.constant('5\r\nhello\r\n0\r\n\r\n'),
);
const request = fc.record({
  method: fc.oneof(
    fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'),
    fc.stringMatching(/^[A-Z]{1,9}$/),
  ),
  target,
  host: fc.constantFrom('localhost', '127.0.0.1', '[::1]', 'evil.example', '', 'localhost:x'),
  headers: fc.array(header, { maxLength: 3 }),
  body,
  isKnown: fc.boolean(),
});

/** What a server answers until it has done, or nothing where it waits for the rest of what was never sent. */
function send(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const done = (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(3000, done);
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', done).on('error', done);
    socket.end(bytes);
  });
}

/** A built site in a folder, with a file beside it and a link that leads there. */
function layOutSite(root: string): string {
  const folder = join(root, 'site');
  mkdirSync(join(folder, 'disclosures/2024'), { recursive: true });
  for (const path of ['index.html', '404.html', 'disclosures/2024/index.html', 'a.csv'])
    writeFileSync(join(folder, path), '<!doctype html><title>示例</title>');
  writeFileSync(join(root, 'secret.txt'), SECRET);
  symlinkSync(join(root, 'secret.txt'), join(folder, 'link'));
  return folder;
}

/**
 * Sends requests that no browser would send to both servers, for so long: each is answered, none in the words of a
 * program, none with a file from outside, and both go on.
 *
 * @param seed of the first requests; a failing run says it
 * @returns in Chinese what did not hold
 */
export async function fuzzServers(forMs: number, seed = Date.now() % 2 ** 31): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'gongkai-fuzz-'));
  const site = await serveFolder({ folder: layOutSite(root) });
  const bureau = await openEditableBureau();
  writeFileSync(join(bureau.root, 'secret.txt'), SECRET);
  const entered = await fetch(bureau.editor.url, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const ports = [site.url, bureau.editor.url].map((url) => Number(new URL(url).port));
  const wrong: string[] = [];
  let sent = 0;
  try {
    for (let round = seed, end = Date.now() + forMs; wrong.length < 5 && (sent === 0 || Date.now() < end); round += 1)
      for (const each of fc.sample(request, { numRuns: 50, seed: round }))
        for (const port of ports) {
          const origin = `http://localhost:${port}`;
          const known = each.isKnown ? [`Cookie: ${cookie}`, `Origin: ${origin}`] : [];
          const host = each.isKnown ? `localhost:${port}` : each.host;
          const lines = [
            `${each.method} ${each.target} HTTP/1.1`,
            `Host: ${host}`,
            'Connection: close',
            ...known,
            ...each.headers,
          ];
          const answer = await send(port, Buffer.from(`${lines.join('\r\n')}\r\n\r\n${each.body}`));
          sent += 1;
          const content = answer.slice(answer.indexOf('\r\n\r\n') + 4);
          const tell = (what: string): void =>
            void wrong.push(
              `${what}（种子${round}）：${each.method} ${JSON.stringify(each.target)} ${answer.slice(0, 200)}`,
            );
          if (answer.includes(SECRET)) tell('给了站外的文件');
          if (/^HTTP\/1\.1 5/.test(answer)) tell('没有答上来');
          if (!/^content-type: text\/(?:css|javascript)/im.test(answer) && ENGLISH.test(content)) tell('说了程序的话');
        }
    const alive = await Promise.all([fetch(site.url), fetch(bureau.editor.url, { redirect: 'manual' })]);
    if (alive.map(({ status }) => status).join() !== '200,302') wrong.push(`${sent}次请求以后，服务器不答了`);
    if (readFileSync(join(root, 'secret.txt'), 'utf8') !== SECRET) wrong.push('站外的文件变了');
  } catch (error) {
    wrong.push(`${sent}次请求以后：${String(error)}`);
  } finally {
    await Promise.allSettled([site.close(), bureau.close()]);
    rmSync(root, { recursive: true, force: true });
  }
  if (forMs > 60_000) console.log(`两个服务器：${sent}次请求`);
  return wrong;
}
