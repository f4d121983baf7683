import type { DisclosureRecord } from '#domain/ledger/ledger.ts';
import type { CellRule, GuidedCell, GuidedSheet, Proposals } from '#domain/sheet/guided-sheet.ts';
import { statement } from '../kinds/statement.ts';
import { SHARED } from '../sheet/heads.ts';
import { EXPLANATION } from '../sheet/template.ts';
import { INQUIRY_COLUMNS, type InquiryColumn } from './columns.ts';
import { guideRows } from './guide.ts';
import type { Inquiry } from './inquiry.ts';
import { ITEMS, itemRows } from './items.ts';

const cells = (look: GuidedCell['look'], ...texts: string[]): GuidedCell[] => texts.map((text) => ({ text, look }));

/** The heads, the row that holds for all, the first promise. */
const SHARED_ROW = 2;
const FIRST_ROW = 3;

function rulesOf(column: InquiryColumn, index: number, last: number, proposals: Proposals | undefined): CellRule[] {
  const { note, takes, isShared } = column;
  const place = index + 1;
  const inRows = takes === 'recorded' ? (proposals ?? 'anything') : takes;
  const shared = { note: isShared ? `各行都一样的写在这里；哪一行不一样，在那一行另写。${note}` : '这一格不写。' };
  return [
    { column: place, rows: [SHARED_ROW, SHARED_ROW], ...shared, takes: isShared ? inRows : 'nothing' },
    { column: place, rows: [FIRST_ROW, last], note, takes: inRows },
  ];
}

/**
 * The workbook that an office fills in: its promises with what is recorded, what it may choose from, and how to.
 *
 * @param items what is recorded, to be named as evidence
 */
export function inquirySheets(inquiry: Inquiry, items: readonly DisclosureRecord[]): GuidedSheet[] {
  const { commitments } = inquiry;
  const last = FIRST_ROW + commitments.length - 1;
  const proposals: Proposals | undefined =
    items.length === 0 ? undefined : { sheet: ITEMS, column: 0, rows: [2, items.length + 1] };
  return [
    {
      name: statement.label,
      widths: [9, ...INQUIRY_COLUMNS.map(({ width }) => width)],
      rows: [
        cells('head', '序号', ...INQUIRY_COLUMNS.map(({ head }) => head)),
        [
          ...cells('given', SHARED),
          ...INQUIRY_COLUMNS.map(({ look, isShared }): GuidedCell => ({ text: '', look: isShared ? look : 'given' })),
        ],
        ...commitments.map((commitment, index) => [
          ...cells('given', String(index + 1)),
          ...INQUIRY_COLUMNS.map(({ look, given }): GuidedCell => ({ text: given?.(commitment) ?? '', look })),
        ]),
      ],
      rules: INQUIRY_COLUMNS.flatMap((column, index) => rulesOf(column, index, last, proposals)),
    },
    {
      name: EXPLANATION,
      widths: [22, 100],
      rows: [cells('head', '列名', '怎么填'), ...guideRows(inquiry).map((row) => cells('given', ...row))],
      rules: [],
    },
    ...(items.length === 0
      ? []
      : [
          {
            name: ITEMS,
            widths: [34, 60, 18],
            rows: itemRows(items).map((row, index) => cells(index === 0 ? 'head' : 'given', ...row)),
            rules: [],
          },
        ]),
  ];
}
