import { setImmediate } from 'node:timers/promises';
import type { Folders } from '#adapters/environment.ts';
import type { Progress } from '#adapters/progress.ts';
import { openWrites, type Writes } from '#adapters/undoable-writes.ts';
import type { Fault } from '#domain/check/finding.ts';
import { checkContent, hasErrors } from '#validation/check-content.ts';

export interface CheckedWrite {
  where: Folders;
  /** What the check found before. */
  before: readonly Fault[];
  write: (writes: Writes) => void;
  /** True for a fault that counts although it was there before. */
  isOwn?: (fault: Fault) => boolean;
  /** Takes everything back when it fires. */
  signal?: AbortSignal | undefined;
  progress?: Progress | undefined;
}

/**
 * Writes, runs the real check over the content as it then is, and takes everything back to the byte when
 * an error is found that was not there before.
 *
 * @returns what was found that was not there before, and whether the writes stand
 * @throws what the system says of a full or read-only disk, or the reason of the signal, after taking
 * everything back
 */
export async function writeChecked({
  where,
  before,
  write,
  isOwn = () => false,
  signal,
  progress,
}: CheckedWrite): Promise<{ isKept: boolean; found: Fault[] }> {
  const writes = openWrites(where.contentDir);
  const takeBack = (): void => writes.undo();
  signal?.addEventListener('abort', takeBack);
  // Whatever ends the process in between, such as a window that is closed.
  process.once('exit', takeBack);
  try {
    write(writes);
    const after = await checkContent(where, progress);
    // A signal that came while the check held the machine is only heard when it lets go.
    await setImmediate();
    signal?.throwIfAborted();
    const older = new Set(before.map((fault) => JSON.stringify(fault)));
    const found = after.faults.filter((fault) => isOwn(fault) || !older.has(JSON.stringify(fault)));
    const isKept = !hasErrors(found);
    if (isKept) writes.keep();
    return { isKept, found };
  } finally {
    signal?.removeEventListener('abort', takeBack);
    process.off('exit', takeBack);
    writes.undo();
    writes.close();
  }
}
