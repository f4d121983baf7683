import { parentPort } from 'node:worker_threads';
import { readContents } from './read-contents.ts';

/** Reads files in a thread of its own, which can be ended when one of them has no end. */
parentPort?.on('message', ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  readContents(bytes).then(
    (contents) => parentPort?.postMessage({ id, contents }),
    () => parentPort?.postMessage({ id }),
  );
});
