import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import { lookup } from 'mrmime';
import send from 'send';
import { isOwnHost, pathOf } from './request-address.ts';
import { SITE_HEADERS } from './site-headers.ts';
import { charsetOfFile } from './text-charset.ts';

/** Named by their content, so that they never change under their address. */
const HASHED = /^\/(?:_astro\/|pagefind\/(?:fragment|index|filter)\/|pagefind\/pagefind\.[\w-]+\.pf_meta$)/;

const BINARY = 'application/octet-stream';

/** What the type table of the web does not know; anything else unknown is plain bytes. */
const TYPES: Readonly<Record<string, string>> = {
  ofd: 'application/ofd',
  jsonld: 'application/ld+json',
  ics: 'text/calendar',
  atom: 'application/atom+xml',
};
const IS_TEXT = /^text\/|[/+](?:json|xml|javascript)$/;

export interface Serving {
  /** With the base, ends in a slash. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Absolute path of a built site. */
  folder: string;
  /** As the site was built: `/` or `/zwgk/`. */
  base?: string;
  /** 0 for any free port. */
  port?: number;
  /** Told of every answer that is through, for those who count what a reader fetches. */
  onAnswer?: (path: string, status: number) => void;
}

/** The type that a file is sent as, with the encoding of its words. */
export function typeOf(path: string, address: string): string {
  const type = TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? lookup(path) ?? BINARY;
  if (!IS_TEXT.test(type)) return type;
  // The site's own files are UTF-8; an attachment is as its author saved it.
  return `${type}; charset=${address.startsWith('/files/') ? charsetOfFile(path) : 'utf-8'}`;
}

function setHeaders(response: ServerResponse, address: string): void {
  for (const [name, value] of Object.entries(SITE_HEADERS)) response.setHeader(name, value);
  response.setHeader('Cache-Control', HASHED.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** The page that says that there is none, or one line to whoever asks in another way. */
function refuse(root: string, request: IncomingMessage, response: ServerResponse, status: number, words: string): void {
  const page = join(root, '404.html');
  const body = status === 404 && existsSync(page) ? readFileSync(page) : words;
  setHeaders(response, '/404.html');
  response.setHeader('Content-Type', `text/${body === words ? 'plain' : 'html'}; charset=utf-8`);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
}

function redirect(response: ServerResponse, status: number, location: string): void {
  setHeaders(response, location);
  response.writeHead(status, { Location: location }).end();
}

/** A link that leads out of the folder is not followed. */
function liesInside(root: string, address: string): boolean {
  try {
    const [folder, path] = [realpathSync(root), realpathSync(join(root, decodeURIComponent(address)))];
    return path === folder || path.startsWith(folder + sep);
  } catch {
    return false;
  }
}

/** Serves a built site as a production host would, on this machine only. */
export async function serveFolder({ folder, base = '/', port = 0, onAnswer }: ServeOptions): Promise<Serving> {
  function answer(request: IncomingMessage, response: ServerResponse): void {
    const say = (status: number, words: string): void => refuse(folder, request, response, status, words);
    if (!isOwnHost(request.headers.host)) return say(421, '只能从这台电脑上打开。');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return say(405, '这里只能看，不能提交。');
    }
    const pathname = pathOf(request.url);
    response.once('finish', () => onAnswer?.(pathname ?? '', response.statusCode));
    if (pathname === undefined) return say(404, '没有这一页。');
    if (`${pathname}/` === base || (pathname === '/' && base !== '/')) return redirect(response, 302, base);
    const address = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
    if (address === undefined || !liesInside(folder, address)) return say(404, '没有这一页。');
    send(request, address, { root: folder, dotfiles: 'ignore', cacheControl: false })
      .on('headers', (_: ServerResponse, path: string) => {
        setHeaders(response, address);
        response.setHeader('Content-Type', typeOf(path, address));
      })
      .on('directory', () => redirect(response, 301, `${pathname}/${/\?.*/.exec(request.url ?? '')?.[0] ?? ''}`))
      .on('error', (error: { status?: number }) =>
        error.status === 416 ? say(416, '没有要的这一段。') : say(404, '没有这一页。'),
      )
      .pipe(response);
  }

  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      refuse(folder, request, response, 500, '没有答上来，再试一次。');
    }
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${bound}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
