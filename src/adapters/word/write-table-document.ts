import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { PrintedRow, TableDocument } from '#domain/document/table-document.ts';
import { zipOf } from '../zip.ts';

/** A4 and its margins, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 850 };
const TEXT_WIDTH = PAGE.height - 2 * PAGE.margin;
/** In half points: 小二, 小五. */
const SIZES = { title: 36, text: 18 };

const paragraph = (
  text: string,
  look: { bold?: boolean; size?: number; alignment?: 'center' | 'left'; keepNext?: boolean } = {},
): Paragraph =>
  new Paragraph({
    alignment: look.alignment ?? AlignmentType.LEFT,
    keepNext: look.keepNext ?? false,
    children: [new TextRun({ text, bold: look.bold ?? false, size: look.size ?? SIZES.text })],
  });

const cell = (text: string, look: { span?: number; bold?: boolean; keepNext?: boolean } = {}): TableCell =>
  new TableCell({
    columnSpan: look.span ?? 1,
    children: text
      .split('\n')
      .map((line) => paragraph(line, { bold: look.bold ?? false, keepNext: look.keepNext ?? false })),
  });

function rowOf(row: PrintedRow, columns: number): TableRow {
  return 'heading' in row
    ? new TableRow({ cantSplit: true, children: [cell(row.heading, { span: columns, bold: true, keepNext: true })] })
    : new TableRow({ children: row.cells.map((text) => cell(text)) });
}

function documentOf({ title, lines, heads, widths, rows }: TableDocument): Document {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map(({ text, span }) => cell(text, { span, bold: true })),
  });
  return new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: '宋体' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, right: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZES.text })],
              }),
            ],
          }),
        },
        children: [
          paragraph(title, { bold: true, size: SIZES.title, alignment: AlignmentType.CENTER }),
          ...lines.map((line) => paragraph(line)),
          new Table({
            layout: TableLayoutType.FIXED,
            width: { size: TEXT_WIDTH, type: WidthType.DXA },
            columnWidths: widths.map((width) => Math.floor((width / whole) * TEXT_WIDTH)),
            rows: [head, ...rows.map((row) => rowOf(row, widths.length))],
          }),
        ],
      },
    ],
  });
}

/** The moment of writing, which would make other bytes of the same words. */
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/**
 * The bytes of a .docx on A4 that lies on its side, its heads on every sheet; the same words give the same bytes.
 *
 * @param on the day that it says it was written on
 */
export async function writeTableDocument(content: TableDocument, on: string): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(documentOf(content))));
  const core = parts['docProps/core.xml'];
  return zipOf({
    ...parts,
    ...(core && { 'docProps/core.xml': strToU8(strFromU8(core).replace(MOMENT, `$1${on}T00:00:00Z`)) }),
  });
}
