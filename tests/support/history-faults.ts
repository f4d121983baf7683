import { readHistory } from '#adapters/git/read-history.ts';
import { readPast } from '#adapters/git/read-past.ts';
import type { Fault } from '#domain/check/finding.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import { checkHistory } from '#validation/history/check-history.ts';
import { loadContent } from '#validation/load-content.ts';
import { foldersIn } from './folders.ts';

/** What the check finds in a bureau's entries and their history; its attachments are not opened. */
export async function historyFaults(root: string, asOf: string): Promise<Fault[]> {
  const folders = foldersIn(root);
  const content = loadContent(folders);
  const clock = asOfMoment(asOf);
  const past = await readPast(content.entries, await readHistory([folders.contentDir, folders.publicDir]), clock);
  return [...content.faults, ...(await checkHistory(content, past, folders.publicDir, clock))];
}
