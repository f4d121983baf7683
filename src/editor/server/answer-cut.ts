import { cutTask, type Row } from '#authoring/notice/cut-task.ts';
import { cutsOfQuotes, markCuts, marksFor, readCuts } from '#authoring/notice/marked-cuts.ts';
import { proposeCuts } from '#authoring/notice/propose-cuts.ts';
import { realFile } from '#adapters/git/real-path.ts';
import { cutNodes } from '#editor/cut-page.ts';
import { sentOf } from '#editor/read-form.ts';
import { openEntry, type OpenEntry } from '#publishing/open-entry.ts';
import { titleOf } from '#schemas/entry-names.ts';
import { NOWHERE, type Answer, type Context, type Sending } from './answer.ts';
import { newFiles } from './entry-states.ts';
import { newToken } from './unsaved.ts';

const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);

/** The task's own form with the promises in it, kept as if they had been typed: there they are completed and saved. */
async function onToForm(context: Context, entry: OpenEntry, quotes: readonly string[]): Promise<Answer> {
  const isSeen = !(await newFiles(context)).has(realFile(entry.path));
  const { commitments, dropped, changes } = entry.data;
  const before = { commitments: rowsIn(commitments), dropped: rowsIn(dropped), changes: rowsIn(changes) };
  const cut = cutTask(before, quotes, { isSeen, now: context.now });
  const values = sentOf({ ...entry.data, ...cut });
  values.set('@version', entry.version).set('@body', entry.body ?? '');
  const action = `/entries/tasks/${entry.id}`;
  const heading = titleOf(entry.data);
  const { token } = context.unsaved.keep(newToken(), { action, heading, at: context.now, values, uploads: [] });
  const notice = `切成了${quotes.length}条，还没有保存。补上每一条属于哪一类、凭什么核对、怎样算做到，再保存。`;
  return {
    status: 303,
    title: '',
    content: [],
    location: `${action}?${new URLSearchParams({ unsaved: token, notice })}`,
  };
}

/** 切成承诺: the requirement of a task with its promises marked, those that a program proposes where there are none yet. */
export async function answerCut(context: Context, id: string, sending?: Sending): Promise<Answer> {
  const entry = openEntry(context.environment, 'tasks', id);
  const words = entry?.data.requirement;
  if (!entry || typeof words !== 'string') return NOWHERE;
  const quotes = rowsIn(entry.data.commitments).map(({ quote }) => String(quote));
  const isWhole = quotes.every((quote) => quote === words);
  const isProposed = sending ? sending.values.get('action') === 'propose' : isWhole;
  const sent = isProposed ? undefined : sending?.values.get('marked');
  const read = sent === undefined ? undefined : readCuts(sent, words);
  if (read && 'quotes' in read) return onToForm(context, entry, read.quotes);
  const cuts = isProposed ? proposeCuts(words) : cutsOfQuotes(words, quotes);
  const form = {
    title: titleOf(entry.data),
    action: `/cut/${id}`,
    task: `/entries/tasks/${id}`,
    marked: sent ?? markCuts(words, cuts),
    marks: marksFor(words),
    isProposed,
    fault: read?.fault,
  };
  return { status: read ? 422 : 200, title: '切成承诺', content: cutNodes(form) };
}
