import readExcelFile from 'read-excel-file/node';
import type { Lost } from '#domain/document/document.ts';
import { columnName, type Sheet, type SheetCell } from '#domain/sheet/sheet.ts';
import { openPackage } from '../ooxml/open-package.ts';
import { readRelationships, resolveTarget } from '../ooxml/relationships.ts';
import { childOf, childrenOf, parseXml, type Xml } from '../ooxml/xml.ts';
import { readMarks, type SheetMarks } from './sheet-marks.ts';

export interface Workbook {
  /** Those that are seen, in order. */
  sheets: readonly Sheet[];
  lost: readonly Lost[];
}

type Value = string | number | boolean | Date | null;

const pad = (n: number): string => String(n).padStart(2, '0');

/** A day, and the hour where there is one: programs keep it as a fraction that is off by milliseconds. */
function dateWords(value: Date): string {
  const date = new Date(Math.round(value.getTime() / 60_000) * 60_000);
  const day = `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
  const [hour, minute] = [date.getUTCHours(), date.getUTCMinutes()];
  return hour + minute === 0 ? day : `${day} ${pad(hour)}:${pad(minute)}`;
}

function wordsOf(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateWords(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'number'
    ? String(value)
    : value.replace(/\r\n?/g, '\n').replace(/_x([0-9A-F]{4})_/g, unescape);
}

/** `_x000D_` is how the format writes a control; the breaks among them are breaks. */
const unescape = (_: string, hex: string): string =>
  /^000[DA]$/.test(hex) ? '\n' : String.fromCharCode(Number.parseInt(hex, 16));

function sheetOf(name: string, data: readonly (readonly Value[])[], marks: SheetMarks): Sheet {
  const rows = data.map((values, index) => {
    const number = index + 1;
    const cells = values.map((value, column): SheetCell => {
      if (marks.hiddenRows.has(number) || marks.hiddenColumns.has(column)) return { text: '' };
      const fault = marks.faults.get(`${number}/${column}`);
      if (fault !== undefined) return { fault };
      return typeof value === 'number' ? { text: wordsOf(value), isNumber: true } : { text: wordsOf(value) };
    });
    return { number, cells };
  });
  return { name, rows };
}

function lostOf(name: string, { data }: { data: readonly (readonly Value[])[] }, marks: SheetMarks): Lost[] {
  const isFilled = (row: number): boolean => data[row - 1]?.some((value) => value !== null) ?? false;
  const rows = [...marks.hiddenRows].filter(isFilled);
  const columns = [...marks.hiddenColumns].filter((column) => data.some((row) => (row[column] ?? null) !== null));
  return [
    ...(rows.length > 0 ? [{ where: name, what: `第${rows.join('、')}行是隐藏的，没有读；要读的先取消隐藏` }] : []),
    ...(columns.length > 0
      ? [{ where: name, what: `${columns.map(columnName).join('、')}列是隐藏的，没有读；要读的先取消隐藏` }]
      : []),
    ...marks.merged.map((range) => ({
      where: `${name}!${range}`,
      what: `合并的单元格：内容只算在左上角的 ${range.replace(/:.*/, '')}`,
    })),
  ];
}

/** The worksheets in order, each with where its XML lies. */
function sheetsOf(
  part: (name: string) => string | undefined,
): { name: string; isHidden: boolean; root: Xml | undefined }[] {
  const parsed = (name: string): Xml | undefined => {
    const source = part(name);
    return source === undefined ? undefined : parseXml(source);
  };
  const targets = new Map(
    readRelationships(parsed('xl/_rels/workbook.xml.rels')).map(({ id, target }) => [id, target]),
  );
  return childrenOf(childOf(parsed('xl/workbook.xml'), 'x:sheets'), 'x:sheet').map(({ attributes }) => {
    const target = targets.get(attributes['r:id'] ?? '');
    return {
      name: attributes.name ?? '',
      isHidden: /^(?:hidden|veryHidden)$/.test(attributes.state ?? ''),
      root: target === undefined ? undefined : parsed(resolveTarget('xl', target)),
    };
  });
}

/**
 * Reads a .xlsx of Excel, WPS or LibreOffice as it is seen: what is hidden is left out and named,
 * a formula is its result, a day is `YYYY-MM-DD`.
 *
 * @returns one Chinese line on what to do where it cannot be read
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook | { fault: string }> {
  const opened = openPackage(bytes, 'excel');
  if ('fault' in opened) return opened;
  try {
    const listed = sheetsOf(opened.part);
    const values = await readExcelFile(Buffer.from(bytes), { trim: false });
    const sheets: Sheet[] = [];
    const lost: Lost[] = [];
    for (const { name, isHidden, root } of listed) {
      const data = values.find(({ sheet }) => sheet === name)?.data as readonly (readonly Value[])[] | undefined;
      if (!data || !root) continue;
      if (isHidden) {
        if (data.length > 0) lost.push({ where: name, what: '这张工作表是隐藏的，没有读；要读的先取消隐藏' });
        continue;
      }
      const marks = readMarks(root);
      sheets.push(sheetOf(name, data, marks));
      lost.push(...lostOf(name, { data }, marks));
    }
    return { sheets, lost };
  } catch {
    return { fault: '文件损坏，里面的内容读不出来；用 Excel 或 WPS 表格打开试试，能打开就另存为新的 .xlsx' };
  }
}
