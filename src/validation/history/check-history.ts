import type { Past } from '#adapters/git/read-past.ts';
import type { Fault } from '#domain/check/finding.ts';
import type { AsOf } from '#domain/date/as-of.ts';
import type { LoadedContent, LoadedEntry } from '../load-content.ts';
import { hiddenAgain } from './hidden-again.ts';
import { replacedFiles } from './replaced-files.ts';
import { silentEdits } from './silent-edits.ts';
import { vanished } from './vanished.ts';
import { witnessFaults } from './witness-faults.ts';

/**
 * Holds the content against its history: nothing public changes or goes without a word. Where git
 * cannot tell, that is said.
 *
 * @param past of the entries of this content
 * @param publicDir absolute path of the folder with attachments
 */
export async function checkHistory(
  content: LoadedContent,
  past: Past<LoadedEntry>,
  publicDir: string,
  asOf: AsOf,
): Promise<Fault[]> {
  const doubts = witnessFaults(content.root, past, publicDir);
  if (past.history.witness !== 'whole') return doubts;
  return [
    ...doubts,
    ...silentEdits(content, past, asOf),
    ...hiddenAgain(past, asOf),
    ...(await vanished(content, past, asOf)),
    ...(await replacedFiles(content, past, publicDir, asOf)),
  ];
}
