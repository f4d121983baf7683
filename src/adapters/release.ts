import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { moveFolder } from './move-folder.ts';

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
 * A new site is built apart from the old one and takes its place whole, so that a build that fails,
 * is killed or runs out of disk leaves the old site as it was.
 */
export interface Release {
  /** Where to build. */
  stage: string;
  /** Puts the finished site in place of the old one. */
  publish(): void;
  /** Throws the unfinished site away. */
  abandon(): void;
}

export interface ReleaseOptions {
  /** Absolute path of the published site. */
  outDir: string;
  /** Absolute path of a folder on the disk of the program: Astro builds nowhere else. */
  workDir: string;
}

/** Puts the old site back if a process died between the two renames of `publish`. */
function recover(outDir: string): void {
  if (!existsSync(outDir) && existsSync(outDir + PREVIOUS)) renameSync(outDir + PREVIOUS, outDir);
  else rmSync(outDir + PREVIOUS, { recursive: true, force: true });
}

/** Removes what builds that died have left behind; one that still runs keeps its own. */
function sweep(folder: string, name: string): void {
  const prefix = name + STAGE;
  for (const each of readdirSync(folder)) {
    if (each.startsWith(prefix) && !isRunning(Number(each.slice(prefix.length))))
      rmSync(join(folder, each), { recursive: true, force: true });
  }
}

/** @throws the system's error, before anything is built, where the new site could not be put in its place */
function mustBeWritable(outDir: string): void {
  for (const folder of [dirname(outDir), outDir]) if (existsSync(folder)) accessSync(folder, constants.W_OK);
}

/** Opens a release; nothing of it is seen before `publish`. */
export function openRelease({ outDir, workDir }: ReleaseOptions): Release {
  mkdirSync(dirname(outDir), { recursive: true });
  mkdirSync(workDir, { recursive: true });
  mustBeWritable(outDir);
  recover(outDir);
  const name = basename(outDir);
  const mine = `${name}${STAGE}${process.pid}`;
  const stage = join(workDir, mine);
  const beside = join(dirname(outDir), mine);
  sweep(workDir, name);
  sweep(dirname(outDir), name);
  return {
    stage,
    publish() {
      if (beside !== stage) moveFolder(stage, beside);
      if (existsSync(outDir)) renameSync(outDir, outDir + PREVIOUS);
      try {
        renameSync(beside, outDir);
      } catch (error) {
        recover(outDir);
        throw error;
      }
      rmSync(outDir + PREVIOUS, { recursive: true, force: true });
    },
    abandon() {
      for (const folder of [stage, beside]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
