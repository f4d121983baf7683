import readExcelFile from 'read-excel-file/node';
import type { Lost } from '#domain/document/document.ts';
import { cellAddress, columnName, type Sheet, type SheetCell } from '#domain/sheet/sheet.ts';
import { lostBeside, type Beside } from './beside-cells.ts';
import { cellFormats } from './cell-formats.ts';
import { openPackage } from '../ooxml/open-package.ts';
import { readRelationships, resolveTarget } from '../ooxml/relationships.ts';
import { childOf, childrenOf, parseXml, type Xml } from '../ooxml/xml.ts';
import { seenWords } from './seen-words.ts';
import { readMarks, type SheetMarks } from './sheet-marks.ts';

export interface Workbook {
  /** Those that are seen, in order. */
  sheets: readonly Sheet[];
  lost: readonly Lost[];
}

type Value = string | number | boolean | Date | null;

/** A sheet as the workbook lists it. */
interface Listed {
  name: string;
  isHidden: boolean;
  root: Xml;
  marks: SheetMarks;
  beside: readonly Beside[];
}

function wordsOf(value: Value | undefined): string {
  if (value === null || value === undefined || value instanceof Date) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'number'
    ? String(value)
    : value.replace(/\r\n?/g, '\n').replace(/_x([0-9A-F]{4})_/g, unescape);
}

/** `_x000D_` is how the format writes a control; the breaks among them are breaks. */
const unescape = (_: string, hex: string): string =>
  /^000[DA]$/.test(hex) ? '\n' : String.fromCharCode(Number.parseInt(hex, 16));

/** How a workbook shows what its cells hold. */
interface Looks {
  formats: readonly string[];
  is1904: boolean;
}

function sheetOf(
  { name, marks }: Listed,
  data: readonly (readonly Value[])[],
  { formats, is1904 }: Looks,
): { sheet: Sheet; lost: Lost[] } {
  const lost: Lost[] = [];
  const rows = data.map((values, index) => {
    const number = index + 1;
    const cells = values.map((value, column): SheetCell => {
      if (marks.hiddenRows.has(number) || marks.hiddenColumns.has(column)) return { text: '' };
      const fault = marks.faults.get(`${number}/${column}`);
      if (fault !== undefined) return { fault };
      const look = marks.looks.get(`${number}/${column}`);
      const { words, unseen, isUnsure } = seenWords(
        look?.number ?? wordsOf(value),
        formats[look?.style ?? 0] ?? '',
        is1904,
      );
      if (unseen !== undefined) lost.push({ where: cellAddress(name, column, number), what: unseen });
      return isUnsure ? { text: words, isNumber: true } : { text: words };
    });
    return { number, cells };
  });
  return { sheet: { name, rows }, lost };
}

function lostOf({ name, root, marks, beside }: Listed, data: readonly (readonly Value[])[]): Lost[] {
  const isFilled = (row: number): boolean => data[row - 1]?.some((value) => value !== null) ?? false;
  const rows = [...marks.hiddenRows].filter(isFilled);
  const columns = [...marks.hiddenColumns].filter((column) => data.some((row) => (row[column] ?? null) !== null));
  return [
    ...(rows.length > 0 ? [{ where: name, what: `第${rows.join('、')}行是隐藏的，没有读；要读的先取消隐藏` }] : []),
    ...(columns.length > 0
      ? [{ where: name, what: `${columns.map(columnName).join('、')}列是隐藏的，没有读；要读的先取消隐藏` }]
      : []),
    ...lostBeside(name, root, beside),
    ...marks.merged.map((range) => ({
      where: `${name}!${range}`,
      what: `合并的单元格：内容只算在左上角的 ${range.replace(/:.*/, '')}`,
    })),
  ];
}

type Part = (name: string) => Xml | undefined;

/** The worksheets in order, each with what its own part and those beside it say. */
function listedIn(parsed: Part): Listed[] {
  const relationsOf = (name: string): { type: string; name: string; id: string }[] =>
    readRelationships(parsed(name.replace(/([^/]+)$/, '_rels/$1.rels'))).map(({ id, type, target }) => ({
      id,
      type,
      name: resolveTarget(name.replace(/\/[^/]*$/, ''), target),
    }));
  const sheets = relationsOf('xl/workbook.xml');
  return childrenOf(childOf(parsed('xl/workbook.xml'), 'x:sheets'), 'x:sheet').flatMap(({ attributes }): Listed[] => {
    const name = sheets.find(({ id }) => id === attributes['r:id'])?.name ?? '';
    const root = parsed(name);
    if (!root) return [];
    const beside = relationsOf(name).flatMap(({ type, name: part }): Beside[] => {
      const found = /^(?:comments|threadedComment|drawing)$/.test(type) ? parsed(part) : undefined;
      return found ? [{ type, root: found }] : [];
    });
    const isHidden = /^(?:hidden|veryHidden)$/.test(attributes.state ?? '');
    return [{ name: attributes.name ?? '', isHidden, root, marks: readMarks(root), beside }];
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
    const parsed: Part = (name) => {
      const source = opened.part(name);
      return source === undefined ? undefined : parseXml(source);
    };
    const values = await readExcelFile(Buffer.from(bytes), { trim: false });
    const properties = childOf(parsed('xl/workbook.xml'), 'x:workbookPr')?.attributes;
    const looks = {
      formats: cellFormats(parsed('xl/styles.xml')),
      is1904: /^(?:1|true)$/.test(properties?.date1904 ?? ''),
    };
    const sheets: Sheet[] = [];
    const lost: Lost[] = [];
    for (const listed of listedIn(parsed)) {
      const { name, isHidden } = listed;
      const data = values.find(({ sheet }) => sheet === name)?.data as readonly (readonly Value[])[] | undefined;
      if (!data) continue;
      if (isHidden) {
        if (data.length > 0) lost.push({ where: name, what: '这张工作表是隐藏的，没有读；要读的先取消隐藏' });
        continue;
      }
      const read = sheetOf(listed, data, looks);
      sheets.push(read.sheet);
      lost.push(...read.lost, ...lostOf(listed, data));
    }
    return { sheets, lost };
  } catch {
    return { fault: '文件损坏，里面的内容读不出来；用 Excel 或 WPS 表格打开试试，能打开就另存为新的 .xlsx' };
  }
}
