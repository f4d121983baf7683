import { parentPort } from 'node:worker_threads';
import { boundedContents } from '#domain/attachment/passage.ts';
import { cleanFile } from '../cleaning/clean-file.ts';
import type { Answer, Request } from './bounded-reading.ts';
import { readContents } from './read-contents.ts';

const tell = (answer: Answer): void => parentPort?.postMessage(answer);

/** Reads and cleans files in a thread of its own, which can be ended when one of them has no end. */
parentPort?.on('message', ({ id, job, bytes }: Request) => {
  const work = job === 'read' ? readContents(bytes).then(boundedContents) : cleanFile(bytes);
  work.then(
    (result) => tell({ id, result }),
    () => tell({ id }),
  );
});
