import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import sirv from 'sirv';

/** The headers that production sends: nothing inline, nothing from another host. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Named by their content, so that they never change under their address. */
const HASHED = /^\/(?:_astro\/|pagefind\/(?:fragment|index)\/|pagefind\/pagefind\.[\w-]+\.pf_meta$)/;

const BINARY = 'application/octet-stream';

/** What the type tables of the web do not know. */
const TYPES: Readonly<Record<string, string>> = {
  ofd: 'application/ofd',
  wps: BINARY,
  et: BINARY,
  jsonld: 'application/ld+json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  pagefind: BINARY,
  pf_meta: BINARY,
  pf_index: BINARY,
  pf_filter: BINARY,
  pf_fragment: BINARY,
};

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
  /** Told of every answer, for tests that count bytes. */
  onAnswer?: (path: string, status: number) => void;
}

function headersFor(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  const type = TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''];
  if (type) response.setHeader('Content-Type', type);
}

function answer404(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  headersFor(response, '/404.html');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : '没有这一页');
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Serves a built site as a production host would, on this machine only. */
export async function serveFolder({ folder, base = '/', port = 0, onAnswer }: ServeOptions): Promise<Serving> {
  const files = sirv(folder, { dev: true, etag: true, setHeaders: (response, path) => headersFor(response, path) });
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    response.once('finish', () => onAnswer?.(pathname, response.statusCode));
    if (`${pathname}/` === base || (pathname === '/' && base !== '/'))
      return void response.writeHead(302, { Location: base }).end();
    if (!pathname.startsWith(base)) return answer404(folder, response);
    const path = `/${pathname.slice(base.length)}`;
    let decoded: string;
    try {
      decoded = decodeURIComponent(path);
    } catch {
      return answer404(folder, response);
    }
    if (!path.endsWith('/') && isFolder(join(folder, normalize(decoded))))
      return void response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    request.url = path + search;
    files(request, response, () => answer404(folder, response));
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
