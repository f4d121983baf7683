import { lostLines, readClipboard } from '#publishing/read-document.ts';
import type { Answer, Sending } from './answer.ts';

/** What was pasted into a body, in Markdown, with a line on each thing that was lost. */
export function answerPaste({ values }: Sending): Answer {
  const clipboard = { html: values.get('html') ?? '', plain: values.get('plain') ?? '' };
  const { body, lost } = readClipboard(clipboard, values.get('before') ?? '');
  const raw = { type: 'application/json; charset=utf-8', content: JSON.stringify({ body, lost: lostLines(lost) }) };
  return { status: 200, title: '', content: [], raw };
}
