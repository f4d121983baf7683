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

/** What the system says of a file that should be there and cannot be read. */
const UNREAD: Readonly<Record<string, string>> = {
  EISDIR: '这里应当是一个文件，现在是文件夹；把文件夹改名或挪走',
  EACCES: '没有读这个文件的权限；把权限改好',
  EPERM: '没有读这个文件的权限；把权限改好',
  ENOENT: '读的时候已经不在了；检查有没有别的程序正在改，再运行一次',
  ELOOP: '这是一个绕回自己的链接；换成文件本身',
  EIO: '磁盘读不出这个文件；从备份恢复',
};

function readBytes(path: string): { bytes: Uint8Array } | { line: number; message: string } {
  try {
    return tooLarge(statSync(path).size) ?? { bytes: readFileSync(path) };
  } catch (error) {
    const message = UNREAD[(error as NodeJS.ErrnoException).code ?? ''];
    if (message === undefined) throw error;
    return { line: 1, message };
  }
}

/**
 * Reads a file that people edit: UTF-8 only, a byte order mark left out, any line ending read as
 * one line feed. GBK bytes would otherwise be published as question marks.
 */
export function readText(path: string): TextReading {
  const read = readBytes(path);
  if ('message' in read) return read;
  const { bytes } = read;
  const text = decodeText(bytes);
  if (text !== undefined) return { text };
  return {
    line: lineOfBadByte(bytes),
    message: '文件编码不是 UTF-8（可能是 GBK、GB18030 或 UTF-16）；在记事本里“另存为”，编码选 UTF-8',
  };
}
