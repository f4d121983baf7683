import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

/**
 * Several files written as one: until `keep`, all of it can be taken back. Synchronous throughout,
 * so that the handler of a signal can take back whatever stands at that moment.
 */
export interface Writes {
  /**
   * A new file, with the folders that it needs.
   *
   * @throws `EEXIST` rather than overwrite
   */
  create(path: string, content: string | Uint8Array): void;
  /** Other words for a file that is there. */
  replace(path: string, content: string): void;
  /** Everything as it was before, to the byte. */
  undo(): void;
  /** From here on there is nothing to take back. */
  keep(): void;
}

/** The folders that have to be made for one to be there, outermost first. */
function missingFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let each = folder; !existsSync(each); each = dirname(each)) missing.unshift(each);
  return missing;
}

/** In one move: whoever reads the file meanwhile sees the old words or the new. */
function overwrite(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(beside, content, { mode: statSync(path).mode });
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody has put something there meanwhile, which is not ours to take away.
  }
}

export function openWrites(): Writes {
  let steps: (() => void)[] = [];
  return {
    create(path, content) {
      for (const folder of missingFolders(dirname(path))) {
        mkdirSync(folder);
        steps.push(() => removeIfEmpty(folder));
      }
      closeSync(openSync(path, 'wx'));
      steps.push(() => rmSync(path, { force: true }));
      writeFileSync(path, content);
    },
    replace(path, content) {
      const before = readFileSync(path);
      steps.push(() => overwrite(path, before));
      overwrite(path, content);
    },
    undo() {
      for (const step of steps.reverse()) step();
      steps = [];
    },
    keep() {
      steps = [];
    },
  };
}

/** Whether a path lies in a folder or anywhere below it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}
