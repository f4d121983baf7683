import { readWord } from '#adapters/word/read-word.ts';
import type { Lost, Paragraph } from '#domain/document/document.ts';
import { lostOfHead, officialParts } from '#domain/document/official-parts.ts';
import { readPasted } from '#markdown/pasted/read-pasted.ts';
import { writeDocument } from '#markdown/write-document.ts';

/** A Word file as the beginning of an entry. */
export interface DocumentEntry {
  title?: string | undefined;
  documentNumber?: string | undefined;
  /** `YYYY-MM-DD`. */
  formedOn?: string | undefined;
  signedBy?: string | undefined;
  /** Markdown, to the letter, without title and number. */
  body: string;
  /** What the body does not hold or shows otherwise. */
  lost: readonly Lost[];
}

/**
 * Reads the bytes of a .docx for an entry: its words, what it says of itself, and what was lost.
 *
 * @returns one Chinese line on what to do where it cannot be read
 */
export function readDocument(bytes: Uint8Array): DocumentEntry | { fault: string } {
  const document = readWord(bytes);
  if ('fault' in document) return document;
  const parts = officialParts(document.blocks);
  const { title, documentNumber, formedOn, signedBy, rest } = parts;
  const body = writeDocument({ blocks: rest, notes: document.notes });
  const lost = [...lostOfHead(parts), ...document.lost];
  return { title, documentNumber, formedOn, signedBy, body, lost };
}

/** What a clipboard holds: the same words with their look, where there is one, and without. */
export interface Clipboard {
  html: string;
  plain: string;
}

/** The notes that a body has already: `[^3]: `. */
const notesIn = (body: string): number =>
  Math.max(0, ...[...body.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => Number(number)));

/** Lines of plain words, a paragraph each. */
const paragraphsOf = (plain: string): Paragraph[] =>
  plain
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'paragraph', pieces: [{ text }], isTitle: false, isCentred: false }));

/**
 * What was copied elsewhere, in the Markdown of a body: to the letter, with a list of what was lost.
 *
 * @param before the body that it goes into
 */
export function readClipboard({ html, plain }: Clipboard, before: string): Pick<DocumentEntry, 'body' | 'lost'> {
  if (html === '') return { body: writeDocument({ blocks: paragraphsOf(plain), notes: new Map() }), lost: [] };
  const document = readPasted(html, notesIn(before));
  return { body: writeDocument(document), lost: document.lost };
}

/** `第3段（为贯彻……）：图片没有带过来。`, a line to each loss. */
export const lostLines = (lost: readonly Lost[]): string[] => lost.map(({ what, where }) => `${where}：${what}。`);
