import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ATTACHMENT_FORMATS, formatOfName, type AttachmentFormat } from '#domain/attachment/attachment.ts';
import { cleanWithinBounds } from './bounded-reading.ts';
import { explainExtension, explainNode, inspectBytes } from './inspect-attachment.ts';
import { CONTAINERS, sniff, type Sniffed } from './sniff.ts';

/** A file that may be published, or why not. */
export type AcceptedFile = { bytes: Uint8Array; format: AttachmentFormat } | { fault: string };

const isFormat = (sniffed: Sniffed): sniffed is AttachmentFormat => sniffed in ATTACHMENT_FORMATS;

/** The format its name promises if its content keeps that, else what its content plainly is. */
function formatOf(name: string, actual: Sniffed): AttachmentFormat | undefined {
  const promised = formatOfName(name);
  if (promised && CONTAINERS[promised].includes(actual)) return promised;
  if (!promised && /\.[A-Za-z0-9]{1,5}$/.test(name)) return undefined;
  return isFormat(actual) ? actual : promised;
}

/**
 * Looks at a file anywhere on the author's machine as the check would look at it once published. A
 * Word file that is called .doc though it is a .docx is accepted as what it is.
 *
 * @param path absolute
 * @param isCleaned whether what it carries beside its content is to be left out of the bytes that are returned
 */
export async function acceptFile(path: string, isCleaned = false): Promise<AcceptedFile> {
  const wrong = explainNode(path, '没有这个文件；检查位置和文件名（大小写、全角半角也要一样）');
  if (wrong) return { fault: wrong };
  const bytes = readFileSync(path);
  const format = formatOf(basename(path), await sniff(bytes));
  if (!format) return { fault: explainExtension() };
  const inspection = await inspectBytes(path, format, bytes);
  if ('fault' in inspection || !isCleaned) return 'fault' in inspection ? inspection : { bytes, format };
  const cleaning = await cleanWithinBounds(bytes);
  return 'fault' in cleaning ? { fault: `没有清理：${cleaning.fault}` } : { bytes: cleaning.bytes, format };
}
