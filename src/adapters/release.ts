import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { swapSync } from 'fs-native-extensions';
import { copyFolder } from './copy-folder.ts';
import { openOwnFolder, type OwnFolder } from './own-folder.ts';

const PREVIOUS = '.previous';
/** What the system says of a file system that cannot exchange two names: FAT, some network disks. */
const CANNOT_SWAP = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/**
 * A new site is built apart from the old one and takes its place whole, so that a build that fails,
 * is killed or runs out of disk leaves the old site as it was.
 */
export interface Release {
  /** Absolute path of the folder of this build alone; what it writes on its way goes here too. */
  work: string;
  /** Where to build the site: not there yet. */
  stage: string;
  /** Puts the finished site in place of the old one, in one move; the old one is set aside. */
  publish(): Promise<void>;
  /** Removes what is left: the old site after `publish`, the unfinished one before. */
  close(): void;
}

export interface ReleaseOptions {
  /** Absolute path of the published site, a folder that can be replaced (see `findPlace`). */
  place: string;
  /** Absolute path of a folder for the builds, on any disk. */
  workDir: string;
  /** How two folders are exchanged; given by tests, since few machines have a disk that cannot. */
  swap?: typeof swapSync;
}

/** Puts the old site back if a process died between the two renames of a disk that cannot exchange. */
function recover(place: string): void {
  if (!existsSync(place) && existsSync(place + PREVIOUS)) renameSync(place + PREVIOUS, place);
  else rmSync(place + PREVIOUS, { recursive: true, force: true });
}

/** Two steps, where one is not to be had: between them there is no site. */
function replaceInTwo(stage: string, place: string): void {
  renameSync(place, place + PREVIOUS);
  try {
    renameSync(stage, place);
  } catch (error) {
    recover(place);
    throw error;
  }
}

/** One step: whoever reads meanwhile finds the old site or the new one. The old one is at `stage` then. */
function replace(stage: string, place: string, swap: typeof swapSync): void {
  try {
    if (existsSync(place)) swap(stage, place);
    else renameSync(stage, place);
  } catch (error) {
    // Another build has put a site there just now, or taken it away.
    if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) replace(stage, place, swap);
    else if (CANNOT_SWAP.has(codeOf(error))) replaceInTwo(stage, place);
    else throw error;
  }
}

/** Opens a release; nothing of it is seen before `publish`. What dead builds have left behind is gone. */
export function openRelease({ place, workDir, swap = swapSync }: ReleaseOptions): Release {
  const parent = dirname(place);
  const prefix = `.${basename(place)}.new-`;
  mkdirSync(parent, { recursive: true });
  recover(place);
  const own = openOwnFolder(workDir, 'build-');
  // On another disk the site is copied beside its place first, and only then takes it.
  openOwnFolder(parent, prefix).close();
  let beside: OwnFolder | undefined;
  const stage = join(own.path, 'site');
  return {
    work: own.path,
    stage,
    async publish() {
      try {
        replace(stage, place, swap);
      } catch (error) {
        if (codeOf(error) !== 'EXDEV') throw error;
        beside = openOwnFolder(parent, prefix);
        const copy = join(beside.path, 'site');
        await copyFolder(stage, copy);
        replace(copy, place, swap);
      }
    },
    close() {
      beside?.close();
      own.close();
      rmSync(place + PREVIOUS, { recursive: true, force: true });
    },
  };
}
