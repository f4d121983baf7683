import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Folders } from '#adapters/environment.ts';
import type { DraftFile } from '#authoring/draft.ts';
import { readableTitle } from '#authoring/safe-name.ts';
import { explainPath } from '#domain/attachment/path.ts';
import type { Fault } from '#domain/check/finding.ts';
import type { CalendarDate } from '#domain/date/calendar-date.ts';
import { yearOfRef } from '#domain/ref/ref.ts';
import { changedText } from './changed-text.ts';
import { keysAt } from '#schemas/field-model.ts';
import { checkContent } from '#validation/check-content.ts';
import type { LoadedContent } from '#validation/load-content.ts';
import { offeredFiles } from '#validation/offered-files.ts';
import { versionOf, type OpenFields } from './open-entry.ts';
import { planFile, type PlannedFile } from './plan-file.ts';
import { shownPath } from '#adapters/shown-path.ts';
import { writeChecked } from './checked-write.ts';
import type { Fields } from './yaml-words.ts';

/** What became of a change. */
export type Saved =
  | { outcome: 'saved'; warnings: readonly Fault[] }
  | { outcome: 'unchanged' }
  /** The file on the disk is another than the one that was opened. */
  | { outcome: 'stale' }
  /** Nothing was written. */
  | { outcome: 'refused'; faults: readonly Fault[] };

/** Where uploads go, under safe names; a fault of each that may not be published. */
async function placeUploads(
  uploads: readonly DraftFile[],
  year: string,
  where: Folders,
): Promise<{ placed: PlannedFile[]; faults: Fault[] }> {
  const placed: PlannedFile[] = [];
  const faults: Fault[] = [];
  const planned = new Set<string>();
  for (const file of uploads) {
    const name = basename(file.from);
    const each = await planFile(file, year, where, planned);
    if ('fault' in each)
      faults.push({ severity: 'error', file: name, field: 'files', label: '附件', found: name, message: each.fault });
    else placed.push(each);
  }
  return { placed, faults };
}

export interface Edit {
  /** What the form showed when it was opened. */
  shown: Fields;
  after: Fields;
  body: string | undefined;
  /** Of the file, when the form was opened. */
  version: string;
  /** What was sent along, under its own name; what takes the place of another attachment names its path. */
  uploads: readonly (DraftFile & { replaces?: string | undefined })[];
  today: CalendarDate;
}

/** The attachments with those that were sent along, at the end; what they take the place of is marked. */
function filesWith(placed: readonly PlannedFile[], { after, uploads, today }: Edit): Fields[] {
  const successors = new Map(
    placed.flatMap(({ path, from }) => {
      const replaced = uploads.find((upload) => upload.from === from)?.replaces;
      return replaced === undefined ? [] : [[replaced, path] as const];
    }),
  );
  const there = ((after.files as Fields[] | undefined) ?? []).map((file) => {
    const by = successors.get(String(file.path));
    return by === undefined ? file : { ...file, replaced: { on: today, by } };
  });
  return [...there, ...placed.map(({ path, from }) => ({ path, title: readableTitle(basename(from)) }))];
}

/** Attachments that were taken down and no other entry offers: where they lie. */
function takenDown(
  { path: file }: OpenFields,
  { shown }: Edit,
  after: Fields,
  content: LoadedContent,
  where: Folders,
): string[] {
  const pathsOf = ({ files }: Fields): unknown[] => ((files as Fields[] | undefined) ?? []).map(({ path }) => path);
  const left = new Set(pathsOf(after));
  const others = new Set(
    offeredFiles(content.entries)
      .filter(({ entry }) => entry.source.path !== file)
      .map((offer) => offer.file),
  );
  return pathsOf(shown)
    .map(String)
    .filter((path) => !left.has(path) && !others.has(path) && explainPath(path) === undefined)
    .map((path) => join(where.publicDir, path))
    .filter(existsSync);
}

/** The words of its file with a change in them. */
export function editedText(entry: OpenFields, { shown, after, body }: Pick<Edit, 'shown' | 'after' | 'body'>): string {
  const was = entry.body === undefined ? undefined : { was: entry.body, is: body ?? '' };
  const order = keysAt(entry.schema, []);
  return changedText(readFileSync(entry.path, 'utf8'), { at: entry.at, order, shown, after, body: was });
}

/**
 * Writes a change of an entry, unless the check finds an error in it that was not there before; then the
 * disk is as it was, to the byte.
 */
export async function saveEdit(where: Folders, entry: OpenFields, edit: Edit): Promise<Saved> {
  const bytes = readFileSync(entry.path);
  if (versionOf(bytes) !== edit.version) return { outcome: 'stale' };
  const { placed, faults } = await placeUploads(edit.uploads, yearOfRef(entry.id), where);
  if (faults.length > 0) return { outcome: 'refused', faults };
  const after = placed.length > 0 ? { ...edit.after, files: filesWith(placed, edit) } : edit.after;
  const text = editedText(entry, { ...edit, after });
  if (text === bytes.toString('utf8')) return { outcome: 'unchanged' };

  const { faults: before, content } = await checkContent(where);
  const { isKept, found } = await writeChecked({
    where,
    before,
    write(writes) {
      for (const { copy } of placed) if (copy) writes.create(copy.to, copy.bytes);
      writes.replace(entry.path, text);
      for (const path of takenDown(entry, edit, after, content, where)) writes.remove(path);
    },
    // A fault that was there before does not stop a change elsewhere; one of this file always does.
    isOwn: ({ file }) => file === shownPath(entry.path),
  });
  return isKept ? { outcome: 'saved', warnings: found } : { outcome: 'refused', faults: found };
}
