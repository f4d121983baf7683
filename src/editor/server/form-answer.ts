import { h } from 'hastscript';
import type { Element } from 'hast';
import { isSameValue } from '#domain/history/same-value.ts';
import type { EntryForm } from '#editor/entry-form.ts';
import { entryNodes } from '#editor/entry-page.ts';
import { CLEANED } from '#editor/file-wishes.ts';
import { readForm, sentOf } from '#editor/read-form.ts';
import { renderMarkdown } from '#markdown/render.ts';
import type { LoadedContent } from '#validation/load-content.ts';
import type { Answer, Context, Sending } from './answer.ts';
import { choicesOf } from './choices.ts';
import { newToken, type Unsaved } from './unsaved.ts';

/** What a page of a form starts from. */
export type Start = Pick<
  EntryForm,
  | 'heading'
  | 'kind'
  | 'also'
  | 'action'
  | 'fields'
  | 'sections'
  | 'sizeOf'
  | 'values'
  | 'body'
  | 'version'
  | 'takesFiles'
  | 'scheduledFor'
  | 'now'
  | 'address'
  | 'hasPage'
>;

/** A form that came back, with what it is kept as; nothing where it came as it went out. */
export interface Sent extends Sending {
  kept: Unsaved | undefined;
  body: string | undefined;
}

/** The version of an entry that is in no file yet. */
export const NEW = 'new';

/** What the form says of itself beside its fields. */
type More = Partial<Omit<EntryForm, keyof Start>>;

/** The form as a page; of one that came back, what was typed and chosen stands in it. */
export function formAnswer(
  start: Start,
  content: LoadedContent,
  more: More & { kept?: Unsaved | undefined } = {},
  status = 200,
): Answer {
  const { kept, ...rest } = more;
  const form: EntryForm = {
    ...start,
    preview: undefined,
    page: undefined,
    choices: choicesOf(content, start.now),
    faults: [],
    notice: undefined,
    more: undefined,
    token: kept?.token ?? newToken(),
    chosen: kept?.files ?? [],
    beside: kept?.values ?? new Map(),
    cleansFiles: kept?.values.has(CLEANED) ?? false,
    isUnsaved: kept !== undefined,
    leftOver: [],
    ...rest,
  };
  return { status, title: start.heading, content: entryNodes(form) };
}

/** What the buttons beside 保存 ask for: the form again, with something done to it. */
export function withoutSaving(
  { now }: Context,
  { values, body, kept }: Sent,
  start: Start,
  content: LoadedContent,
): Answer | undefined {
  const action = values.get('action') ?? '';
  if (action === 'keep') return formAnswer(start, content, { kept });
  if (action.startsWith('more:')) return formAnswer(start, content, { kept, more: action.slice(5) });
  if (action === 'change') {
    const changes = [...((start.values.changes as unknown[] | undefined) ?? []), { on: now }];
    const notice = '已经加了一条更改，填上性质和改了什么，再保存。';
    return formAnswer({ ...start, values: { ...start.values, changes } }, content, { kept, notice });
  }
  if (action === 'preview') {
    const preview: Element = h('div', { class: 'prose' });
    preview.children = [{ type: 'raw', value: renderMarkdown(body ?? '', content.site?.base) } as never];
    return formAnswer(start, content, { kept, preview });
  }
  return undefined;
}

/** What every form of an entry brings beside its fields; whatever else does was wished of its files. */
const ALWAYS_SENT: ReadonlySet<string> = new Set(['@version', '@token', '@body', '@year', '@slug']);

/** Whether nobody filled anything in: the moment that a new entry begins with moves on by itself. */
function isUntouched({ fields, values, body, address, version }: Start, sent: Omit<Sent, 'kept'>): boolean {
  const asked = version === NEW ? fields.filter(({ initial }) => initial !== 'now') : fields;
  const wishes = [...sent.values].filter(([name, value]) => name.startsWith('@') && value !== '');
  return (
    isSameValue(readForm(sent.values, asked), readForm(sentOf(values), asked)) &&
    isSameValue(
      [body, address?.year, address?.slug],
      [sent.body, sent.values.get('@year'), sent.values.get('@slug')],
    ) &&
    wishes.every(([name]) => ALWAYS_SENT.has(name))
  );
}

/** Keeps what came on the disk before anything is done with it; a form that nobody touched would only be offered again. */
export function keepSent({ unsaved, now }: Context, start: Start, { values, uploads }: Sending): Sent {
  const { action, heading } = start;
  const token = values.get('@token') ?? '';
  const sent = { values, uploads, body: values.get('@body')?.replaceAll('\r\n', '\n') };
  const hasFiles = uploads.length > 0 || (unsaved.find(token)?.files.length ?? 0) > 0;
  if (hasFiles || !isUntouched(start, sent))
    return { ...sent, kept: unsaved.keep(token, { action, heading, at: now, values, uploads }) };
  unsaved.drop(token);
  return { ...sent, kept: undefined };
}

/**
 * What a page of a form takes up: the form that is asked for by its token, what else of this entry was left over,
 * and what was said on the way here.
 */
export function takeUp({ unsaved, query, remarks }: Context, action: string): More & { kept: Unsaved | undefined } {
  const own = unsaved.list().filter((each) => each.action === action);
  const kept = own.find(({ token }) => token === query.get('unsaved'));
  return {
    kept,
    leftOver: kept ? [] : own,
    notice: query.get('notice') ?? undefined,
    faults: remarks.find(query.get('remarks')),
  };
}
