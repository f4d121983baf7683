import { isMap, type Document } from 'yaml';
import type { TextFault } from './text-fault.ts';
import { nodesOf } from './yaml-document.ts';

/** Of one file: a list of ten thousand rows is smaller. */
export const MOST_BYTES = 4 * 1024 * 1024;
/** Real entries need none, and a few do no harm; a bomb of them would eat the machine. */
export const MOST_ALIASES = 20;
const MOST_KEYS = 200;
const MOST_LEVELS = 12;

const DEEP = `一层套一层，太深了（最多${MOST_LEVELS}层）；对照 content/README.md 里的样子改`;

/** @param error what the reader of YAML threw: it calls itself for every level */
export const tooDeep = (error: unknown): TextFault | undefined =>
  error instanceof RangeError ? { line: 1, message: DEEP } : undefined;

export const tooLarge = (bytes: number): TextFault | undefined =>
  bytes > MOST_BYTES
    ? {
        line: 1,
        message: `文件太大（${(bytes / 1024 / 1024).toFixed(1)} MB，最多${MOST_BYTES / 1024 / 1024} MB）；整本的文件做成附件，正文里写概要`,
      }
    : undefined;

/** What no entry needs and no check gets through: the first place where a bound is passed. */
export function beyondBounds(doc: Document, lineAt: (offset: number) => number): TextFault | undefined {
  for (const { node, path } of nodesOf(doc.contents)) {
    const line = (): number => lineAt(node.range?.[0] ?? 0);
    if (path.length > MOST_LEVELS) return { line: line(), message: DEEP };
    if (isMap(node) && node.items.length > MOST_KEYS)
      return {
        line: line(),
        message: `一组里有${node.items.length}个字段，太多了（最多${MOST_KEYS}个）；检查是不是粘贴错了`,
      };
  }
  return undefined;
}
