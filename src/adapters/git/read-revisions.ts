import { spawn } from 'node:child_process';
import type { Revision } from '#domain/history/history.ts';
import { decodeText } from '../content/read-text.ts';

export type RevisionName = Pick<Revision, 'commit' | 'path'>;

/** How git, and the map that {@link readRevisions} returns, name a file as of a commit. */
export const revisionKey = ({ commit, path }: RevisionName): string => `${commit}:${path}`;

const NEWLINE = 0x0a;

/** What `cat-file --batch` says of each name: `<id> <type> <size>`, the bytes, a line feed; or `<name> missing`. */
function* blobsIn(output: Buffer): Generator<Buffer | undefined> {
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(NEWLINE, at);
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(output.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) yield undefined;
    else {
      yield type === 'blob' ? output.subarray(at, at + Number(size)) : undefined;
      at += Number(size) + 1;
    }
  }
}

function catFile(root: string, names: readonly string[]): Promise<Buffer> {
  return new Promise((resolve) => {
    const git = spawn('git', ['cat-file', '--batch'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    git.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    git.once('error', () => resolve(Buffer.alloc(0)));
    git.once('close', () => resolve(Buffer.concat(chunks)));
    // A git that ends early says so by what it leaves unanswered.
    git.stdin.on('error', () => undefined);
    git.stdin.end(`${names.join('\n')}\n`);
  });
}

/**
 * The texts of files as of commits, all from one process: a `git show` for each would keep an
 * archive that was edited throughout busy for minutes.
 *
 * @param root absolute path of the repository
 * @returns by {@link revisionKey}; what git does not hold, or what is no UTF-8, is missing
 */
export async function readRevisions(root: string, revisions: readonly RevisionName[]): Promise<Map<string, string>> {
  const names = [...new Set(revisions.map(revisionKey))].filter((name) => !name.includes('\n'));
  if (names.length === 0) return new Map();
  const blobs = [...blobsIn(await catFile(root, names))];
  return new Map(
    names.flatMap((name, index): [string, string][] => {
      const bytes = blobs[index];
      const text = bytes && decodeText(bytes);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}
