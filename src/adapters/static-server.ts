import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, sep } from 'node:path';
import { lookup } from 'mrmime';

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

function typeOf(path: string): string {
  const type = TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? lookup(path) ?? BINARY;
  return IS_TEXT.test(type) ? `${type}; charset=utf-8` : type;
}

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('Content-Type', typeOf(path));
}

function answer404(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  setHeaders(response, '/404.html');
  response.writeHead(404).end(existsSync(page) ? readFileSync(page) : '没有这一页');
}

function sendFile(path: string, address: string, request: IncomingMessage, response: ServerResponse): void {
  setHeaders(response, address);
  response.setHeader('Content-Length', statSync(path).size);
  if (request.method === 'HEAD') response.end();
  else createReadStream(path).pipe(response);
}

/** The path that an address stands for, inside the folder; nothing for one that climbs out or cannot be read. */
function pathFor(folder: string, address: string): string | undefined {
  try {
    const path = normalize(join(folder, decodeURIComponent(address)));
    return path === folder || path.startsWith(folder + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/**
 * Serves a built site as a production host would, on this machine only. Kept servers were tried: none
 * serves a name that holds `%` under a base path.
 */
export async function serveFolder({ folder, base = '/', port = 0, onAnswer }: ServeOptions): Promise<Serving> {
  const root = normalize(folder).replace(/[/\\]$/, '');
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    response.once('finish', () => onAnswer?.(pathname, response.statusCode));
    if (`${pathname}/` === base || (pathname === '/' && base !== '/'))
      return void response.writeHead(302, { Location: base }).end();
    const address = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
    const path = address === undefined ? undefined : pathFor(root, address);
    if (address === undefined || path === undefined) return answer404(root, response);
    if (isFolder(path) && !address.endsWith('/'))
      return void response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    const file = isFolder(path) ? join(path, 'index.html') : path;
    if (!existsSync(file)) return answer404(root, response);
    sendFile(file, isFolder(path) ? `${address}index.html` : address, request, response);
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
