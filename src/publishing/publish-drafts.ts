import { existsSync } from 'node:fs';
import type { Folders } from '#adapters/environment.ts';
import { SILENT, type Progress } from '#adapters/progress.ts';
import type { Writes } from '#adapters/undoable-writes.ts';
import type { Draft } from '#authoring/draft.ts';
import type { Fault } from '#domain/check/finding.ts';
import { checkContent } from '#validation/check-content.ts';
import { placeDrafts, type DraftFault, type PlannedEntry } from './place-drafts.ts';
import { shownPath } from '#adapters/shown-path.ts';
import { writeChecked } from './checked-write.ts';

/** What became of some drafts: all of them are written, or none. */
export type Publication =
  | {
      written: readonly PlannedEntry[];
      /** What the check remarks about them; nothing that stops them. */
      warnings: readonly DraftFault[];
      /** Errors that were there before and are none of theirs. */
      olderErrors: number;
    }
  | { faults: readonly DraftFault[] };

/** A file that no entry offers, because the entry that would is at fault itself. */
const isOfCopy = ({ file }: Fault, entries: readonly PlannedEntry[]): boolean =>
  entries.some(({ files }) => files.some(({ copy }) => copy !== undefined && shownPath(copy.to) === file));

/** Which draft a fault is of, by the file and the lines that were written for it. */
function draftOf(fault: Fault, entries: readonly PlannedEntry[]): number | undefined {
  const line = fault.line ?? 1;
  return entries.find(({ path, lines }) => shownPath(path) === fault.file && line >= lines.from && line < lines.to)
    ?.draft;
}

function write(entries: readonly PlannedEntry[], writes: Writes): void {
  for (const { path, text, isRow, files } of entries) {
    for (const { copy } of files) if (copy) writes.create(copy.to, copy.bytes);
    if (isRow && existsSync(path)) writes.replace(path, text);
    else writes.create(path, text);
  }
}

/**
 * The one way into the content folder for a program: drafts become text, their files are copied
 * under safe names, and the real check is run over the tree as it then is. With an error that was
 * not there before, everything is taken back to the byte; otherwise it stays.
 *
 * ```ts
 * const outcome = await publishDrafts(drafts, { environment: readEnvironment(), signal });
 * if ('faults' in outcome) for (const fault of outcome.faults) console.log(faultLine(fault));
 * ```
 *
 * A fault has the index of its draft, for whoever has to name a row of a sheet. Propose slugs with
 * `proposeSlug(title, takenSlugs(content.checked, collection, year), year)`, adding each to the set
 * when there are several. What would be written is told by `placeDrafts` alone.
 *
 * @param signal takes everything back when it fires; the promise is then rejected with its reason
 * @throws what the system says of a full or read-only disk, after taking everything back
 */
export async function publishDrafts(
  drafts: readonly Draft[],
  { environment, signal, progress = SILENT }: { environment: Folders; signal?: AbortSignal; progress?: Progress },
): Promise<Publication> {
  const before = await checkContent(environment, progress);
  progress.step('准备写入');
  const plan = await placeDrafts(drafts, before.content, environment);
  if ('faults' in plan) return plan;
  const { entries } = plan;
  signal?.throwIfAborted();

  const { isKept, found } = await writeChecked({
    where: environment,
    before: before.faults,
    write: (writes) => write(entries, writes),
    signal,
    progress,
  });
  const faults = found.map((fault): DraftFault => ({ ...fault, draft: draftOf(fault, entries) }));
  if (!isKept) return { faults: faults.filter((fault) => !isOfCopy(fault, entries)) };
  return {
    written: entries,
    warnings: faults,
    olderErrors: before.faults.filter(({ severity }) => severity === 'error').length,
  };
}
