import { cpSync, renameSync, rmSync } from 'node:fs';

/**
 * Moves a folder, to another disk too, where it has to be copied.
 *
 * @param rename how to rename; given by tests, since few machines have two disks
 * @throws the system's error when the other disk is full or may not be written, with nothing left there
 */
export function moveFolder(from: string, to: string, rename: typeof renameSync = renameSync): void {
  try {
    rename(from, to);
    return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
  }
  try {
    cpSync(from, to, { recursive: true });
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
  rmSync(from, { recursive: true, force: true });
}
