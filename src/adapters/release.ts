import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const STAGE = '.building-';
const PREVIOUS = '.previous';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * A new site is built beside the old one and takes its place whole, so that a build that fails, is
 * killed or runs out of disk leaves the old site as it was.
 */
export interface Release {
  /** Where to build. */
  stage: string;
  /** Puts the finished site in place of the old one. */
  publish(): void;
  /** Throws the unfinished site away. */
  abandon(): void;
}

/** Puts the old site back if a process died between the two renames of `publish`. */
function recover(outDir: string): void {
  if (!existsSync(outDir) && existsSync(outDir + PREVIOUS)) renameSync(outDir + PREVIOUS, outDir);
  else rmSync(outDir + PREVIOUS, { recursive: true, force: true });
}

/** Removes what builds that died have left behind; one that still runs keeps its own. */
function sweep(outDir: string): void {
  const parent = dirname(outDir);
  const prefix = basename(outDir) + STAGE;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}

/** @param outDir absolute path of the published site; the stage lies beside it, on the same disk */
export function openRelease(outDir: string): Release {
  mkdirSync(dirname(outDir), { recursive: true });
  recover(outDir);
  sweep(outDir);
  const stage = `${outDir}${STAGE}${process.pid}`;
  return {
    stage,
    publish() {
      if (existsSync(outDir)) renameSync(outDir, outDir + PREVIOUS);
      try {
        renameSync(stage, outDir);
      } catch (error) {
        recover(outDir);
        throw error;
      }
      rmSync(outDir + PREVIOUS, { recursive: true, force: true });
    },
    abandon() {
      rmSync(stage, { recursive: true, force: true });
    },
  };
}
