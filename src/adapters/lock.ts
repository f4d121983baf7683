import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { tryLock } from 'fs-native-extensions';

export interface Lock {
  /** Lets go; the file goes too. */
  release(): void;
}

/**
 * Holds a file that nobody else holds meanwhile. The system itself lets go when the process ends,
 * however it ends: a number of a process says nothing, since it is given to another one day.
 *
 * @param path absolute; made with its folders where it is not there
 * @returns nothing while somebody else holds it
 */
export function tryHold(path: string): Lock | undefined {
  mkdirSync(dirname(path), { recursive: true });
  const fd = openSync(path, 'a+');
  if (!isGranted(fd)) {
    closeSync(fd);
    return undefined;
  }
  return {
    release() {
      rmSync(path, { force: true });
      closeSync(fd);
    },
  };
}

/** A network disk without locks grants every one: there the names, which are drawn by lot, have to do. */
function isGranted(fd: number): boolean {
  try {
    return tryLock(fd);
  } catch {
    return true;
  }
}
