import type { Outcome, Passage } from './passage.ts';

/** The formats staff publish, by what a reader has to open them with. */
export const ATTACHMENT_FORMATS = {
  pdf: 'PDF',
  docx: 'Word（.docx）',
  doc: 'Word 97（.doc）',
  xlsx: 'Excel（.xlsx）',
  xls: 'Excel 97（.xls）',
  pptx: 'PowerPoint（.pptx）',
  ppt: 'PowerPoint 97（.ppt）',
  wps: 'WPS 文字（.wps）',
  et: 'WPS 表格（.et）',
  ofd: 'OFD 版式文件',
  odt: 'OpenDocument 文本（.odt）',
  ods: 'OpenDocument 表格（.ods）',
  odp: 'OpenDocument 演示文稿（.odp）',
  csv: 'CSV 表格',
  txt: '纯文本',
  jpg: 'JPEG 图片',
  png: 'PNG 图片',
  zip: 'ZIP 压缩包',
} as const;
export type AttachmentFormat = keyof typeof ATTACHMENT_FORMATS;

/** What is known of a file's content, whatever its name says. */
export interface Attachment {
  /** Under public/: `files/2024/plan.pdf`. */
  path: string;
  format: AttachmentFormat;
  sizeBytes: number;
  /** Lower-case hex. */
  sha256: string;
  /** Of a PDF. */
  pages?: number | undefined;
  /** Whether its words were read, it has none by its nature, or somebody has to look by eye. */
  outcome: Outcome;
  /** What it says, and where; for the search and the check. */
  passages: readonly Passage[];
  /** What has to be known before it goes out, in Chinese: locked, scanned, authors, tracked changes. */
  remarks: string[];
}

/** What whoever opens the file sees, for the search. */
export const seenText = ({ passages }: Pick<Attachment, 'passages'>): string =>
  passages
    .filter(({ isHidden }) => !isHidden)
    .map(({ text }) => text)
    .join('\n');

const EXTENSION_OF_ALIAS: Readonly<Record<string, AttachmentFormat>> = { jpeg: 'jpg' };

/** The format that a file's name promises; nothing for a name that promises none of ours. */
export function formatOfName(path: string): AttachmentFormat | undefined {
  const extension = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const format = EXTENSION_OF_ALIAS[extension] ?? extension;
  return format in ATTACHMENT_FORMATS ? (format as AttachmentFormat) : undefined;
}
