import { pathBelow } from '#adapters/path-below.ts';
import { draftId, type Draft } from '#authoring/draft.ts';
import { proposeSlug } from '#authoring/slug.ts';
import { isByYear, takenSlugs } from '#authoring/taken.ts';
import { dayOf, type Moment } from '#domain/date/calendar-date.ts';
import type { Address } from '#editor/entry-form.ts';
import { CLEANED } from '#editor/file-wishes.ts';
import type { PagePreview } from '#editor/page-node.ts';
import { readForm } from '#editor/read-form.ts';
import { sectionsOf } from '#editor/sections.ts';
import { faultMessage } from '#format/fault.ts';
import { placeDrafts } from '#publishing/place-drafts.ts';
import { publishDrafts } from '#publishing/publish-drafts.ts';
import { COLLECTIONS, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { loadContent, type LoadedContent } from '#validation/load-content.ts';
import { KIND_NAMES, titleOf } from '#schemas/entry-names.ts';
import { goTo, NOWHERE, type Answer, type Context, type Sending } from './answer.ts';
import { savedNotice } from './answer-edit.ts';
import { formAnswer, keepSent, NEW, takeUp, withoutSaving, type Sent, type Start } from './form-answer.ts';
import { isCollection, MADE_HERE } from './kinds.ts';
import { hasPage, previewOf } from './page-preview.ts';
import { AT_FAULT } from './site-preview.ts';

const isPlan = (name: CollectionName): boolean => name === 'plans';
const isTask = (name: CollectionName): boolean => name === 'tasks';

/** What is asked of the address: a plan is its year, a task its year and its number, a row its own id. */
function addressAsked(name: CollectionName, now: Moment): Address | undefined {
  if (!('folder' in COLLECTIONS[name].layout)) return undefined;
  const year = isByYear(name) || isPlan(name) ? dayOf(now).slice(0, 4) : undefined;
  return { year, slug: isPlan(name) || isTask(name) ? undefined : '' };
}

/** The last part of the address, as it was asked for or as the entry says it. */
function slugOf(name: CollectionName, { values, address }: Start, content: LoadedContent): string {
  if (isPlan(name)) return address?.year ?? '';
  if (isTask(name)) return String(values.number ?? '').padStart(2, '0');
  const asked = address ? address.slug : values.id;
  const year = isByYear(name) ? address?.year : undefined;
  return String(asked ?? '') || proposeSlug(titleOf(values), takenSlugs(content.checked, name, year), year);
}

/** The form of a new entry before anything is filled in. */
export function startNew({ now }: Context, name: CollectionName, content: LoadedContent): Start {
  const { layout } = COLLECTIONS[name];
  const fields = fieldsIn(name)
    .filter(({ isLater }) => !isLater)
    .map((field) => (field.name === 'id' ? { ...field, isRequired: false, help: '不写就按名称的拼音' } : field));
  const initials = { now, bureau: content.site?.bureau };
  return {
    heading: `新建${KIND_NAMES[name]}`,
    kind: KIND_NAMES[name],
    action: `/new/${name}`,
    fields,
    sections: sectionsOf(name, fields),
    sizeOf: () => undefined,
    values: Object.fromEntries(fields.flatMap(({ name: key, initial }) => (initial ? [[key, initials[initial]]] : []))),
    body: 'folder' in layout && !layout.example.endsWith('.yaml') ? '' : undefined,
    version: NEW,
    takesFiles: name === 'disclosures',
    scheduledFor: undefined,
    now,
    address: addressAsked(name, now),
    hasPage: hasPage(name),
  };
}

const typedIn = (start: Start, values: ReadonlyMap<string, string>): Start => ({
  ...start,
  values: readForm(values, start.fields),
  body: start.body === undefined ? undefined : (values.get('@body') ?? '').replaceAll('\r\n', '\n'),
  address: start.address && {
    year: start.address.year === undefined ? undefined : (values.get('@year') ?? '').trim(),
    slug: start.address.slug === undefined ? undefined : (values.get('@slug') ?? '').trim(),
  },
});

/** The real page of an entry that is not written yet; why it can't be shown, where it has no address. */
async function lookAt(context: Context, draft: Draft, content: LoadedContent, hasFiles: boolean): Promise<PagePreview> {
  const { environment } = context;
  const plan = await placeDrafts([draft], content, environment);
  if ('faults' in plan) return { url: undefined, lines: [AT_FAULT, ...plan.faults.map(faultMessage)] };
  const [entry] = plan.entries;
  const path = pathBelow(environment.contentDir, entry?.path ?? '');
  const file = { path, text: entry?.text ?? '' };
  return previewOf(context, { collection: draft.collection, id: draftId(draft), values: draft.data, file, hasFiles });
}

async function create(
  context: Context,
  name: CollectionName,
  { start, content, sent }: { start: Start; content: LoadedContent; sent: Sent },
): Promise<Answer> {
  const { kept } = sent;
  const chosen = kept?.files ?? [];
  const typed = typedIn(start, sent.values);
  const again = withoutSaving(context, sent, typed, content);
  if (again) return again;
  const { values: data, address } = typed;
  const year = isByYear(name) ? address?.year : undefined;
  const draft = { collection: name, year, slug: slugOf(name, typed, content), data, body: typed.body };
  if (sent.values.get('action') === 'page')
    return formAnswer(typed, content, { kept, page: await lookAt(context, draft, content, chosen.length > 0) });
  const files = chosen.map(({ from }) => ({ from, isCleaned: sent.values.has(CLEANED) }));
  const outcome = await publishDrafts([{ ...draft, files }], { environment: context.environment });
  if ('faults' in outcome) return formAnswer(typed, content, { kept, faults: outcome.faults }, 422);
  context.unsaved.drop(kept?.token);
  const [written] = outcome.written;
  // A row without an address of its own is found in the list.
  const place = written?.id ? `/entries/${name}/${written.id}` : '/';
  return goTo(context, place, savedNotice(outcome.warnings), outcome.warnings);
}

export async function answerCreate(context: Context, name: string, sending?: Sending): Promise<Answer> {
  if (!isCollection(name) || !MADE_HERE.includes(name)) return NOWHERE;
  const content = loadContent(context.environment);
  const start = startNew(context, name, content);
  if (sending) {
    const title = String(sending.values.get('title') ?? '').trim();
    const heading = title === '' ? start.heading : `${start.heading}：${title}`;
    return create(context, name, { start, content, sent: keepSent(context, { ...start, heading }, sending) });
  }
  const taken = takeUp(context, start.action);
  return formAnswer(taken.kept ? typedIn(start, taken.kept.values) : start, content, taken);
}
