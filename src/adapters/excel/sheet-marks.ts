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
  /** By `row/column`: the style, and the number that a day or an amount is kept as. */
  looks: ReadonlyMap<string, { style: number; number?: number }>;
}

const DAY_MS = 86_400_000;
/** From the end of 1899, where spreadsheets begin to count. */
const DAYS_TO_1970 = 25_569;

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A number as it is kept; a day that is kept as words (t="d") is one too, in days from the end of 1899. */
function numberIn({ attributes: { t = 'n' }, children }: Xml): number | undefined {
  const value = children.flatMap((child) => (typeof child !== 'string' && child.name === 'x:v' ? child.children : []));
  const words = value.join('').trim();
  if (words === '' || !/^[nd]$/.test(t)) return undefined;
  const number = t === 'n' ? Number(words) : Date.parse(`${words.replace(/Z?$/, '')}Z`) / DAY_MS + DAYS_TO_1970;
  return Number.isNaN(number) ? undefined : number;
}

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
  const looks = new Map<string, { style: number; number?: number }>();
  let next = 1;
  for (const row of childrenOf(childOf(root, 'x:sheetData'), 'x:row')) {
    const number = Number(row.attributes.r ?? next);
    next = number + 1;
    if (isTrue(row.attributes.hidden) || row.attributes.ht === '0') hiddenRows.add(number);
    for (const cell of childrenOf(row, 'x:c')) {
      const fault = faultOf(cell);
      const at = readAddress(cell.attributes.r ?? '');
      if (!at) continue;
      const key = `${at.row}/${at.column}`;
      const number = numberIn(cell);
      looks.set(key, { style: Number(cell.attributes.s ?? 0), ...(number === undefined ? {} : { number }) });
      if (fault !== undefined) faults.set(key, fault);
    }
  }
  for (const { attributes } of childrenOf(childOf(root, 'x:cols'), 'x:col')) {
    if (!isTrue(attributes.hidden) && attributes.width !== '0') continue;
    // A program may say "to the last of all columns": more than any head of ours.
    const last = Math.min(Number(attributes.max ?? 0), 500);
    for (let column = Number(attributes.min ?? 1); column <= last; column += 1) hiddenColumns.add(column - 1);
  }
  const merged = allBelow(root, 'x:mergeCell').map(({ attributes }) => attributes.ref ?? '');
  return { hiddenRows, hiddenColumns, merged, faults, looks };
}
