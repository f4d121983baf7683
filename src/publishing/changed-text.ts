import { applyEdit } from './apply-edit.ts';
import type { Fields } from './yaml-words.ts';

/** What is to be otherwise in the text of a file. */
export interface TextEdit {
  /** The way to the entry inside the file: empty where it is the whole file. */
  at?: readonly (string | number)[];
  /** Field names in the order of the schema. */
  order: readonly string[];
  /** What the file says, as whoever changed it saw it. */
  shown: Fields;
  after: Fields;
  /** The text under the fields; nothing where the file has fields only. */
  body: { was: string; is: string } | undefined;
}

/** A text without its mark of encoding and with plain line ends, and the way back. */
function plainly(raw: string): { text: string; restore: (text: string) => string } {
  const mark = raw.startsWith('\ufeff') ? '\ufeff' : '';
  const isWindows = raw.includes('\r\n');
  return {
    text: raw.slice(mark.length).replaceAll('\r\n', '\n'),
    restore: (text) => mark + (isWindows ? text.replaceAll('\n', '\r\n') : text),
  };
}

/** The words of a file with the fields and the body changed, and no other byte. */
export function changedText(raw: string, { at = [], order, shown, after, body }: TextEdit): string {
  const { text, restore } = plainly(raw);
  if (body === undefined) return restore(applyEdit(text, at, shown, after, order));
  const end = text.indexOf('\n---', 3);
  const head = text.slice(0, end);
  const rest = text.slice(end);
  const fence = /^\n---[ \t]*(?:\n|$)/.exec(rest)?.[0] ?? '';
  const old = rest.slice(fence.length);
  const words = body.is.trim();
  if (words === body.was) return restore(applyEdit(head, [], shown, after, order) + rest);
  const lead = /^\s*?(?=\S)/.exec(old)?.[0] || '\n';
  const tail = /\s*$/.exec(old)?.[0] || '\n';
  const opened = fence.endsWith('\n') ? fence : `${fence}\n`;
  return restore(applyEdit(head, [], shown, after, order) + opened + (words === '' ? '' : lead + words + tail));
}
