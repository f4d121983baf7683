import { isCalendarDate } from '#domain/date/calendar-date.ts';
import type { Context, Question, Reading } from '../question.ts';

/** A day in any of the ways that leave no doubt, with the hour if there is one; seconds are cut, never rounded. */
const DAY =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/u;

const pad = (text: string): string => text.padStart(2, '0');

function asDay(text: string): string | undefined {
  const [, year = '', month = '', day = '', hour, minute] = DAY.exec(text) ?? [];
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (year === '' || !isCalendarDate(date)) return undefined;
  return hour === undefined || minute === undefined ? date : `${date} ${pad(hour)}:${minute}`;
}

/** Ways to read words that were refused as they stand: only their width and how a day is written. */
function tolerated(text: string): string[] {
  const narrow = text.normalize('NFKC').trim();
  const dashed = narrow.replace(/[–—−]/gu, '-');
  return [narrow, dashed, asDay(dashed)].filter(
    (each, index, all): each is string => each !== undefined && each !== text && all.indexOf(each) === index,
  );
}

/** A list in one cell: a line to each, or parted by ； and then by 、. */
function divisions(text: string, { repeated }: Question): string[][] {
  if (!repeated) return [[text]];
  const parted = (marks: RegExp): string[] =>
    text
      .split(marks)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return [parted(/\n/), parted(/[\n；;]/), parted(/[\n；;、，,]/)];
}

/** What a cell means for a question, and how it was read where not as it stands. */
export type CellReading = { value: unknown; readAs?: string | undefined } | { fault: string };

/**
 * Reads a cell by the question's own reading: as it stands, else with full-width digits narrowed and
 * a plain day written our way. A title is never touched, since it is never refused for its width.
 */
export async function readCell(text: string, question: Question, context: Context): Promise<CellReading> {
  let fault: string | undefined;
  for (const candidate of [text, ...tolerated(text)]) {
    for (const words of divisions(candidate, question)) {
      const reading: Reading = await question.read(words, context);
      if ('value' in reading) return candidate === text ? reading : { ...reading, readAs: candidate };
      // What is wrong is told of the finest division of the words as they stand.
      if (candidate === text) fault = reading.fault;
    }
  }
  return { fault: fault ?? '' };
}
