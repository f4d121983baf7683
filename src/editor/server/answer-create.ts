import { proposeSlug } from '#authoring/slug.ts';
import { isByYear, takenSlugs } from '#authoring/taken.ts';
import { dayOf } from '#domain/date/calendar-date.ts';
import { CLEANED } from '#editor/file-wishes.ts';
import { readForm } from '#editor/read-form.ts';
import { sectionsOf } from '#editor/sections.ts';
import { publishDrafts } from '#publishing/publish-drafts.ts';
import { COLLECTIONS, fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { loadContent, type LoadedContent } from '#validation/load-content.ts';
import { KIND_NAMES, titleOf } from '#schemas/entry-names.ts';
import { goTo, NOWHERE, type Answer, type Context, type Sending } from './answer.ts';
import { savedNotice } from './answer-edit.ts';
import { formAnswer, keepSent, takeUp, withoutSaving, type Sent, type Start } from './form-answer.ts';
import { isCollection, MADE_HERE } from './kinds.ts';

function startOf({ now }: Context, name: CollectionName, content: LoadedContent): Start {
  const { layout } = COLLECTIONS[name];
  const fields = fieldsIn(name).filter(({ isLater }) => !isLater);
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
    version: 'new',
    takesFiles: name === 'disclosures',
    scheduledFor: undefined,
    now,
    address: 'folder' in layout ? { year: isByYear(name) ? dayOf(now).slice(0, 4) : '', slug: '' } : undefined,
  };
}

const typedIn = (start: Start, values: ReadonlyMap<string, string>): Start => ({
  ...start,
  values: readForm(values, start.fields),
  body: start.body === undefined ? undefined : (values.get('@body') ?? '').replaceAll('\r\n', '\n'),
  address: start.address && {
    year: (values.get('@year') ?? '').trim(),
    slug: (values.get('@slug') ?? '').trim(),
  },
});

async function create(
  context: Context,
  name: CollectionName,
  { start, content, sent }: { start: Start; content: LoadedContent; sent: Sent },
): Promise<Answer> {
  const { kept } = sent;
  const typed = typedIn(start, sent.values);
  const again = withoutSaving(context, sent, typed, content);
  if (again) return again;
  const { values: data, address } = typed;
  const year = isByYear(name) ? address?.year : undefined;
  const slug =
    'file' in COLLECTIONS[name].layout
      ? String(data.id ?? '')
      : address?.slug || proposeSlug(titleOf(data), takenSlugs(content.checked, name, year), year);
  const files = kept.files.map(({ from }) => ({ from, isCleaned: kept.values.has(CLEANED) }));
  const draft = { collection: name, year, slug, data, body: typed.body, files };
  const outcome = await publishDrafts([draft], { environment: context.environment });
  if ('faults' in outcome) return formAnswer(typed, content, { kept, faults: outcome.faults }, 422);
  context.unsaved.drop(kept.token);
  const [written] = outcome.written;
  return goTo(context, `/entries/${name}/${written?.id ?? ''}`, savedNotice(outcome.warnings), outcome.warnings);
}

export async function answerCreate(context: Context, name: string, sending?: Sending): Promise<Answer> {
  if (!isCollection(name) || !MADE_HERE.includes(name)) return NOWHERE;
  const content = loadContent(context.environment);
  const start = startOf(context, name, content);
  if (sending) {
    const title = String(sending.values.get('title') ?? '').trim();
    const heading = title === '' ? start.heading : `${start.heading}：${title}`;
    return create(context, name, { start, content, sent: keepSent(context, { ...start, heading }, sending) });
  }
  const { kept, leftOver } = takeUp(context, start.action);
  return formAnswer(kept ? typedIn(start, kept.values) : start, content, { kept, leftOver });
}
