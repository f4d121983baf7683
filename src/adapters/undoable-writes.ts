import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { tryHold } from './lock.ts';
import { forget, noteStep, overwrite, stepsOf, takeBack } from './write-journal.ts';

/**
 * Several files written as one: until `keep`, all of it can be taken back, by the next command too if
 * this one is cut off. Synchronous throughout, so that the handler of a signal can take back whatever
 * stands at that moment.
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
  /** A file that is there goes. */
  remove(path: string): void;
  /** Everything as it was before, to the byte. */
  undo(): void;
  /** From here on there is nothing to take back. */
  keep(): void;
  /** Lets others write. */
  close(): void;
}

/** The folders that have to be made for one to be there, outermost first. */
function missingFolders(folder: string): string[] {
  const missing: string[] = [];
  for (let each = folder; !existsSync(each); each = dirname(each)) missing.unshift(each);
  return missing;
}

/** One journal for each content folder, on the program's own disk: nothing of it is in the content. */
const journalFor = (contentDir: string): string =>
  resolve('.cache/writes', createHash('sha256').update(contentDir).digest('hex').slice(0, 16));

const refusal = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code, path });

/**
 * Takes back what a command that was cut off (a power cut, a kill) had written by halves.
 *
 * @param contentDir absolute
 * @returns the files that were half written, absolute; nothing while another command is writing
 */
export function recoverWrites(contentDir: string): string[] {
  const journal = journalFor(contentDir);
  if (!existsSync(journal)) return [];
  const lock = tryHold(`${journal}.lock`);
  if (!lock) return [];
  const files = stepsOf(journal).flatMap((step) =>
    'made' in step ? [step.made] : 'replaced' in step ? [step.replaced] : [],
  );
  takeBack(journal);
  lock.release();
  return files;
}

/**
 * @param contentDir absolute path of the content folder that the writes belong to: one command at a time
 * writes there
 * @throws `EBUSY` while another does
 */
export function openWrites(contentDir: string): Writes {
  const journal = journalFor(contentDir);
  recoverWrites(contentDir);
  const lock = tryHold(`${journal}.lock`);
  if (!lock) throw refusal('EBUSY', contentDir);
  return {
    create(path, content) {
      for (const folder of missingFolders(dirname(path))) {
        noteStep(journal, { madeFolder: folder });
        mkdirSync(folder);
      }
      if (existsSync(path)) throw refusal('EEXIST', path);
      noteStep(journal, { made: path });
      overwrite(path, content);
    },
    replace(path, content) {
      noteStep(journal, { replaces: path });
      overwrite(path, content);
    },
    remove(path) {
      noteStep(journal, { replaces: path });
      rmSync(path);
    },
    undo: () => takeBack(journal),
    keep: () => forget(journal),
    close: () => lock.release(),
  };
}

/** Whether a path lies in a folder or anywhere below it. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}
