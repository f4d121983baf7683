import { unzipSync } from 'fflate';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import type { CellLook, GuidedCell, GuidedSheet } from '#domain/sheet/guided-sheet.ts';
import { zipOf } from '../zip.ts';
import { cellRulesXml } from './cell-rules.ts';

type WriteOptions = NonNullable<Parameters<typeof writeExcelFile>[1]>;
type Feature = NonNullable<WriteOptions['features']>[number];

const SHEET_PART = 'xl/worksheets/sheet{id}.xml';
const GREY = '#e8e8e8';

/** A day is one to the program; what is short is words, lest 2021/07 become the first of July. */
const LOOKS: Readonly<Record<CellLook, CellObject>> = {
  head: { type: String, format: '@', fontWeight: 'bold', backgroundColor: GREY },
  given: { type: String, format: '@', backgroundColor: '#f4f4f4' },
  words: { type: String, format: '@' },
  text: { type: String },
  day: { type: Date, format: 'yyyy-mm-dd' },
};

const cellOf = ({ text, look }: GuidedCell): CellObject => ({
  ...(text === '' ? {} : { value: text }),
  ...LOOKS[look],
  wrap: true,
  alignVertical: 'top',
  borderColor: '#bfbfbf',
  borderStyle: 'thin',
});

const FONT_SIZE = 11;
const LINE_POINTS = 15;

/** How many columns of a Latin letter some words take. */
const lettersIn = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u00ff' ? 2 : 1), 0);

const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(lettersIn(line) / Math.max(1, width - 1))), 0);

/** In points: some programs give every row one line until somebody types in it. */
const heightOf = (row: readonly GuidedCell[], widths: readonly number[]): number =>
  LINE_POINTS * Math.max(...row.map(({ text }, column) => linesIn(text, widths[column] ?? 10)));

/** Rules stand at their place among the parts of a sheet: a program calls a file broken where they do not. */
const rulesOf = (sheets: readonly GuidedSheet[]): Feature => ({
  files: {
    transform: {
      [SHEET_PART]: {
        // A row of a fixed height would not grow with what is typed.
        transformElementAttributes: (tag, attributes) =>
          tag === 'row'
            ? Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'customHeight'))
            : attributes,
        transform(xml, _options, { sheetIndex }) {
          const sheet = sheets[sheetIndex];
          const markup = cellRulesXml(sheet?.rules ?? [], sheet?.rows[0]?.map(({ text }) => text) ?? []);
          const order = getOrderOfSiblings(SHEET_PART, 'worksheet') ?? [];
          return markup === '' ? xml : insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
        },
      },
    },
  },
});

/** The bytes of a .xlsx to be filled in, its heads kept in view; the same sheets give the same bytes. */
export async function writeGuided(sheets: readonly GuidedSheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows, widths }) => ({
    sheet: name,
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row) => row.map((cell) => ({ ...cellOf(cell), height: heightOf(row, widths) }))),
  }));
  const bytes = await writeExcelFile(written, { features: [rulesOf(sheets)], fontSize: FONT_SIZE }).toBuffer();
  return zipOf(unzipSync(new Uint8Array(bytes)));
}
