import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { environmentWith } from '#adapters/environment.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ASTRO = fileURLToPath(new URL('../../../node_modules/astro/bin/astro.mjs', import.meta.url));
/** Milliseconds: a slow machine with a virus scanner needs them. */
const LONGEST_START = 90_000;
const STEP = 200;

/** The site as `astro dev` serves it, from some folders, for this machine only. */
export interface DevSite {
  /** `http://127.0.0.1:40123`. */
  origin: string;
  /** False once it has ended by itself. */
  isRunning(): boolean;
  /** Settled once it has ended. */
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );

/**
 * Starts it and waits until it answers. A project has one at a time: what it has read lies in one file.
 *
 * @param variables what its environment says of the folders and the clock
 * @returns nothing where it does not start
 */
export async function startDevSite(variables: Readonly<Record<string, string>>): Promise<DevSite | undefined> {
  const port = await freePort();
  const child = spawn(process.execPath, [ASTRO, 'dev', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: ROOT,
    // Without the second it might put itself into the background, where nobody would stop it.
    env: environmentWith({ ...variables, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '1' }),
    stdio: 'ignore',
  });
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      hasEnded = true;
      resolve();
    };
    child.once('exit', end).once('error', end);
  });
  const stop = (): void => void child.kill();
  // Whatever ends this program must not leave the other one running.
  process.once('exit', stop);
  const site: DevSite = {
    origin: `http://127.0.0.1:${port}`,
    isRunning: () => !hasEnded,
    async close() {
      process.off('exit', stop);
      if (hasEnded) return;
      stop();
      await ended;
    },
  };
  for (let waited = 0; waited < LONGEST_START && !hasEnded; waited += STEP) {
    if (await answers(site.origin)) return site;
    await pause(STEP);
  }
  await site.close();
  return undefined;
}
