import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { tryRemove } from './try-remove.ts';

/** What was done to a disk, so that it can be taken back: also by the next command, after a power cut. */
export type Step = { made: string } | { madeFolder: string } | { replaced: string; before: string };

const STEPS = 'steps.jsonl';

/** On the disk, not only in the system's memory. */
export function writeDurably(path: string, content: string | Uint8Array, mode?: number): void {
  const fd = openSync(path, 'w', mode);
  try {
    writeFileSync(fd, content);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Where a file is written until it is whole: always the same place, so that what a power cut left there is found. */
const besideOf = (path: string): string => join(dirname(path), `.${basename(path)}.new`);

/** In one move: whoever reads the file meanwhile, or after a power cut, sees the old words or the new. */
export function overwrite(path: string, content: string | Uint8Array): void {
  const beside = besideOf(path);
  try {
    writeDurably(beside, content, existsSync(path) ? statSync(path).mode : undefined);
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

function takeBackStep(step: Step): void {
  if ('madeFolder' in step) return removeIfEmpty(step.madeFolder);
  const path = 'made' in step ? step.made : step.replaced;
  rmSync(besideOf(path), { force: true });
  if ('made' in step) rmSync(path, { force: true });
  else if (existsSync(step.before)) overwrite(path, readFileSync(step.before));
}

/** @param journal absolute path of its folder */
export function stepsOf(journal: string): Step[] {
  const path = join(journal, STEPS);
  if (!existsSync(path)) return [];
  // A line cut short by a power cut stands for a step that was not taken yet.
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Step);
}

/** Notes a step before it is taken; what a file held before is kept beside. */
export function noteStep(
  journal: string,
  step: { made: string } | { madeFolder: string } | { replaces: string },
): void {
  mkdirSync(journal, { recursive: true });
  let noted: Step;
  if ('replaces' in step) {
    const before = join(journal, randomBytes(6).toString('hex'));
    writeDurably(before, readFileSync(step.replaces));
    noted = { replaced: step.replaces, before };
  } else noted = step;
  const fd = openSync(join(journal, STEPS), 'a');
  try {
    appendFileSync(fd, `${JSON.stringify(noted)}\n`);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Everything as it was before, to the byte, newest step first; then the journal goes. */
export function takeBack(journal: string): void {
  for (const step of stepsOf(journal).reverse()) takeBackStep(step);
  forget(journal);
}

/** In one move first: half a journal would take back half of what was kept. */
export function forget(journal: string): void {
  const done = `${journal}.done`;
  tryRemove(done);
  if (existsSync(journal)) renameSync(journal, done);
  tryRemove(done);
}
