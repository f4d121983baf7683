import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { basename, join } from 'node:path';
import {
  ATTACHMENT_FORMATS,
  formatOfName,
  type Attachment,
  type AttachmentFormat,
} from '#domain/attachment/attachment.ts';
import { LOCKED } from '#domain/attachment/passage.ts';
import { explainPath } from '#domain/attachment/path.ts';
import { isLeftBehind } from '../left-behind.ts';
import { readWithinBounds } from './bounded-reading.ts';
import { CONTAINERS, sniff, type Sniffed } from './sniff.ts';

/** The file, or why it may not be published. */
export type Inspection = { attachment: Attachment } | { fault: string };

/** Above this a reader on a phone waits for minutes. */
const LARGE_BYTES = 20_000_000;

const ACTUAL: Readonly<Partial<Record<Sniffed, string>>> = {
  cfb: '旧版 Office 文档（.doc、.xls 或 .ppt）；请另存为新格式',
  html: '网页，不能当附件发布',
  text: '纯文本',
  unknown: '认不出的格式',
};

function explainMismatch(format: AttachmentFormat, actual: Sniffed): string {
  const is =
    ACTUAL[actual] ??
    `${ATTACHMENT_FORMATS[actual as AttachmentFormat]}，请改扩展名为 .${actual}，或另存为真正的 .${format}`;
  return `扩展名是 .${format}，内容实际是${is}`;
}

function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Why what lies at a path is no file to publish, before its content is looked at.
 *
 * @param missing what to say where there is nothing
 */
export function explainNode(path: string, missing: string): string | undefined {
  const stat = statOf(path);
  if (!stat) return missing;
  if (stat.isSymbolicLink()) return '这是一个链接，不是文件；把文件本身放在这里';
  if (!stat.isFile()) return '这是文件夹，不是文件';
  return stat.size === 0 ? '文件是空的（0 字节）；重新导出或复制一次' : undefined;
}

/** What to say of a name that promises no format of ours. */
export const explainExtension = (): string =>
  `不能发布这种扩展名；可用的有：${Object.keys(ATTACHMENT_FORMATS).join('、')}`;

/**
 * Looks at the content of a file: what it really is, its fingerprint, and what it holds that its
 * author may not want to publish.
 *
 * @param path for the result alone; nothing is read from there
 */
export async function inspectBytes(path: string, format: AttachmentFormat, bytes: Uint8Array): Promise<Inspection> {
  const actual = await sniff(bytes);
  const isPromised = CONTAINERS[format].includes(actual);
  // A new file with a password lies in the container of the old ones.
  const inside = isPromised || actual === 'cfb' ? await readWithinBounds(bytes) : undefined;
  if (!isPromised) return { fault: inside?.isLocked ? LOCKED : explainMismatch(format, actual) };
  if (!inside) return { fault: '文件打不开，可能已损坏或没有复制完；重新导出一次' };
  const large =
    bytes.length > LARGE_BYTES
      ? [`有 ${Math.round(bytes.length / 1_000_000)} MB，手机上很难下载；能压缩或分开的，请压缩或分开`]
      : [];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    attachment: { path, format, sizeBytes: bytes.length, sha256, ...inside, remarks: [...inside.remarks, ...large] },
  };
}

/**
 * Looks at one attachment: what it is by its content, how large, its fingerprint, and what it holds
 * that its author may not want to publish.
 *
 * @param publicDir absolute
 * @param path as an entry writes it: `files/2024/plan.pdf`
 */
export async function inspectAttachment(publicDir: string, path: string): Promise<Inspection> {
  const wrongPath = explainPath(path);
  if (wrongPath) return { fault: wrongPath };
  if (isLeftBehind(basename(path)))
    return { fault: '以“.”“~$”开头或以“~”结尾的，是系统和编辑软件留下的文件，不会发布；换一个文件名' };
  const missing = `没有这个文件；放到 public/${path}，或检查文件名（大小写、全角半角也要一样）`;
  const fault = explainNode(join(publicDir, path), missing);
  if (fault) return { fault };
  const format = formatOfName(path);
  return format ? inspectBytes(path, format, readFileSync(join(publicDir, path))) : { fault: explainExtension() };
}
