import { closeSync, openSync, readSync } from 'node:fs';

/** Enough to tell: what is neither shows itself in the first words. */
const HEAD_BYTES = 65_536;

function headOf(path: string): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES);
  const fd = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(fd, bytes));
  } finally {
    closeSync(fd);
  }
}

/** How a plain text is written: tables out of older programs are in the national code (GB 18030). */
export function charsetOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'gb18030' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  try {
    // A character cut in half by the end of what was read is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** @param path absolute */
export const charsetOfFile = (path: string): string => charsetOf(headOf(path));
