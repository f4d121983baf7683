import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Environment } from '#adapters/environment.ts';
import { attachmentsIn } from '#adapters/public-files.ts';
import { isOwnHost, pathOf } from '#adapters/request-address.ts';
import { typeOf } from '#adapters/static-server.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { documentHtml } from '#editor/html-page.ts';
import { explainUnwritten } from '#format/system-error.ts';
import type { Answer, Context } from './answer.ts';
import { answerAt } from './answer-at.ts';
import { receive, UnreadableForm } from './receive.ts';
import { OWN_FILES } from './own-files.ts';
import { openRemarks } from './remarks.ts';
import { openSitePreview } from './site-preview.ts';
import { openUnsaved } from './unsaved.ts';

/** More than this at once is a mistake, or an attachment that no reader on a phone would fetch. */
const MOST_BYTES = 80_000_000;

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src http://127.0.0.1:*; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

export interface Editor {
  /** To be opened as it stands: it holds the key. */
  url: string;
  close(): Promise<void>;
}

export interface EditorOptions {
  environment: Environment;
  /** Beijing time, asked anew for each page. */
  now: () => Moment;
  port?: number;
}

/**
 * The local editor: pages for this machine only. Nobody else gets in: it listens on 127.0.0.1, asks for
 * a key that only the person at the terminal knows, and takes no form from another site's page.
 */
export async function startEditor({ environment, now, port = 0 }: EditorOptions): Promise<Editor> {
  const key = randomBytes(24).toString('base64url');
  const unsaved = openUnsaved(environment.contentDir);
  const remarks = openRemarks();
  const preview = openSitePreview(environment);

  /** A file as readers will get it; nothing where it is none that is published. */
  function attachmentAt(path: string): { file: string; type: string } | undefined {
    if (!attachmentsIn(environment.publicDir).includes(path)) return undefined;
    const file = join(environment.publicDir, path);
    return { file, type: typeOf(file, `/${path}`) };
  }

  async function answer(request: IncomingMessage, url: URL): Promise<Answer> {
    const sending = request.method === 'POST' ? await receive(request) : undefined;
    const context: Context = { environment, now: now(), query: url.searchParams, unsaved, remarks, preview };
    return answerAt(url.pathname, context, sending);
  }

  function send(response: ServerResponse, { status, title, content, location, raw }: Answer): void {
    response.writeHead(status, {
      ...HEADERS,
      'Content-Type': raw?.type ?? 'text/html; charset=utf-8',
      ...(location ? { Location: location } : {}),
      ...(raw?.name ? { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(raw.name)}` } : {}),
    });
    response.end(location ? '' : (raw?.content ?? documentHtml(title, content)));
  }

  const refuse = (response: ServerResponse, status: number, words: string): void =>
    void response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end(words);

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const host = request.headers.host ?? '';
    if (!isOwnHost(host)) return refuse(response, 421, '只能从这台电脑上打开。');
    if (request.method !== 'GET' && request.method !== 'POST') {
      response.setHeader('Allow', 'GET, POST');
      return refuse(response, 405, '这里只能看和保存。');
    }
    const path = pathOf(request.url);
    if (path === undefined) return refuse(response, 404, '没有这一页。');
    const query = /\?[^#]*/.exec(request.url ?? '')?.[0] ?? '';
    const url = new URL(path + query, `http://${host}`);
    if (url.searchParams.get('key') === key && request.method === 'GET') {
      const cookie = `key=${key}; HttpOnly; SameSite=Strict; Path=/`;
      return void response.writeHead(302, { ...HEADERS, 'Set-Cookie': cookie, Location: '/' }).end();
    }
    if (!(request.headers.cookie ?? '').split('; ').includes(`key=${key}`))
      return refuse(response, 403, '请用命令行里显示的网址打开，整个复制，不要漏掉后面的字母。');
    const file = OWN_FILES[url.pathname];
    if (file)
      return void response
        .writeHead(200, { ...HEADERS, 'Content-Type': `${file.type}; charset=utf-8` })
        .end(file.content());
    const attachment = attachmentAt(decodeURIComponent(path).slice(1));
    if (attachment)
      return void response
        .writeHead(200, { ...HEADERS, 'Content-Type': attachment.type, 'Content-Security-Policy': 'sandbox' })
        .end(readFileSync(attachment.file));
    if (request.method === 'POST') {
      if (request.headers.origin !== `http://${host}`)
        return refuse(response, 403, '这张表不是从编辑页面交来的，没有保存。');
      if (Number(request.headers['content-length'] ?? Infinity) > MOST_BYTES)
        return refuse(response, 413, '一次交的文件太大（超过80 MB），没有保存。回到上一页，分几次添加。');
    }
    answer(request, url)
      .then((each) => send(response, each))
      .catch((error: unknown) =>
        error instanceof UnreadableForm
          ? refuse(response, 400, '这张表没有传完整，没有保存。回到上一页，再交一次。')
          : refuse(response, 500, explainUnwritten(error)),
      );
    return undefined;
  }

  const server = createServer((request, response) => {
    try {
      handle(request, response);
    } catch (error) {
      refuse(response, 500, explainUnwritten(error));
    }
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}/?key=${key}`,
    async close() {
      await preview.close();
      if (!server.listening) return;
      server.closeAllConnections();
      await new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
