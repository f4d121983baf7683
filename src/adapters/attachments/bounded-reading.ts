import { Worker } from 'node:worker_threads';
import { unread, type Contents } from '#domain/attachment/passage.ts';

/** Larger than what a reader on a phone would ever fetch. */
const LARGEST_BYTES = 60_000_000;
/** Of the thread that reads: a real document needs one or two. */
const MOST_CPU_SECONDS = 20;
/** Where the system does not tell how much a thread has worked. */
const MOST_WALL_SECONDS = 120;
const HEAP_MB = 320;
const LOOK_MS = 250;

interface Answer {
  id: number;
  contents?: Contents;
}

let worker: Worker | undefined;
let last = 0;

function startWorker(): Worker {
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
function readInThread(bytes: Uint8Array): Promise<Contents | undefined> {
  const thread = (worker ??= startWorker());
  const id = (last += 1);
  thread.ref();
  return new Promise((resolve) => {
    const since = performance.now();
    let before: number | undefined;
    const done = (contents: Contents | undefined, isLost = false): void => {
      clearInterval(looking);
      thread.off('message', hear).off('error', fail).off('exit', fail);
      thread.unref();
      if (isLost) {
        worker = undefined;
        void thread.terminate();
      }
      resolve(contents);
    };
    const hear = (answer: Answer): void => {
      if (answer.id === id) done(answer.contents);
    };
    const fail = (): void => done(unread('太大或太复杂，内存不够'), true);
    const looking = setInterval(() => {
      void secondsOf(thread, since).then(({ spent, most }) => {
        before ??= spent;
        if (spent - before > most) done(unread(`太复杂，${most}秒还没有读完`), true);
      });
    }, LOOK_MS);
    thread.on('message', hear).once('error', fail).once('exit', fail);
    thread.postMessage({ id, bytes });
  });
}

/** One after the other: what one file costs is told from what another does. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * What a file says and carries, within bounds of time and memory whatever it holds.
 *
 * @returns nothing where the file is damaged
 */
export function readWithinBounds(bytes: Uint8Array): Promise<Contents | undefined> {
  if (bytes.length > LARGEST_BYTES) return Promise.resolve(unread('太大'));
  const reading = queue.then(() => readInThread(bytes));
  queue = reading.catch(() => undefined);
  return reading;
}
