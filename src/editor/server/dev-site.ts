import { spawn } from 'node:child_process';
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

/** How it says where it is, once it has read its content. */
const ORIGIN = /http:\/\/127\.0\.0\.1:\d+(?=\/)/;

/**
 * Starts it and waits until it says where it answers: a port that was free a moment ago may be another program's by
 * now, so the system gives it one. A project has one at a time: what it has read lies in one file.
 *
 * @param variables what its environment says of the folders and the clock
 * @returns nothing where it does not start
 */
export async function startDevSite(variables: Readonly<Record<string, string>>): Promise<DevSite | undefined> {
  const child = spawn(process.execPath, [ASTRO, 'dev', '--host', '127.0.0.1', '--port', '0'], {
    cwd: ROOT,
    // Without ASTRO_DEV_BACKGROUND it might put itself into the background, where nobody would stop it.
    env: environmentWith({ ...variables, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '1', NO_COLOR: '1' }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    if (!ORIGIN.test(said)) said += words;
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
  async function close(): Promise<void> {
    process.off('exit', stop);
    if (hasEnded) return;
    stop();
    await ended;
  }
  for (let waited = 0; waited < LONGEST_START && !hasEnded; waited += STEP) {
    const [origin] = ORIGIN.exec(said) ?? [];
    if (origin !== undefined) return { origin, isRunning: () => !hasEnded, close };
    await pause(STEP);
  }
  await close();
  return undefined;
}
