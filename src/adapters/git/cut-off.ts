import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tryHold } from '../lock.ts';

const MARK = 'gongkai.lock';
/** What git makes for as long as it writes, and our own indexes beside it. */
const LEFT = /\.lock$|^gongkai-index-/;

/** Where git locks: the index and `HEAD`, and each branch in its own folder. */
function leftIn(gitDir: string): string[] {
  const top = readdirSync(gitDir).filter((name) => name !== MARK && LEFT.test(name));
  const refs = readdirSync(join(gitDir, 'refs'), { recursive: true, encoding: 'utf8' });
  return [...top, ...refs.filter((name) => LEFT.test(name)).map((name) => join('refs', name))];
}

/**
 * Runs a command that lets git write. Where the one before was cut off (a power cut, a kill), git's own locks are still
 * there and keep everybody out for ever, since git itself never takes them away: those that came after the mark of the
 * command that died are its own, and go. Whatever another git holds stays.
 *
 * @param root absolute path of the repository
 */
export async function whileWriting<T>(root: string, use: () => Promise<T>): Promise<T> {
  const gitDir = join(root, '.git');
  // A work tree of its own keeps its locks elsewhere, and belongs to somebody who knows git.
  if (!statSync(gitDir, { throwIfNoEntry: false })?.isDirectory()) return use();
  const mark = join(gitDir, MARK);
  const lock = tryHold(mark);
  try {
    if (lock) {
      // As old as the command that died; where none did, it was made just now.
      const markedAt = statSync(mark).mtimeMs;
      for (const path of leftIn(gitDir).map((name) => join(gitDir, name)))
        if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > markedAt) rmSync(path, { force: true });
    }
    return await use();
  } finally {
    lock?.release();
  }
}
