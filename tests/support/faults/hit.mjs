import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded ahead of a program (`node --import`): counts each step that changes the disk, and at one of them does harm.
 * So every step of a command can be hit, not only those that a clock happens to meet.
 *
 * FAULT_HARM: `killed` (the machine goes off, in the middle of what was being written), `full` and `read-only` (from
 * that step on), `forbidden` (that step alone), or nothing. FAULT_AT: the number of the step. FAULT_COUNT: a file that
 * is told how many steps there were. FAULT_WAITS: steps count only once the program says `faults:begin`.
 */
const { FAULT_HARM: harm, FAULT_AT, FAULT_COUNT, FAULT_WAITS } = process.env;
const at = Number(FAULT_AT ?? 0);
const { writeSync, writeFileSync } = fs;

const NEEDS_ROOM = ['writeFile', 'appendFile', 'write', 'writev', 'mkdir', 'mkdtemp', 'copyFile', 'cp', 'symlink'];
const NEEDS_NONE = ['rename', 'rm', 'rmdir', 'unlink', 'chmod', 'ftruncate', 'fsync'];
const CODES = { full: 'ENOSPC', 'read-only': 'EROFS', forbidden: 'EACCES' };

/** From before git has begun to after it has ended. */
const LONGEST_GIT_MS = 12;

let steps = 0;
let isCounting = !FAULT_WAITS;
process.once('faults:begin', () => (isCounting = true));

const changes = (flags) =>
  typeof flags === 'number'
    ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT)) !== 0
    : /[wax+]/.test(flags ?? 'r');

function isStep(name, args) {
  // What is said on the terminal is no change of the disk.
  if (args[0] === 1 || args[0] === 2) return false;
  // No system minds that what is to go is not there.
  if (name === 'rm' && !fs.existsSync(args[0])) return false;
  return name !== 'open' || changes(args[1]);
}

/** Half of what was being written is on the disk, as after a power cut. */
function die(name, [target, content]) {
  const half =
    typeof content === 'string' || content instanceof Uint8Array ? content.slice(0, content.length / 2) : undefined;
  if (half !== undefined && name === 'writeFile') writeFileSync(target, half);
  if (half !== undefined && name === 'write') writeSync(target, half);
  process.kill(process.pid, 'SIGKILL');
}

/** What the system would say to this step; nothing where it is not hit. */
function harmTo(name, args) {
  if (!isCounting || !isStep(name, args)) return undefined;
  steps += 1;
  const isHit = harm === 'killed' || harm === 'forbidden' ? steps === at : steps >= at;
  if (!harm || !isHit) return undefined;
  if (harm === 'killed') die(name, args);
  if (harm === 'full' && !NEEDS_ROOM.includes(name)) return undefined;
  const code = CODES[harm];
  const path = typeof args[0] === 'string' ? args[0] : undefined;
  return Object.assign(new Error(`${code}: harm, ${name} '${path ?? ''}'`), { code, path, syscall: name });
}

for (const name of [...NEEDS_ROOM, ...NEEDS_NONE, 'open']) {
  const { [name]: byCallback, [`${name}Sync`]: sync } = fs;
  const { [name]: byPromise } = fs.promises;
  if (sync)
    fs[`${name}Sync`] = (...args) => {
      const error = harmTo(name, args);
      if (error) throw error;
      return sync(...args);
    };
  if (byCallback)
    fs[name] = (...args) => {
      const error = harmTo(name, args);
      if (!error) return byCallback(...args);
      process.nextTick(args.at(-1), error);
      return undefined;
    };
  if (byPromise)
    fs.promises[name] = async (...args) => {
      const error = harmTo(name, args);
      if (error) throw error;
      return byPromise(...args);
    };
}

/** Git changes the disk for us: the machine goes off while it works. */
const { spawn } = childProcess;
childProcess.spawn = (program, ...rest) => {
  const child = spawn(program, ...rest);
  if (program !== 'git' || !isCounting) return child;
  steps += 1;
  if (harm === 'killed' && steps === at)
    setTimeout(() => {
      child.kill('SIGKILL');
      process.kill(process.pid, 'SIGKILL');
    }, Math.random() * LONGEST_GIT_MS);
  return child;
};
syncBuiltinESMExports();
process.once('exit', () => {
  if (FAULT_COUNT) writeFileSync(FAULT_COUNT, String(steps));
});
