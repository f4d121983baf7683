import { addPassages, isMoreThanEnough, type Passage } from '#domain/attachment/passage.ts';
import type { Zip } from './open-zip.ts';
import { elementsIn, visitXml } from './xml-words.ts';

type Attributes = Readonly<Record<string, string>>;

interface SheetName {
  name: string;
  part: string;
  isHidden: boolean;
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Sheets in their order, each with the part it lies in, by the workbook's own relationships. */
async function sheetsOf(zip: Zip): Promise<SheetName[]> {
  const workbook = zip.names.find((name) => /^xl\/workbook\.xml$/i.test(name)) ?? '';
  const source = await zip.read(workbook);
  const relations = await zip.read(workbook.replace(/([^/]+)$/, '_rels/$1.rels'));
  const targets = new Map(
    (relations ? elementsIn(relations, new Set(['Relationship'])) : []).map(({ attributes }) => [
      attributes.Id ?? '',
      (attributes.Target ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  const sheets = source ? elementsIn(source, new Set(['sheet'])) : [];
  return sheets.map(({ attributes }: { attributes: Attributes }) => ({
    name: attributes.name ?? '',
    part: targets.get(attributes.id ?? '') ?? '',
    isHidden: /hidden/i.test(attributes.state ?? ''),
  }));
}

async function sharedStrings(zip: Zip): Promise<string[]> {
  const source = await zip.read(zip.names.find((name) => /^xl\/sharedStrings\.xml$/i.test(name)) ?? '');
  return source ? wordsPerElement(source, 'si') : [];
}

/** What stands inside each element of a name, its phonetic aids left out. */
function wordsPerElement(source: Uint8Array, name: string): string[] {
  const found: string[] = [];
  let isIn = false;
  let isPhonetic = false;
  visitXml(source, {
    open(each) {
      if (each === name) found.push('');
      isIn ||= each === name;
      isPhonetic ||= each === 'rPh';
    },
    text(words) {
      if (isIn && !isPhonetic) found.push((found.pop() ?? '') + words);
    },
    close(each) {
      if (each === name) isIn = false;
      if (each === 'rPh') isPhonetic = false;
    },
  });
  return found;
}

interface Cells {
  passages: Passage[];
  /** Shared strings that a cell shows. */
  used: Set<number>;
  hidesRows: boolean;
  hidesColumns: boolean;
}

const isWords = (said: string): boolean => /\p{Script=Han}|\d{7}/u.test(said);
/** Elements whose attributes only say where and how. */
const LAYOUT = new Set(['row', 'c', 'col', 'f', 'dimension', 'mergeCell', 'selection', 'pane']);

/** A number as it stands, not as a power of ten. */
const plainNumber = (value: string): string =>
  /^-?\d(?:\.\d+)?e\+?\d{1,2}$/i.test(value) && Number.isInteger(Number(value))
    ? BigInt(Number(value)).toString()
    : value;

function cellsIn(source: Uint8Array, sheet: SheetName, shared: readonly string[]): Cells {
  const cells: Cells = { passages: [], used: new Set(), hidesRows: false, hidesColumns: false };
  let cell: { at: string; type: string; value: string; words: string; formula: string } | undefined;
  let inside = '';
  const keep = (text: string): void => {
    if (isWords(text)) cells.passages.push({ place: `${sheet.name} 格子以外`, text: text.trim(), isHidden: true });
  };
  visitXml(source, {
    comment: keep,
    open(name, attributes) {
      if (!LAYOUT.has(name)) Object.values(attributes).forEach(keep);
      if (name === 'row') cells.hidesRows ||= isOn(attributes.hidden);
      if (name === 'col') cells.hidesColumns ||= isOn(attributes.hidden);
      if (name === 'c') cell = { at: attributes.r ?? '', type: attributes.t ?? '', value: '', words: '', formula: '' };
      if (name === 'v' || name === 't' || name === 'f') inside = name;
    },
    text(words) {
      // 页眉页脚, and what a cell asks for or lets one choose from.
      if (!cell) return keep(words);
      if (inside === 'v') cell.value += words;
      if (inside === 't') cell.words += words;
      if (inside === 'f') cell.formula += words;
    },
    close(name) {
      if (name === inside) inside = '';
      if (name !== 'c' || !cell || isMoreThanEnough(cells.passages)) return;
      if (cell.type === 's') cells.used.add(Number(cell.value));
      const value = cell.type === 's' ? (shared[Number(cell.value)] ?? '') : cell.words || plainNumber(cell.value);
      const place = `${sheet.name}!${cell.at}`;
      if (value !== '') cells.passages.push({ place, text: value, ...(sheet.isHidden ? { isHidden: true } : {}) });
      if (cell.formula !== '') cells.passages.push({ place, text: cell.formula, isHidden: true });
      cell = undefined;
    },
  });
  return cells;
}

/** The cells of a workbook as they stand, each under its address, and what its sheets hide. */
export async function readSheets(zip: Zip): Promise<{ passages: Passage[]; remarks: string[] }> {
  const sheets = await sheetsOf(zip);
  const shared = await sharedStrings(zip);
  const all: Cells = { passages: [], used: new Set(), hidesRows: false, hidesColumns: false };
  const known = new Map(sheets.map((sheet) => [sheet.part.toLowerCase(), sheet]));
  const isSheet = (name: string): boolean =>
    known.has(name.toLowerCase()) || /^xl\/worksheets\/[^/]+\.xml$/i.test(name);
  for (const part of zip.names.filter(isSheet)) {
    const source = await zip.read(part);
    if (!source || isMoreThanEnough(all.passages)) continue;
    const sheet = known.get(part.toLowerCase()) ?? { name: part, part, isHidden: true };
    const cells = cellsIn(source, sheet, shared);
    addPassages(all.passages, cells.passages);
    for (const index of cells.used) all.used.add(index);
    all.hidesRows ||= cells.hidesRows;
    all.hidesColumns ||= cells.hidesColumns;
  }
  for (const [index, text] of shared.entries())
    if (!all.used.has(index)) all.passages.push({ place: '表里没有显示的文字', text, isHidden: true });
  const hidden = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  const remarks: (string | false)[] = [
    hidden.length > 0 && `有隐藏的工作表：${hidden.join('、')}；下载的人可以看到`,
    all.hidesRows && '有隐藏的行；下载的人可以看到',
    all.hidesColumns && '有隐藏的列；下载的人可以看到',
  ];
  return { passages: all.passages, remarks: remarks.filter((each) => each !== false) };
}
