import { closeSync, fstatSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { tryRemove } from './try-remove.ts';

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
  // Whoever held it may have let it go since, and somebody else may hold another file of that name.
  if (!isGranted(fd) || statSync(path, { throwIfNoEntry: false })?.ino !== fstatSync(fd).ino) {
    closeSync(fd);
    return undefined;
  }
  return {
    release() {
      tryRemove(path);
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
