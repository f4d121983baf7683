import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '#adapters/excel/write-workbook.ts';
import { KINDS } from '#authoring/kinds.ts';
import { templateSheets } from '#authoring/sheet/template.ts';
import { IMPORTS, importNodes, type ImportKind, type ImportPage } from '#editor/import-page.ts';
import { sentOf } from '#editor/read-form.ts';
import { cellFaultLine } from '#format/cell-fault.ts';
import { authoringContext } from '#publishing/authoring-context.ts';
import { batchFaultLine, readBatch, type Batch } from '#publishing/import-batch.ts';
import { publishDrafts } from '#publishing/publish-drafts.ts';
import { lostLines, readDocument } from '#publishing/read-document.ts';
import { KIND_NAMES, titleOf } from '#schemas/entry-names.ts';
import { loadContent } from '#validation/load-content.ts';
import { goTo, type Answer, type Context, type Sending } from './answer.ts';
import { startNew } from './answer-create.ts';
import { newToken, type KeptFile, type Unsaved } from './unsaved.ts';

const ACTION = '/import';
const NEW_DISCLOSURE = '/new/disclosures';

const page = (shown: Partial<ImportPage>, status = 200): Answer => ({
  status,
  title: '从文件录入',
  content: importNodes({
    kind: 'document',
    year: '',
    theme: '',
    isCut: true,
    faults: [],
    notes: [],
    ready: undefined,
    ...shown,
  }),
});

const isImport = (kind: string | undefined): kind is ImportKind => kind !== undefined && Object.hasOwn(IMPORTS, kind);

/** What the form said, for the page that comes back. */
const asked = (values: ReadonlyMap<string, string>): Pick<ImportPage, 'kind' | 'year' | 'theme' | 'isCut'> => {
  const kind = values.get('kind');
  return {
    kind: isImport(kind) ? kind : 'document',
    year: (values.get('year') ?? '').trim(),
    theme: (values.get('theme') ?? '').trim(),
    isCut: values.get('cut') === 'on',
  };
};

/** A Word file as a form for a new disclosure, as if it had been filled in and not saved. */
function startDocument(context: Context, kept: Unsaved, shown: Partial<ImportPage>): Answer {
  const file = mainOf(kept);
  const document = readDocument(readFileSync(file?.from ?? ''));
  context.unsaved.drop(kept.token);
  if ('fault' in document) return page({ ...shown, faults: [`${file?.name ?? ''}：${document.fault}。`] }, 422);
  const { title, documentNumber, formedOn, body, lost } = document;
  const found = { title, documentNumber, formedOn, '@body': body };
  const values = Object.entries(found).filter((each): each is [string, string] => each[1] !== undefined);
  const start = startNew(context, 'disclosures', loadContent(context.environment));
  const year = formedOn?.slice(0, 4) ?? start.address?.year ?? '';
  const { token } = context.unsaved.keep(newToken(), {
    action: NEW_DISCLOSURE,
    heading: title ?? file?.name ?? '',
    at: context.now,
    values: new Map([...sentOf(start.values), ['@year', year], ...values]),
    uploads: [],
  });
  const warnings = lostLines(lost).map((message) => ({
    severity: 'warning' as const,
    file: file?.name ?? '',
    message,
  }));
  return goTo(context, NEW_DISCLOSURE, '已经从 Word 文件里取来，还没有保存。看一遍，补上别的，再保存。', warnings, {
    unsaved: token,
  });
}

const entriesOf = ({ drafts }: Batch): { kind: string; title: string }[] =>
  drafts.map(({ collection, data }) => ({ kind: KIND_NAMES[collection], title: titleOf(data) }));

/** Does something with the files that were chosen in one folder, where a sheet finds the attachments that it names. */
async function inOneFolder<T>({ files }: Unsaved, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-import-'));
  try {
    for (const { from, name } of files) copyFileSync(from, join(folder, name));
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file that is read; the others are attachments that it names. */
const mainOf = ({ files }: Unsaved): KeptFile | undefined =>
  files.find(({ name }) => /\.(?:xlsx?|et|docx?|wps)$/i.test(name)) ?? files[0];

/** A sheet or a plan: read, shown, and written when that is asked for. */
const takeBatch = (context: Context, kept: Unsaved, isWritten: boolean): Promise<Answer> =>
  inOneFolder(kept, (folder) => takeBatchIn(folder, context, kept, isWritten));

async function takeBatchIn(folder: string, context: Context, kept: Unsaved, isWritten: boolean): Promise<Answer> {
  const { environment, now, unsaved } = context;
  const shown = asked(kept.values);
  const name = mainOf(kept)?.name ?? '';
  const { year, theme } = shown;
  if (shown.kind === 'plan' && !/^\d{4}$/.test(year))
    return page({ ...shown, faults: ['年份：任务分解表要写年份，四位数字，例如 2024。'] }, 422);
  const plan = shown.kind === 'plan' ? { year, theme: theme || undefined, isCut: shown.isCut, given: {} } : undefined;
  const batch = await readBatch({ path: join(folder, name), now, plan }, loadContent(environment));
  if ('fault' in batch) return page({ ...shown, faults: [`${name}：${batch.fault}。`] }, 422);
  const notes = [...batch.notes.map(cellFaultLine), ...batch.lost];
  const ready = { token: kept.token, file: name, entries: entriesOf(batch), shows: batch.shows };
  if (batch.faults.length > 0) return page({ ...shown, faults: batch.faults.map(cellFaultLine), notes, ready }, 422);
  if (!isWritten) return page({ ...shown, notes, ready });
  const outcome = await publishDrafts(batch.drafts, { environment });
  if ('faults' in outcome)
    return page({ ...shown, faults: outcome.faults.map((fault) => batchFaultLine(fault, batch)), notes, ready }, 422);
  unsaved.drop(kept.token);
  return goTo(
    context,
    '/',
    `已写入${outcome.written.length}件，检查没有错误。推送以后才会公开。${batch.leftToDo.map((line) => line.trim()).join('')}`,
  );
}

/** 从文件录入: the same as `npm run new -- --from` and `npm run import`, in the editor. */
export async function answerImport(context: Context, sending?: Sending): Promise<Answer> {
  const { unsaved, query, now } = context;
  if (!sending) {
    const left = unsaved.find(query.get('unsaved') ?? '');
    return left && left.files.length > 0 ? takeBatch(context, left, false) : page({});
  }
  const { values, uploads } = sending;
  if (values.get('action') === 'write') {
    const kept = unsaved.find(values.get('token') ?? '');
    return kept ? takeBatch(context, kept, true) : page({ faults: ['这个文件已经不在了，再选一次。'] }, 422);
  }
  if (uploads.length === 0) return page({ ...asked(values), faults: ['没有选文件。'] }, 422);
  const kept = unsaved.keep(newToken(), {
    action: ACTION,
    heading: `从文件录入：${uploads.map(({ name }) => name).join('、')}`,
    at: now,
    values,
    uploads,
  });
  return asked(values).kind === 'document'
    ? startDocument(context, kept, asked(values))
    : takeBatch(context, kept, false);
}

/** The empty sheet that is filled in: `下载空表`. */
export async function answerTemplate({ environment, now }: Context): Promise<Answer> {
  const content = loadContent(environment);
  const [kind] = KINDS;
  const sheets = kind ? templateSheets(kind, authoringContext(content, environment, now)) : [];
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return {
    status: 200,
    title: '',
    content: [],
    raw: { type, content: await writeWorkbook(sheets), name: '登记表.xlsx' },
  };
}
