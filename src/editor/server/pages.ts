import { h } from 'hastscript';
import type { Element } from 'hast';
import type { Environment } from '#adapters/environment.ts';
import { proposeSlug } from '#authoring/slug.ts';
import { isByYear, takenSlugs } from '#authoring/taken.ts';
import { dayOf, type Moment } from '#domain/date/calendar-date.ts';
import type { Fault } from '#domain/check/finding.ts';
import type { EntryForm } from '#editor/entry-form.ts';
import { entryNodes } from '#editor/entry-page.ts';
import { listNodes, type EntryGroup } from '#editor/list-page.ts';
import { readForm, sentOf } from '#editor/read-form.ts';
import { choicesOf } from './choices.ts';
import { listEntries, openEntry, saveEdit, type OpenEntry } from '#publishing/save-edit.ts';
import { loadContent, type LoadedContent } from '#validation/load-content.ts';
import { publishDrafts } from '#publishing/publish-drafts.ts';
import { shownPath } from '#adapters/shown-path.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { COLLECTIONS, fieldsIn, type CollectionName } from '#schemas/collections.ts';

/** One page to be sent, or where to go instead. */
export interface Answer {
  status: number;
  title: string;
  content: readonly Element[];
  location?: string;
}

/** What a form brought. */
export interface Sending {
  values: ReadonlyMap<string, string>;
  uploads: readonly { from: string }[];
}

interface Context {
  environment: Environment;
  now: Moment;
  notice: string | undefined;
}

/** The kinds in the order a clerk looks for them, with what they are called. */
const KINDS: readonly [CollectionName, string][] = [
  ['disclosures', '公开事项'],
  ['statements', '落实说明'],
  ['withholdings', '不予公开登记'],
  ['tasks', '工作任务'],
  ['plans', '任务分解表'],
  ['references', '依据'],
  ['offices', '部门'],
  ['themes', '主题'],
  ['removals', '不再单列的网址'],
  ['pages', '说明页'],
  ['synonyms', '检索用的同义词'],
  ['words', '错词和全称'],
];
const MADE_HERE: readonly CollectionName[] = ['disclosures', 'statements', 'withholdings', 'references'];
const kindOf = (collection: CollectionName): string => KINDS.find(([name]) => name === collection)?.[1] ?? '';
const isCollection = (name: string): name is CollectionName => name in COLLECTIONS;

const NOWHERE: Answer = {
  status: 404,
  title: '没有这一页',
  content: [h('h1', '没有这一页'), h('p', h('a', { href: '/' }, '全部条目'))],
};

/** What an entry is called in a list. */
function titleOf(data: unknown): string {
  const fields = (data ?? {}) as Record<string, unknown>;
  return String(fields.title ?? fields.name ?? fields.wrong ?? fields.said ?? fields.done ?? '（没有标题）');
}

export function answerList({ environment }: Context): Answer {
  const entries = listEntries(environment);
  const groups = KINDS.map(([collection, kind]): EntryGroup => ({
    kind,
    newHref: MADE_HERE.includes(collection) ? `/new/${collection}` : undefined,
    entries: entries
      .filter((entry) => entry.collection === collection)
      .map(({ id, at, data }) => {
        const name = id || String(at[0] ?? '');
        return { href: `/entries/${collection}/${name}`, title: titleOf(data), hint: name };
      })
      .reverse(),
  }));
  const folder = shownPath(environment.contentDir) || '.';
  return { status: 200, title: '全部条目', content: listNodes(groups, folder) };
}

/** What a page of a form starts from. */
type Start = Pick<
  EntryForm,
  'heading' | 'kind' | 'action' | 'fields' | 'values' | 'body' | 'version' | 'takesFiles' | 'address'
>;

function formAnswer(start: Start, content: LoadedContent, more: Partial<EntryForm> = {}, status = 200): Answer {
  const form: EntryForm = {
    ...start,
    preview: undefined,
    choices: choicesOf(content),
    faults: [],
    notice: undefined,
    more: undefined,
    ...more,
  };
  return { status, title: start.heading, content: entryNodes(form) };
}

/** What the buttons beside 保存 ask for: the form again, with something done to it. */
function withoutSaving(
  action: string,
  start: Start,
  content: LoadedContent,
  { now, body }: { now: Moment; body: string | undefined },
): Answer | undefined {
  if (action.startsWith('more:')) return formAnswer(start, content, { more: action.slice(5) });
  if (action === 'change') {
    const changes = [...((start.values.changes as unknown[] | undefined) ?? []), { on: now }];
    const notice = '已经加了一条更改，填上性质和改了什么，再保存。';
    return formAnswer({ ...start, values: { ...start.values, changes } }, content, { notice });
  }
  if (action === 'preview') {
    const preview: Element = h('div', { class: 'prose' });
    preview.children = [{ type: 'raw', value: renderMarkdown(body ?? '', content.site?.base) } as never];
    return formAnswer(start, content, { preview });
  }
  return undefined;
}

