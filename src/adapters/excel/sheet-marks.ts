import { readAddress } from '#domain/sheet/sheet.ts';
import { allBelow, childOf, childrenOf, elementsOf, type Xml } from '../ooxml/xml.ts';

/** What a sheet says of its cells beside their values. */
export interface SheetMarks {
  hiddenRows: ReadonlySet<number>;
  /** From 0. */
  hiddenColumns: ReadonlySet<number>;
  /** `B5:C5`. */
  merged: readonly string[];
  /** By `row/column`: why a value is not to be had. */
  faults: ReadonlyMap<string, string>;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A cell whose value no reader should take for words: an error, or a formula that nobody has reckoned. */
function faultOf(cell: Xml): string | undefined {
  const value =
    elementsOf(childOf(cell, 'x:v')).length === 0 ? childOf(cell, 'x:v')?.children.join('').trim() : undefined;
  if (cell.attributes.t === 'e') return `单元格里是错误值 ${value ?? ''}；改成文字或正确的值`;
  const isEmpty = value === undefined || value === '';
  return childOf(cell, 'x:f') && isEmpty && cell.attributes.t !== 'str'
    ? '公式还没有算出结果；用 Excel 或 WPS 表格打开、保存一次，或者改成文字'
    : undefined;
}

/** @param root of a worksheet's XML */
export function readMarks(root: Xml): SheetMarks {
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const faults = new Map<string, string>();
  let next = 1;
  for (const row of childrenOf(childOf(root, 'x:sheetData'), 'x:row')) {
    const number = Number(row.attributes.r ?? next);
    next = number + 1;
    if (isTrue(row.attributes.hidden) || row.attributes.ht === '0') hiddenRows.add(number);
    for (const cell of childrenOf(row, 'x:c')) {
      const fault = faultOf(cell);
      const at = readAddress(cell.attributes.r ?? '');
      if (fault !== undefined && at) faults.set(`${at.row}/${at.column}`, fault);
    }
  }
  for (const { attributes } of childrenOf(childOf(root, 'x:cols'), 'x:col')) {
    if (!isTrue(attributes.hidden) && attributes.width !== '0') continue;
    // A program may say "to the last of all columns": more than any head of ours.
    const last = Math.min(Number(attributes.max ?? 0), 500);
    for (let column = Number(attributes.min ?? 1); column <= last; column += 1) hiddenColumns.add(column - 1);
  }
  const merged = allBelow(root, 'x:mergeCell').map(({ attributes }) => attributes.ref ?? '');
  return { hiddenRows, hiddenColumns, merged, faults };
}
