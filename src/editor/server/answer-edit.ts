import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathBelow } from '#adapters/path-below.ts';
import type { Fault } from '#domain/check/finding.ts';
import { dayOf } from '#domain/date/calendar-date.ts';
import { CLEANED, replacedBy, withWishes } from '#editor/file-wishes.ts';
import { readForm, sentOf } from '#editor/read-form.ts';
import { sectionsOf } from '#editor/sections.ts';
import { cancelScheduled, scheduledFor } from '#publishing/cancel-scheduled.ts';
import { openEntry, type OpenEntry, type OpenFields } from '#publishing/open-entry.ts';
import { editedText, saveEdit } from '#publishing/save-edit.ts';
import { fieldsIn } from '#schemas/collections.ts';
import { loadContent, type LoadedContent } from '#validation/load-content.ts';
import { KIND_NAMES, titleOf } from '#schemas/entry-names.ts';
import { goTo, NOWHERE, type Answer, type Context, type Sending } from './answer.ts';
import { formAnswer, keepSent, takeUp, withoutSaving, type Sent, type Start } from './form-answer.ts';
import { alsoOf, isCollection } from './kinds.ts';
import { hasPage, previewOf } from './page-preview.ts';

const STALE =
  '没有保存：打开以后，这个文件被别人或别的程序改过。您改的字还在下面，也留在这台电脑上；从“全部条目”重新打开，照着再改一次。';

export const savedNotice = (warnings: readonly Fault[]): string =>
  warnings.length > 0
    ? `已保存，检查没有错误，另有${warnings.length}处提醒。推送以后才会公开。`
    : '已保存，检查没有错误。推送以后才会公开。';

/** The page of an entry as it lies on the disk. */
const startOf = (entry: OpenEntry, { now, environment }: Context): Start => ({
  heading: titleOf(entry.data),
  kind: KIND_NAMES[entry.collection],
  also: alsoOf(entry),
  action: `/entries/${entry.collection}/${entry.id}`,
  fields: fieldsIn(entry.collection),
  sections: sectionsOf(entry.collection, fieldsIn(entry.collection)),
  sizeOf: (path) => statSync(join(environment.publicDir, path), { throwIfNoEntry: false })?.size,
  values: entry.data,
  body: entry.body,
  version: entry.version,
  takesFiles: entry.collection === 'disclosures',
  scheduledFor: scheduledFor(entry, now),
  now,
  address: undefined,
  hasPage: hasPage(entry.collection),
});

/** The same page with what was typed. */
const typedIn = (start: Start, values: ReadonlyMap<string, string>, body: string | undefined): Start => ({
  ...start,
  values: readForm(values, start.fields),
  body: start.body === undefined ? undefined : (body ?? ''),
  version: values.get('@version') ?? '',
});

async function cancel(
  context: Context,
  entry: OpenEntry,
  start: Start,
  content: LoadedContent,
  { kept, values, body }: Sent,
): Promise<Answer> {
  const { faults } = await cancelScheduled(context.environment, entry);
  if (faults.length > 0) return formAnswer(typedIn(start, values, body), content, { kept, faults }, 422);
  context.unsaved.drop(kept?.token);
  return goTo(context, '/', `已取消定时公开，删掉了：${start.heading}。推送以后别人那里也没有了。`);
}

/** Writes what a form brought, or shows the form again with what is wrong. */
export async function saveForm(
  context: Context,
  entry: OpenFields,
  start: Start,
  content: LoadedContent,
  sent: Sent,
): Promise<Answer> {
  const { kept } = sent;
  const typed = typedIn(start, sent.values, sent.body);
  const again = withoutSaving(context, sent, typed, content);
  if (again) return again;
  const saved = await saveEdit(context.environment, entry, {
    shown: readForm(sentOf(entry.data), start.fields),
    after: withWishes(typed.values, sent.values, context.now),
    body: typed.body,
    version: typed.version,
    today: dayOf(context.now),
    uploads: (kept?.files ?? []).map(({ from, field }) => ({
      from,
      replaces: replacedBy(field),
      isCleaned: sent.values.has(CLEANED),
    })),
  });
  if (saved.outcome === 'refused') return formAnswer(typed, content, { kept, faults: saved.faults }, 422);
  if (saved.outcome === 'stale') return formAnswer(typed, content, { kept, notice: STALE }, 409);
  context.unsaved.drop(kept?.token);
  return saved.outcome === 'unchanged'
    ? goTo(context, start.action, '没有改动，文件还是原样。')
    : goTo(context, start.action, savedNotice(saved.warnings), saved.warnings);
}

/** The form again, with the real page of what stands in it beside it. */
async function look(
  context: Context,
  entry: OpenEntry,
  start: Start,
  content: LoadedContent,
  sent: Sent,
): Promise<Answer> {
  const { kept, values, body } = sent;
  const typed = typedIn(start, values, body);
  const { collection, id, path } = entry;
  const shown = readForm(sentOf(entry.data), start.fields);
  const text = editedText(entry, { shown, after: typed.values, body: typed.body });
  const file = { path: pathBelow(context.environment.contentDir, path), text };
  const hasFiles = kept !== undefined && kept.files.length > 0;
  const page = await previewOf(context, { collection, id, values: typed.values, file, hasFiles });
  return formAnswer(typed, content, { kept, page });
}

export async function answerEdit(context: Context, name: string, id: string, sending?: Sending): Promise<Answer> {
  const { environment } = context;
  const entry = isCollection(name) ? openEntry(environment, name, id) : undefined;
  if (!entry) return NOWHERE;
  const content = loadContent(environment);
  const start = startOf(entry, context);
  if (!sending) return showForm(context, start, content);
  const sent = keepSent(context, start, sending);
  const action = sending.values.get('action');
  const isCancelled = action === 'cancel' && start.scheduledFor !== undefined;
  const doIt = isCancelled ? cancel : action === 'page' ? look : saveForm;
  return doIt(context, entry, start, content, sent);
}

/** A form as it is opened: what lies in the file, or what was typed in before and never saved. */
export function showForm(context: Context, start: Start, content: LoadedContent): Answer {
  const taken = takeUp(context, start.action);
  const { kept } = taken;
  return formAnswer(kept ? typedIn(start, kept.values, kept.values.get('@body')) : start, content, taken);
}
