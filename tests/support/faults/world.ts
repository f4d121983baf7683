import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { environmentWith } from '#adapters/environment.ts';

/** What may happen at a step that changes the disk. */
export const HARMS = ['killed', 'full', 'read-only', 'forbidden'] as const;
export type Harm = (typeof HARMS)[number];
export const HARM_NAMES: Readonly<Record<Harm, string>> = {
  killed: '断电',
  full: '磁盘满了',
  'read-only': '磁盘变成只读',
  forbidden: '不许写',
};

/** How a command ended. */
export interface Ending {
  /** Nothing where it was killed. */
  code: number | null;
  /** All that it said. */
  said: string;
}

/** A bureau of its own, with whatever a command needs to work on. */
export interface World {
  root: string;
  /** What every program finds in its environment. */
  env: NodeJS.ProcessEnv;
  at: (...steps: string[]) => string;
  read: (path: string) => string | undefined;
  write: (path: string, content: string | Uint8Array) => void;
  git: (...args: string[]) => string;
  /** Runs a program of the project to its end. */
  run: (args: readonly string[], harm?: { kind: Harm; at: number; waits?: boolean }) => Promise<Ending>;
  /** How many steps of a program change the disk. */
  steps: (args: readonly string[], waits?: boolean) => Promise<number>;
  close: () => void;
}

const HIT = resolve('tests/support/faults/hit.mjs');

/** Folders to lay worlds out in: on the disk of the project, and on another where the machine has one. */
export function places(): { name: string; path: string }[] {
  const here = resolve('.cache/faults');
  mkdirSync(here, { recursive: true });
  const there = ['/dev/shm', '/run/shm'].find((path) => existsSync(path) && statSync(path).dev !== statSync(here).dev);
  return [{ name: '同一个盘', path: here }, ...(there === undefined ? [] : [{ name: '另一个盘', path: there }])];
}

async function endingOf(child: ChildProcess): Promise<Ending> {
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  await once(child, 'close');
  return { code: child.exitCode, said };
}

/** @param place absolute path of the folder that the world is laid out in */
export function openWorld(place: string): World {
  const root = mkdtempSync(join(place, 'gongkai-faults-'));
  const at: World['at'] = (...steps) => join(root, ...steps);
  const env = environmentWith({
    INIT_CWD: root,
    GONGKAI_CONTENT: at('content'),
    GONGKAI_PUBLIC: at('public'),
    GONGKAI_OUT: at('dist'),
    GONGKAI_AS_OF: '2024-06-30',
  });
  const git: World['git'] = (...args) => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const start = (args: readonly string[], more: Readonly<Record<string, string | undefined>>): Promise<Ending> =>
    endingOf(
      spawn('node', ['--import', HIT, ...args], { env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] }),
    );
  cpSync('tests/fixtures/base-bureau', root, { recursive: true });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', '示例');
  git('config', 'user.email', 'a@example.com');
  git('add', '-A');
  git('commit', '-qm', '示例');
  return {
    root,
    env,
    at,
    git,
    read: (path) => (existsSync(at(path)) ? readFileSync(at(path), 'utf8') : undefined),
    write(path, content) {
      mkdirSync(join(at(path), '..'), { recursive: true });
      writeFileSync(at(path), content);
    },
    run: (args, harm) =>
      start(args, harm ? { FAULT_HARM: harm.kind, FAULT_AT: String(harm.at), FAULT_WAITS: harm.waits ? '1' : '' } : {}),
    async steps(args, waits) {
      const count = at('.steps');
      await start(args, { FAULT_COUNT: count, FAULT_WAITS: waits ? '1' : '' });
      const steps = Number(readFileSync(count, 'utf8'));
      rmSync(count);
      return steps;
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Every name below a folder, apart from what git keeps. */
export const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== '.git' && !name.startsWith('.git/'))
    .sort();
