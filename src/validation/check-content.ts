import { readHistory } from '#adapters/git/read-history.ts';
import { latestNow } from '#adapters/git/newest-commit.ts';
import { readPast, type Past } from '#adapters/git/read-past.ts';
import type { Environment, Folders } from '#adapters/environment.ts';
import { SILENT, type Progress } from '#adapters/progress.ts';
import type { Attachment } from '#domain/attachment/attachment.ts';
import { byPlace, type Fault } from '#domain/check/finding.ts';
import type { AsOf } from '#domain/date/as-of.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { checkAttachmentTexts } from './check-attachment-texts.ts';
import { checkAttachments } from './check-attachments.ts';
import { checkDaysAhead } from './check-days-ahead.ts';
import { checkFarDates } from './check-far-dates.ts';
import { checkPublicFolder } from './check-public-folder.ts';
import { checkHistory } from './history/check-history.ts';
import { witnessNotes } from './history/witness-faults.ts';
import { loadContent, type LoadedContent, type LoadedEntry } from './load-content.ts';
import { readAsOf } from './settings.ts';

export interface CheckedContent {
  content: LoadedContent;
  attachments: ReadonlyMap<string, Attachment>;
  past: Past<LoadedEntry>;
  /** The clock that it was checked by. */
  asOf: AsOf;
  /** Everything found, in order of file and line. */
  faults: readonly Fault[];
  /** What could not be checked, though nothing is wrong: sentences without their full stop. */
  notes: readonly string[];
}

/** True when the content may not be published. */
export const hasErrors = (faults: readonly Fault[]): boolean => faults.some(({ severity }) => severity === 'error');

/** A machine's clock may be years behind: then the commits and the recordings themselves say how late it is at least. */
const latestOf = (...moments: readonly Moment[]): Moment => moments.reduce((a, b) => (a > b ? a : b));

/** The whole check: shape and relations, attachments, and the witness of git. The build runs the same. */
export async function checkContent(
  folders: Folders & Partial<Pick<Environment, 'asOf'>>,
  progress: Progress = SILENT,
): Promise<CheckedContent> {
  const { contentDir, publicDir } = folders;
  progress.step('读取内容');
  const content = loadContent(folders);
  progress.step('读取改动记录');
  const asOf = await readAsOf(folders, content);
  const past = await readPast(content.entries, await readHistory([contentDir, publicDir]), asOf);
  progress.step('检查附件');
  const { attachments, faults } = await checkAttachments(content, publicDir, progress.at);
  const texts = checkAttachmentTexts(content, attachments);
  progress.step('对照改动记录');
  const silent = await checkHistory(content, past, publicDir, asOf);
  return {
    content,
    attachments,
    past,
    asOf,
    faults: [
      ...texts,
      ...checkPublicFolder(publicDir),
      ...faults,
      ...silent,
      ...checkFarDates(content, asOf),
      ...checkDaysAhead(content, {
        now: latestOf(latestNow(), asOf.at, ...past.history.ahead.map(({ at }) => at)),
        told: folders.asOf,
      }),
    ].sort(byPlace),
    notes: witnessNotes(past.history),
  };
}
