import { fileTypeFromBuffer } from 'file-type';
import type { AttachmentFormat } from '#domain/attachment/attachment.ts';
import { openZip } from './open-zip.ts';

/** The container that a file's bytes show, where they do not tell the format apart. */
export type Sniffed = AttachmentFormat | 'cfb' | 'html' | 'text' | 'unknown';

const BY_EXTENSION: Readonly<Record<string, Sniffed>> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  odt: 'odt',
  ods: 'ods',
  odp: 'odp',
  jpg: 'jpg',
  png: 'png',
  cfb: 'cfb',
  zip: 'zip',
};

/** What each format may look like on disk: older ones all share one container. */
export const CONTAINERS: Readonly<Record<AttachmentFormat, readonly Sniffed[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  odt: ['odt'],
  ods: ['ods'],
  odp: ['odp'],
  ofd: ['ofd'],
  jpg: ['jpg'],
  png: ['png'],
  doc: ['cfb'],
  xls: ['cfb'],
  ppt: ['cfb'],
  wps: ['cfb', 'docx'],
  et: ['cfb', 'xlsx'],
  csv: ['text'],
  txt: ['text'],
  zip: ['zip', 'ofd', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'],
};

/** Names inside a ZIP, without unpacking it; nothing when it is damaged. */
const namesIn = (bytes: Uint8Array): Promise<readonly string[] | undefined> =>
  openZip(bytes).then(
    ({ names }) => names,
    () => undefined,
  );

const PARTS: readonly [RegExp, Sniffed][] = [
  [/^OFD\.xml$/, 'ofd'],
  [/^word\//i, 'docx'],
  [/^xl\//i, 'xlsx'],
  [/^ppt\//i, 'pptx'],
];

function sniffText(bytes: Uint8Array): Sniffed {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<head|<script|<svg|<\?xml[^>]*>\s*<svg)/.test(start)) return 'html';
  return bytes.subarray(0, 4096).includes(0) ? 'unknown' : 'text';
}

/** The type by content: a name proves nothing. */
export async function sniff(bytes: Uint8Array): Promise<Sniffed> {
  const extension = (await fileTypeFromBuffer(bytes))?.ext as string | undefined;
  if (extension === undefined) return sniffText(bytes);
  const known = BY_EXTENSION[extension] ?? 'unknown';
  if (known !== 'zip' && known !== 'unknown') return known;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return extension === 'xml' ? 'text' : 'unknown';
  const names = (await namesIn(bytes)) ?? [];
  return PARTS.find(([part]) => names.some((name) => part.test(name)))?.[1] ?? 'zip';
}
