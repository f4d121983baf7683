import type { Attachment } from '#domain/attachment/attachment.ts';
import { readAddress } from '#domain/sheet/sheet.ts';

/** All words of a file as one text, and where in the file an offset of it lies. */
export interface AttachmentWords {
  text: string;
  placeAt(offset: number): string;
}

/** Further to the right no head of a column is looked for. */
const MOST_COLUMNS = 256;

interface Cell {
  row: string;
  column: number;
}

function cellAt(place: string): Cell | undefined {
  const at = place.lastIndexOf('!');
  const address = at < 0 ? undefined : readAddress(place.slice(at + 1));
  return address && { row: `${place.slice(0, at)}!${address.row}`, column: Math.min(address.column, MOST_COLUMNS) };
}

/** What parts two passages: cells of one row stand in their columns, so that the head of a column says what a number is. */
function gap(before: Cell | undefined, after: Cell | undefined): string {
  if (!after) return '\n';
  if (before?.row !== after.row) return `\n${'\t'.repeat(after.column)}`;
  return after.column > before.column ? '\t'.repeat(after.column - before.column) : ' ';
}

/** Joins the passages of a file; the rows of its sheets keep their columns. */
export function attachmentWords({ passages }: Pick<Attachment, 'passages'>): AttachmentWords {
  const ends: number[] = [];
  const parts: string[] = [];
  let before: Cell | undefined;
  let length = 0;
  for (const { place, text } of passages) {
    const after = cellAt(place);
    const part = gap(before, after) + text;
    parts.push(part);
    ends.push((length += part.length));
    before = after;
  }
  return {
    text: parts.join(''),
    placeAt: (offset) => passages[ends.findIndex((end) => offset < end)]?.place ?? '',
  };
}
