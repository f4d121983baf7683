import { readWord } from '#adapters/word/read-word.ts';
import type { Lost } from '#domain/document/document.ts';
import { lostOfHead, officialParts } from '#domain/document/official-parts.ts';
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

/** `第3段（为贯彻……）：图片没有带过来。`, a line to each loss. */
export const lostLines = (lost: readonly Lost[]): string[] => lost.map(({ what, where }) => `${where}：${what}。`);
