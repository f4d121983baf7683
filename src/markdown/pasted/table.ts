import type { Element } from 'hast';
import type { Cell, Paragraph, Table } from '#domain/document/document.ts';
import { below } from './elements.ts';

const spanOf = (value: unknown): number => Math.max(1, Math.min(Number(value) || 1, 200));
const isRow = ({ tagName }: Element): boolean => tagName === 'tr';
const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

/**
 * A table as rows of cells; a merged cell has its words once, where it begins.
 *
 * @param readCell the paragraphs of a cell, told where it stands
 */
export function readTable(
  element: Element,
  readCell: (cell: Element, place: string, merged: string | undefined) => readonly Paragraph[],
): Table {
  /** By row and column, what cells of rows above reach over. */
  const covered = new Set<string>();
  let columns = 0;
  const rows = below(element, isRow).map((row, line) => {
    let column = 0;
    return below(row, isCell).map((each): Cell => {
      while (covered.has(`${line} ${column}`)) column += 1;
      const [span, deep] = [spanOf(each.properties.colSpan), spanOf(each.properties.rowSpan)];
      for (let down = 1; down < deep; down += 1)
        for (let across = 0; across < span; across += 1) covered.add(`${line + down} ${column + across}`);
      const merged = [span > 1 && `横跨${span}列`, deep > 1 && '跨行'].filter(Boolean).join('，') || undefined;
      const paragraphs = readCell(each, `表格第${line + 1}行第${column + 1}列`, merged);
      const cell: Cell = { column, span, paragraphs };
      column += span;
      columns = Math.max(columns, column);
      return cell;
    });
  });
  return { kind: 'table', columns, rows: rows.filter((row) => row.length > 0) };
}
