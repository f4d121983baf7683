import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tryHold, type Lock } from './lock.ts';

/** A folder that belongs to one run of one command. */
export interface OwnFolder {
  /** Absolute. */
  path: string;
  /** Throws the folder away. */
  close(): void;
}

const LOCK = '.lock';

/** Removes what runs that died have left behind; one that still runs holds its own. */
function sweep(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix) || !name.endsWith(LOCK)) continue;
    const lock = tryHold(join(parent, name));
    if (!lock) continue;
    rmSync(join(parent, name.slice(0, -LOCK.length)), { recursive: true, force: true });
    lock.release();
  }
}

function claim(parent: string, prefix: string): { path: string; lock: Lock } {
  for (;;) {
    const path = join(parent, prefix + randomBytes(6).toString('hex'));
    // Held before the folder is there: what is swept beside it is never somebody's who lives.
    const lock = existsSync(path) ? undefined : tryHold(path + LOCK);
    if (lock) return { path, lock };
  }
}

/**
 * A new folder under a name that nobody has had, and whatever dead predecessors left under the same
 * prefix is gone.
 *
 * @param parent absolute path of the folder that it lies in
 */
export function openOwnFolder(parent: string, prefix: string): OwnFolder {
  mkdirSync(parent, { recursive: true });
  sweep(parent, prefix);
  const { path, lock } = claim(parent, prefix);
  mkdirSync(path);
  return {
    path,
    close() {
      rmSync(path, { recursive: true, force: true });
      lock.release();
    },
  };
}
