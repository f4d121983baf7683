import { wordsOf, type Block } from '#domain/document/document.ts';
import { officialParts, packed } from '#domain/document/official-parts.ts';
import { chineseDate } from '#domain/document/chinese-date.ts';

/** What stands before a notice's table, to the letter but for the blanks that indent. */
export interface NoticeText {
  title?: string | undefined;
  titleLines?: readonly string[] | undefined;
  tableTitle?: string | undefined;
  documentNumber?: string | undefined;
  issuer?: string | undefined;
  formedOn?: string | undefined;
  addressees?: string | undefined;
  preamble?: readonly string[] | undefined;
  signature?: { by: string; on: string } | undefined;
}

/** Reads the letter that a plan comes with: whom it is to, what it says, who signed and when. */
export function readNoticeText(before: readonly Block[]): NoticeText {
  const { title, titleLines, documentNumber, formedOn, formedOnWords, signedBy, rest } = officialParts(before);
  const lines = rest.flatMap((block) =>
    block.kind === 'paragraph' ? [wordsOf(block).replaceAll('\n', '').trim()] : [],
  );
  const dayAt = formedOn === undefined ? -1 : lines.findIndex((line) => chineseDate(line) === formedOn);
  const end = dayAt < 0 ? lines.length : signedBy === undefined ? dayAt : dayAt - 1;
  const after = dayAt < 0 ? [] : lines.slice(dayAt + 1).filter((line) => !/^附\s*件?\s*\d*\s*[：:]?$/u.test(line));
  const isTo = /[：:]$/u.test(lines[0] ?? '');
  const preamble = lines.slice(isTo ? 1 : 0, end).filter((line) => line !== '');
  return {
    title,
    titleLines: titleLines.length > 0 ? titleLines : undefined,
    tableTitle: after.length > 0 ? after.map(packed).join('') : undefined,
    documentNumber,
    issuer: signedBy,
    formedOn,
    addressees: isTo ? lines[0] : undefined,
    preamble,
    signature: signedBy !== undefined && formedOnWords !== undefined ? { by: signedBy, on: formedOnWords } : undefined,
  };
}
