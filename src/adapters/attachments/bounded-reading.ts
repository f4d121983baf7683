import { Worker } from 'node:worker_threads';
import type { Cleaning } from '../cleaning/cleaning.ts';
import { unread, type Contents } from '#domain/attachment/passage.ts';

/** Larger than what a reader on a phone would ever fetch. */
const LARGEST_BYTES = 60_000_000;
/** Of the thread that reads: a real document needs one or two. */
const MOST_CPU_SECONDS = 20;
/** Where the system does not tell how much a thread has worked. */
const MOST_WALL_SECONDS = 120;
const HEAP_MB = 320;
/** What a file may cost beside that: pictures and fonts lie outside the heap. */
const MOST_GROWTH_BYTES = 340 * 2 ** 20;
/** A thread that has come to hold as much is replaced before the next file, which it would cost as well. */
const MOST_HELD_BYTES = 60 * 2 ** 20;
const LOOK_MS = 100;

/** What is asked of the thread: what a file says, or a copy without what it carries. */
interface Answers {
  read: Contents;
  clean: Cleaning | { fault: string };
}
type Job = keyof Answers;

/** What the thread is told, and what it tells. */
export interface Request {
  id: number;
  job: Job;
  bytes: Uint8Array;
}
export interface Answer {
  id: number;
  result?: Answers[Job];
}

let worker: Worker | undefined;
/** Of the whole process, before the thread was there. */
let rssBefore = 0;
let last = 0;

function startWorker(): Worker {
  rssBefore = process.memoryUsage.rss();
  const started = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    // Its complaints about fonts are no business of whoever checks content.
    stdout: true,
    stderr: true,
  });
  started.unref();
  return started;
}

async function secondsOf(thread: Worker, since: number): Promise<{ spent: number; most: number }> {
  try {
    const { user, system } = await thread.cpuUsage();
    return { spent: (user + system) / 1_000_000, most: MOST_CPU_SECONDS };
  } catch {
    return { spent: (performance.now() - since) / 1000, most: MOST_WALL_SECONDS };
  }
}

/** One file in the thread; a thread that is lost on it is replaced for the next. */
function inThread<J extends Job>(
  job: J,
  bytes: Uint8Array,
  lost: (why: string) => Answers[J],
): Promise<Answers[J] | undefined> {
  const thread = (worker ??= startWorker());
  const id = (last += 1);
  thread.ref();
  return new Promise((resolve) => {
    const since = performance.now();
    const rss = process.memoryUsage.rss();
    let before: number | undefined;
    const done = (result: Answers[J] | undefined, isLost = false): void => {
      clearInterval(looking);
      thread.off('message', hear).off('error', fail).off('exit', fail);
      thread.unref();
      if (isLost || process.memoryUsage.rss() - rssBefore > MOST_HELD_BYTES) {
        worker = undefined;
        void thread.terminate();
      }
      resolve(result);
    };
    const hear = (answer: Answer): void => {
      if (answer.id === id) done(answer.result as Answers[J] | undefined);
    };
    const fail = (): void => done(lost('太大或太复杂，内存不够'), true);
    const looking = setInterval(() => {
      if (process.memoryUsage.rss() - rss > MOST_GROWTH_BYTES) fail();
      void secondsOf(thread, since).then(({ spent, most }) => {
        before ??= spent;
        if (spent - before > most) done(lost(`太复杂，${most}秒还没有读完`), true);
      });
    }, LOOK_MS);
    thread.on('message', hear).once('error', fail).once('exit', fail);
    const request: Request = { id, job, bytes };
    thread.postMessage(request);
  });
}

/** One after the other: what one file costs is told from what another does. */
let queue: Promise<unknown> = Promise.resolve();

function queued<T>(work: () => Promise<T>): Promise<T> {
  const working = queue.then(work);
  queue = working.catch(() => undefined);
  return working;
}

/**
 * What a file says and carries, within bounds of time and memory whatever it holds.
 *
 * @returns nothing where the file is damaged
 */
export function readWithinBounds(bytes: Uint8Array): Promise<Contents | undefined> {
  if (bytes.length > LARGEST_BYTES) return Promise.resolve(unread('太大'));
  return queued(() => inThread('read', bytes, unread));
}

/** A file without what it carries beside its content, within the same bounds; else why not. */
export async function cleanWithinBounds(bytes: Uint8Array): Promise<Cleaning | { fault: string }> {
  const refuse = (why: string): { fault: string } => ({ fault: `${why}，没有清理` });
  if (bytes.length > LARGEST_BYTES) return refuse('太大');
  return (await queued(() => inThread('clean', bytes, refuse))) ?? refuse('文件打不开，可能已损坏');
}
