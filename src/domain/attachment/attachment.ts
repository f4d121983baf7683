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
  /** What it says, a line to a page of a PDF or a paragraph; for the search and the check. */
  text?: string | undefined;
  /** What has to be known before it goes out, in Chinese: locked, scanned, authors, tracked changes. */
  remarks: string[];
}

const EXTENSION_OF_ALIAS: Readonly<Record<string, AttachmentFormat>> = { jpeg: 'jpg' };

/** The format that a file's name promises; nothing for a name that promises none of ours. */
export function formatOfName(path: string): AttachmentFormat | undefined {
  const extension = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const format = EXTENSION_OF_ALIAS[extension] ?? extension;
  return format in ATTACHMENT_FORMATS ? (format as AttachmentFormat) : undefined;
}
