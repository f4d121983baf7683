import { rmSync } from 'node:fs';

/**
 * Removes what nobody needs any more. Where it cannot be removed the work is done all the same, and the next command
 * finds it: nobody is told that something failed.
 */
export function tryRemove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Nothing depends on it.
  }
}
