import type { AttachmentFormat } from '#domain/attachment/attachment.ts';
import { romanise, uniqueName } from './slug.ts';

const LONGEST_NAME = 60;
const NAMELESS = 'fujian';

/** 附件1：检查计划.PDF → 附件1：检查计划, which readers may see. */
export const readableTitle = (name: string): string => name.replace(/(?<=.)\.[A-Za-z0-9]{1,5}$/, '').trim() || name;

/**
 * A name that every system, browser and address takes: 检查计划.PDF → `jiancha-jihua.pdf`.
 *
 * @param name as the author called the file, with or without its extension
 * @param format by its content, whatever its name says
 * @param taken names of the same folder; two that differ in capitals only are one file on Windows
 */
export function safeFileName(name: string, format: AttachmentFormat, taken: ReadonlySet<string>): string {
  const lower = new Set([...taken].map((each) => each.toLowerCase()));
  const base = romanise(readableTitle(name), LONGEST_NAME) || NAMELESS;
  return `${uniqueName(base, (candidate) => lower.has(`${candidate}.${format}`))}.${format}`;
}
