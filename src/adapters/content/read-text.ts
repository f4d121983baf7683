import { readFileSync, statSync } from 'node:fs';
import { tooLarge } from './yaml-bounds.ts';

/** The text of a file, or why it has none. */
export type TextReading = { text: string } | { line: number; message: string };

const NEWLINE = 0x0a;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The line of the first byte that is not UTF-8, found by halving. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let from = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== NEWLINE) continue;
    try {
      strict.decode(bytes.subarray(from, i));
    } catch {
      return line;
    }
    line += 1;
    from = i + 1;
  }
  return line;
}

/** The text of bytes that people wrote, without byte order mark and Windows line ends; nothing for no UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

/**
 * Reads a file that people edit: UTF-8 only, a byte order mark left out, any line ending read as
 * one line feed. GBK bytes would otherwise be published as question marks.
 */
export function readText(path: string): TextReading {
  const large = tooLarge(statSync(path).size);
  if (large) return large;
  const bytes = readFileSync(path);
  const text = decodeText(bytes);
  if (text !== undefined) return { text };
  return {
    line: lineOfBadByte(bytes),
    message: '文件编码不是 UTF-8（可能是 GBK、GB18030 或 UTF-16）；在记事本里“另存为”，编码选 UTF-8',
  };
}
