import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import {
  ATTACHMENT_FORMATS,
  formatOfName,
  type Attachment,
  type AttachmentFormat,
} from '#domain/attachment/attachment.ts';
import { explainPath } from '#domain/attachment/path.ts';
import { inspectOffice } from './inspect-office.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { CONTAINERS, sniff, type Sniffed } from './sniff.ts';

/** The file, or why it may not be published. */
export type Inspection = { attachment: Attachment } | { fault: string };

/** Above this a reader on a phone waits for minutes. */
const LARGE_BYTES = 20_000_000;

const ACTUAL: Readonly<Partial<Record<Sniffed, string>>> = {
  cfb: '旧版 Office 文档（.doc、.xls 或 .ppt），请改扩展名或另存为新格式',
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

/** Tables out of older programs are in the national code (GB 18030). */
function decodePlain(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

async function lookInside(
  format: AttachmentFormat,
  actual: Sniffed,
  bytes: Uint8Array,
): Promise<Pick<Attachment, 'pages' | 'text' | 'remarks'>> {
  if (format === 'pdf') return inspectPdf(bytes);
  if (actual === 'text') return { text: decodePlain(bytes), remarks: [] };
  return ['docx', 'xlsx', 'pptx'].includes(actual) ? inspectOffice(bytes) : { remarks: [] };
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
  const stat = statOf(join(publicDir, path));
  if (!stat) return { fault: `没有这个文件；放到 public/${path}，或检查文件名（大小写、全角半角也要一样）` };
  if (stat.isSymbolicLink()) return { fault: '这是一个链接，不是文件；把文件本身放在这里' };
  if (!stat.isFile()) return { fault: '这是文件夹，不是文件' };
  if (stat.size === 0) return { fault: '文件是空的（0 字节）；重新导出或复制一次' };
  const format = formatOfName(path);
  if (!format) return { fault: `不能发布这种扩展名；可用的有：${Object.keys(ATTACHMENT_FORMATS).join('、')}` };

  const bytes = readFileSync(join(publicDir, path));
  const actual = await sniff(bytes);
  if (!CONTAINERS[format].includes(actual)) return { fault: explainMismatch(format, actual) };
  try {
    const inside = await lookInside(format, actual, bytes);
    const large =
      stat.size > LARGE_BYTES
        ? [`有 ${Math.round(stat.size / 1_000_000)} MB，手机上很难下载；能压缩或分开的，请压缩或分开`]
        : [];
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return {
      attachment: { path, format, sizeBytes: stat.size, sha256, ...inside, remarks: [...inside.remarks, ...large] },
    };
  } catch {
    return { fault: '文件打不开，可能已损坏或没有复制完；重新导出一次' };
  }
}
