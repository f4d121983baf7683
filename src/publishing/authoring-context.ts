import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { acceptFile } from '#adapters/attachments/accept-file.ts';
import { cleanWithinBounds } from '#adapters/attachments/bounded-reading.ts';
import { readText } from '#adapters/content/read-text.ts';
import type { Environment } from '#adapters/environment.ts';
import type { Context } from '#authoring/question.ts';
import { dayOf, type Moment } from '#domain/date/calendar-date.ts';
import type { LoadedContent } from '#validation/load-content.ts';
import { lostLines, readDocument } from './read-document.ts';

/** A path as written, else as a terminal writes one that was dropped on it: `my\ file.pdf`. */
function resolveWritten(startDir: string, written: string): string {
  const path = resolve(startDir, written.replace(/^~(?=[/\\])/, homedir()));
  return existsSync(path) ? path : resolve(startDir, written.replace(/\\ /g, ' '));
}

/** What a Word file lost on its way, a line each. */
type TellLost = (path: string, lines: readonly string[]) => void;

function readWordFile(path: string, tellLost: TellLost): { text: string } | { message: string } {
  const document = readDocument(readFileSync(path));
  if ('fault' in document) return { message: document.fault };
  tellLost(path, lostLines(document.lost));
  return { text: document.body };
}

function readWords(path: string, tellLost: TellLost): { text: string } | { message: string } {
  if (!existsSync(path)) return { message: '没有这个文件；检查位置和文件名' };
  if (!statSync(path).isFile()) return { message: '这是文件夹，不是文件' };
  if (/\.(?:docx?|wps)$/i.test(path)) return readWordFile(path, tellLost);
  const reading = readText(path);
  return 'text' in reading && reading.text.includes('\0')
    ? { message: '这不是文本文件；另存为“纯文本”，编码选 UTF-8' }
    : reading;
}

/**
 * What questions look at: the content as it was read, the machine's files, and the time.
 *
 * @param now in Beijing
 * @param tellLost hears what a Word file that is read for its words could not bring along
 */
export function authoringContext(
  content: LoadedContent,
  { startDir }: Pick<Environment, 'startDir'>,
  now: Moment,
  tellLost: TellLost = () => undefined,
): Context {
  return {
    source: content.checked,
    bureau: content.site?.bureau,
    now,
    today: dayOf(now),
    answers: {},
    suggested: {},
    resolvePath: (written) => resolveWritten(startDir, written),
    async refuseFile(path) {
      const accepted = await acceptFile(path);
      return 'fault' in accepted ? accepted.fault : undefined;
    },
    async carriedBy(path) {
      const cleaning = await cleanWithinBounds(readFileSync(path));
      return 'fault' in cleaning ? [] : cleaning.removed;
    },
    readWords: (path) => readWords(path, tellLost),
  };
}
