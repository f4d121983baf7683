import { decodeText } from '../content/read-text.ts';
import { runGit } from './run-git.ts';

const NEWLINE = 0x0a;

/** What `cat-file --batch` says of each id: `<id> blob <size>`, the bytes, a line feed; or `<id> missing`. */
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

/** What git holds under some ids. */
export interface Texts {
  /** By id; one that is no UTF-8 is nobody's text, and empty. */
  texts: ReadonlyMap<string, string>;
  /** Ids that git should hold and does not. */
  lost: ReadonlySet<string>;
}

/**
 * The texts of older versions, all from one process: a `git show` for each would keep an archive that
 * was edited throughout busy for minutes.
 *
 * @param root absolute path of the repository
 */
export async function readTexts(root: string, blobs: readonly string[]): Promise<Texts> {
  const ids = [...new Set(blobs)];
  if (ids.length === 0) return { texts: new Map(), lost: new Set() };
  const { output } = await runGit(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  const found = [...blobsIn(output)];
  const lost = ids.filter((_, index) => found[index] === undefined);
  return {
    texts: new Map(ids.flatMap((id, index) => (found[index] ? [[id, decodeText(found[index]) ?? '']] : []))),
    lost: new Set(lost),
  };
}
