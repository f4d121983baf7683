import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A real server, started with the very files that are handed out. */
export interface Host {
  /** Without a slash at its end. */
  origin: string;
  stop(): void;
}

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

/** A handed-out file, with the root and the port of this machine put in. */
const handedOut = (name: string, site: string, port: number): string =>
  readFileSync(`docs/hosting/${name}`, 'utf8')
    .replaceAll('/srv/gongkai/current', site)
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace(/^:8080/m, `:${port}`);

/** Writes what a server is started with, and says how. */
const CONFIGURE = {
  nginx(folder: string, file: string, site: string, port: number) {
    for (const name of ['gongkai-headers.conf', 'gongkai-site.conf', file])
      writeFileSync(join(folder, name), handedOut(name, site, port));
    mkdirSync(join(folder, 'tmp'), { recursive: true });
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/tmp/${name};`)
      .join(' ');
    const main = join(folder, 'main.conf');
    writeFileSync(
      main,
      `daemon off; user root; pid ${folder}/nginx.pid; error_log ${folder}/error.log;\nevents {}\nhttp { access_log off; ${temporary} include ${file}; }\n`,
    );
    return ['-p', folder, '-c', main, '-e', join(folder, 'error.log')];
  },
  caddy(folder: string, file: string, site: string, port: number) {
    const config = join(folder, file);
    writeFileSync(config, `{\n\tadmin off\n}\n${handedOut(file, site, port)}`);
    return ['run', '--config', config, '--adapter', 'caddyfile'];
  },
} as const;

export type HostName = keyof typeof CONFIGURE;
export const isInstalled = (name: HostName): boolean => programOf(name) !== undefined;

/**
 * @param folder an empty folder of the caller's, absolute
 * @param file of docs/hosting
 * @param site absolute path of a built site
 */
export async function startHost(
  name: HostName,
  { folder, file, site }: Record<'folder' | 'file' | 'site', string>,
): Promise<Host> {
  const port = await freePort();
  const child = spawn(programOf(name) ?? name, CONFIGURE[name](folder, file, site, port), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 150; tries += 1) {
    if (
      await fetch(origin).then(
        () => true,
        () => false,
      )
    )
      return { origin, stop: () => child.kill('SIGTERM') };
    if (child.exitCode !== null) break;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`${name} did not start: ${said}`);
}