const savedNotice = (warnings: readonly Fault[]): string =>
  warnings.length > 0
    ? `已保存，检查有${warnings.length}处提醒，见 npm run check。`
    : '已保存，检查没有错误。提交以后才会公开。';

export async function answerEdit(context: Context, name: string, id: string, sending?: Sending): Promise<Answer> {
  const { environment, now } = context;
  const entry: OpenEntry | undefined = isCollection(name) ? openEntry(environment, name, id) : undefined;
  if (!entry) return NOWHERE;
  const { collection } = entry;
  const content = loadContent(environment);
  const fields = fieldsIn(collection);
  const action = `/entries/${collection}/${id}`;
  const start: Start = {
    heading: titleOf(entry.data),
    kind: kindOf(collection),
    action,
    fields,
    values: entry.data,
    body: entry.body,
    version: entry.version,
    takesFiles: collection === 'disclosures',
    address: undefined,
  };
  if (!sending) return formAnswer(start, content, { notice: context.notice });

  const { values, uploads } = sending;
  const body = entry.body === undefined ? undefined : (values.get('@body') ?? '').replaceAll('\r\n', '\n');
  const version = values.get('@version') ?? '';
  const after = readForm(values, fields);
  const typed: Start = { ...start, values: after, body, version };
  const again = withoutSaving(values.get('action') ?? '', typed, content, { now, body });
  if (again) return again;
  const shown = readForm(sentOf(entry.data), fields);
  const saved = await saveEdit(environment, entry, { shown, after, body, version, uploads });
  if (saved.outcome === 'refused') return formAnswer(typed, content, { faults: saved.faults }, 422);
  if (saved.outcome === 'stale')
    return formAnswer(
      typed,
      content,
      {
        notice: '没有保存：打开以后，这个文件被别人或别的程序改过。把您改的字抄下来，从“全部条目”重新打开，再改一次。',
      },
      409,
    );
  const notice = saved.outcome === 'unchanged' ? '没有改动，文件还是原样。' : savedNotice(saved.warnings);
  return { status: 303, title: '', content: [], location: `${action}?notice=${encodeURIComponent(notice)}` };
}

export async function answerCreate({ environment, now }: Context, name: string, sending?: Sending): Promise<Answer> {
  if (!isCollection(name) || !MADE_HERE.includes(name)) return NOWHERE;
  const content = loadContent(environment);
  const fields = fieldsIn(name).filter(({ name: key, isLater }) => key !== 'files' && !isLater);
  const { layout } = COLLECTIONS[name];
  const initials = { now, bureau: content.site?.bureau };
  const start: Start = {
    heading: `新建${kindOf(name)}`,
    kind: kindOf(name),
    action: `/new/${name}`,
    fields,
    values: Object.fromEntries(fields.flatMap(({ name: key, initial }) => (initial ? [[key, initials[initial]]] : []))),
    body: 'folder' in layout && !layout.example.endsWith('.yaml') ? '' : undefined,
    version: 'new',
    takesFiles: name === 'disclosures',
    address: 'folder' in layout ? { year: isByYear(name) ? dayOf(now).slice(0, 4) : '', slug: '' } : undefined,
  };
  if (!sending) return formAnswer(start, content);

  const { values, uploads } = sending;
  const body = values.get('@body')?.replaceAll('\r\n', '\n');
  const data = readForm(values, fields);
  const year = isByYear(name) ? (values.get('@year') ?? '').trim() : undefined;
  const typedSlug = (values.get('@slug') ?? '').trim();
  const typed: Start = {
    ...start,
    values: data,
    body: start.body === undefined ? undefined : body,
    address: start.address && { year: year ?? '', slug: typedSlug },
  };
  const again = withoutSaving(values.get('action') ?? '', typed, content, { now, body });
  if (again) return again;
  const slug =
    'file' in layout
      ? String(data.id ?? '')
      : typedSlug || proposeSlug(titleOf(data), takenSlugs(content.checked, name, year), year);
  const outcome = await publishDrafts([{ collection: name, year, slug, data, body, files: uploads }], { environment });
  if ('faults' in outcome) return formAnswer(typed, content, { faults: outcome.faults }, 422);
  const [written] = outcome.written;
  const notice = savedNotice(outcome.warnings);
  return {
    status: 303,
    title: '',
    content: [],
    location: `/entries/${name}/${written?.id ?? ''}?notice=${encodeURIComponent(notice)}`,
  };
}
