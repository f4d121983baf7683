import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readText } from '#adapters/content/read-text.ts';
import type { Folders } from '#adapters/environment.ts';
import { draftId, type Draft } from '#authoring/draft.ts';
import { entryText, withRow } from './entry-text.ts';
import { readableTitle } from '#authoring/safe-name.ts';
import { explainTaken, hasAddress, isByYear } from '#authoring/taken.ts';
import type { Fault } from '#domain/check/finding.ts';
import { planRef, taskRef } from '#domain/ref/ref.ts';
import { COLLECTIONS, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { slug as slugSchema } from '#schemas/fields.ts';
import { labelOf } from '#schemas/wording.ts';
import type { LoadedContent } from '#validation/load-content.ts';
import { planFile, type PlannedFile } from './plan-file.ts';
import { shownPath } from '#adapters/shown-path.ts';

/** A fault of one of several drafts. */
export interface DraftFault extends Fault {
  /** Which of the drafts, from 0; nothing where a fault is of no single one. */
  draft?: number | undefined;
}

/** Where one draft goes, and as what. */
export interface PlannedEntry {
  draft: number;
  collection: CollectionName;
  id: string;
  /** Absolute path of its file, or of the list it is a row of. */
  path: string;
  /** The words of the new file; of a row, the words of the whole list. */
  text: string;
  /** Lines of the file that are of this entry, from 1; the last is not among them. */
  lines: { from: number; to: number };
  isRow: boolean;
  files: readonly PlannedFile[];
}

const countLines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** A list as it stands, line ends and all; why it can't be added to. */
function readList(path: string): string | { line: number; message: string } {
  if (!existsSync(path)) return '';
  const reading = readText(path);
  return 'text' in reading ? readFileSync(path, 'utf8') : reading;
}

/** Where an entry's file lies, by its collection. */
function pathOf(contentDir: string, { collection, year, slug }: Draft): string {
  const { layout } = COLLECTIONS[collection];
  return 'file' in layout
    ? join(contentDir, layout.file)
    : join(contentDir, layout.folder, `${draftId({ year, slug })}${/\.\w+$/.exec(layout.example)?.[0] ?? ''}`);
}

/** Why a draft may not have its address. */
function addressFault(
  draft: Draft,
  content: LoadedContent,
  path: string,
): Omit<DraftFault, 'severity' | 'file'> | undefined {
  const { collection, year, slug } = draft;
  if (!hasAddress(collection)) return undefined;
  const { layout } = COLLECTIONS[collection];
  const wrong = slugSchema.safeParse(slug);
  if ('form' in layout && layout.form === planRef && !planRef.is(slug))
    return { field: 'year', found: slug, message: '年份写成四位数字，例如 2024' };
  if ('form' in layout && layout.form === taskRef && !taskRef.is(draftId(draft)))
    return year !== undefined && planRef.is(year)
      ? { field: 'number', found: slug, message: '写 1 到 99 的整数' }
      : { field: 'year', found: year, message: '年份写成四位数字，例如 2024' };
  if (!wrong.success) return { field: 'slug', found: slug, message: wrong.error.issues[0]?.message ?? '' };
  if (isByYear(collection) ? !planRef.is(year ?? '') : year !== undefined)
    return { field: 'year', found: year, message: '年份写成四位数字，例如 2024' };
  const taken = explainTaken(content.checked, collection, draftId(draft));
  if (taken) return { field: 'slug', found: draftId(draft), message: taken };
  return !('file' in COLLECTIONS[collection].layout) && existsSync(path)
    ? { field: 'slug', found: draftId(draft), message: '已经有这个文件；换一个名字' }
    : undefined;
}

/**
 * What would be written for some drafts: nothing is, so that it can be shown first.
 *
 * @param content as it is read now
 */
export async function placeDrafts(
  drafts: readonly Draft[],
  content: LoadedContent,
  where: Folders,
): Promise<{ entries: PlannedEntry[] } | { faults: DraftFault[] }> {
  if (!existsSync(where.contentDir)) {
    const message = '没有这个内容文件夹；检查 GONGKAI_CONTENT 写的位置';
    return { faults: [{ severity: 'error', file: shownPath(where.contentDir), message }] };
  }
  const faults: DraftFault[] = [];
  const entries: PlannedEntry[] = [];
  const plannedFiles = new Set<string>();
  const ids = new Set<string>();
  const lists = new Map<string, string>();
  for (const [index, draft] of drafts.entries()) {
    const { collection, data } = draft;
    const { schema, layout } = COLLECTIONS[collection];
    const id = draftId(draft);
    const path = pathOf(where.contentDir, draft);
    const add = (fault: Omit<DraftFault, 'severity' | 'file'>, file = path): number =>
      faults.push({
        severity: 'error',
        file: shownPath(file),
        label: fault.field && labelOf(fieldsIn(collection), fault.field),
        draft: index,
        ...fault,
      });

    const address = addressFault(draft, content, path);
    if (address) add(address);
    else if (id !== '' && ids.has(`${collection}/${id}`))
      add({ field: 'slug', found: id, message: '和这一批里的另一项同名；换一个名字' });
    ids.add(`${collection}/${id}`);

    const files: PlannedFile[] = [];
    for (const file of draft.files ?? []) {
      const planned = await planFile(file, draft.year ?? '', where, plannedFiles);
      if ('fault' in planned) add({ field: 'files', message: planned.fault }, file.from);
      else files.push(planned);
    }
    const offered = files.map((file, place) => ({
      path: file.path,
      title: draft.files?.[place]?.title ?? readableTitle(basename(file.from)),
    }));
    const fields = offered.length > 0 ? { ...data, files: offered } : data;

    if ('folder' in layout) {
      const text = entryText(schema, fields, layout.example.endsWith('.yaml') ? undefined : (draft.body ?? ''));
      entries.push({ draft: index, collection, id, path, text, lines: { from: 1, to: Infinity }, isRow: false, files });
      continue;
    }
    const list = lists.get(path) ?? readList(path);
    if (typeof list !== 'string') {
      add(list);
      continue;
    }
    const text = withRow(list, schema, 'id' in schema.shape ? { ...fields, id: draft.slug } : fields);
    const lines = { from: countLines(list) + 1, to: countLines(text) + 1 };
    lists.set(path, text);
    entries.push({ draft: index, collection, id, path, text, lines, isRow: true, files });
  }
  return faults.length > 0 ? { faults } : { entries };
}
