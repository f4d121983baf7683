import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { contentsOf, locked, type Contents } from '#domain/attachment/passage.ts';
import { addFromDocument, addFromPage, hiddenLayers, nothingBeside, type Beside } from './pdf-beside.ts';
import type { ReadEmbedded } from './read-beside.ts';

const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Longer ones are read to here, and that is said. */
const MOST_PAGES = 2000;

const endsWide = (text: string): boolean => /[\p{scx=Han}\p{P}]$/u.test(text);

/** A sentence goes on over the end of a line: Chinese without a gap, anything else with one. */
async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.reduce((words, item) => {
    if (!('str' in item)) return words;
    const text = words + item.str;
    return item.hasEOL && !endsWide(text) ? `${text} ` : text;
  }, '');
}

const SHOWS_TEXT: ReadonlySet<number> = new Set([OPS.showText, OPS.showSpacedText, OPS.nextLineShowText]);
const PAINTS: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);

/** More than a frame and its lines: characters that were turned into curves. */
const MANY_LINES = 12;

/** What a page without words shows instead: nothing, a picture (a scan, curves), or signs that stand for no character. */
async function whatIsThere(page: PDFPageProxy): Promise<'nothing' | 'picture' | 'signs'> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const signs = (at: number): number => (argsArray[at] as [unknown[]] | undefined)?.[0].length ?? 0;
  if (fnArray.some((operator, at) => SHOWS_TEXT.has(operator) && signs(at) > 0)) return 'signs';
  const drawn = fnArray.filter((operator) => operator === OPS.constructPath).length;
  return fnArray.some((operator) => PAINTS.has(operator)) || drawn >= MANY_LINES ? 'picture' : 'nothing';
}

/** Signs of a font that does not say which characters they are: private ones, and the sign for none. */
function isMeaningless(text: string): boolean {
  const signs = [...text.replace(/\s/g, '')];
  const strange = signs.filter((sign) => /[\p{Co}\p{Cn}\ufffd\p{Cc}]/u.test(sign));
  return signs.length > 0 && strange.length > signs.length / 10;
}

function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: new Uint8Array(bytes),
    // Fonts that are not in the file, as Chinese typesetting leaves them out, are read by these tables.
    cMapUrl: `${join(FOLDER, 'cmaps')}/`,
    standardFontDataUrl: `${join(FOLDER, 'standard_fonts')}/`,
    wasmUrl: `${join(FOLDER, 'wasm')}/`,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
}

interface Tally extends Beside {
  scanned: number;
  meaningless: number[];
}

async function readPage(document: PDFDocumentProxy, page: PDFPageProxy, tally: Tally): Promise<void> {
  // Words come out of PDFs with Kangxi radicals for ordinary characters: they are folded for searching and checking.
  const text = (await wordsOf(page)).normalize('NFKC');
  const instead = text.trim() === '' ? await whatIsThere(page) : undefined;
  if (instead === 'picture') tally.scanned += 1;
  if (instead === 'signs' || isMeaningless(text)) tally.meaningless.push(page.pageNumber);
  tally.passages.push({ place: `第${page.pageNumber}页`, text });
  await addFromPage(document, page, tally);
}

/**
 * Pages and words of a PDF, and what it carries beside them.
 *
 * @param readEmbedded how a file inside is read
 * @throws when it is no PDF that can be opened
 */
export async function readPdf(bytes: Uint8Array, readEmbedded: ReadEmbedded): Promise<Contents> {
  let document: PDFDocumentProxy;
  try {
    document = await open(bytes);
  } catch (error) {
    if ((error as Error).name !== 'PasswordException') throw error;
    return locked();
  }
  const tally: Tally = { ...nothingBeside(), scanned: 0, meaningless: [] };
  const pages = Math.min(document.numPages, MOST_PAGES);
  for (let number = 1; number <= pages; number += 1) {
    const page = await document.getPage(number);
    await readPage(document, page, tally);
    page.cleanup();
  }
  await addFromDocument(document, tally);
  const { embedded, authors, ownDisk } = tally;
  const inside = await Promise.all(embedded.map(readEmbedded));
  const layers = await hiddenLayers(document);
  const found: (string | false)[] = [
    tally.scanned > 0 &&
      `有${tally.scanned}页是扫描的图片（或转成曲线的字），没有文字，搜不到也读不出；请换成由文档直接导出的 PDF，或做文字识别`,
    tally.meaningless.length > 0 &&
      `第${tally.meaningless.slice(0, 5).join('、')}${tally.meaningless.length > 5 ? '等' : ''}页的文字没有读出来（字体没有写明每个字是什么），搜不到，也没有查过个人信息；发布前请人打开看一遍，或重新导出`,
    document.numPages > MOST_PAGES &&
      `只读了前${MOST_PAGES}页，共${document.numPages}页；后面的没有读，发布前请人看一遍`,
    authors.length > 0 && `文件属性里有姓名：${authors.join('、')}；不想公开的，导出时去掉`,
    tally.hasNotes && '有批注；先删掉批注，再导出',
    embedded.length > 0 && `里面附着别的文件：${embedded.map(({ name }) => name).join('、')}；下载的人可以打开`,
    tally.hasProgram && '带着程序（JavaScript）；去掉再发布',
    ownDisk.length > 0 && `连着文件外面的东西：${[...new Set(ownDisk)].join('、')}；去掉链接再导出`,
    layers.length > 0 && `有隐藏的图层：${layers.join('、')}；下载的人可以打开看`,
    document.isPureXfa && '是 XFA 动态表单，多数软件打不开；另存为普通 PDF',
  ];
  const all = contentsOf(
    [...tally.passages, ...inside.flatMap(({ passages }) => passages.map((each) => ({ ...each, isHidden: true })))],
    [...found.filter((each) => each !== false), ...inside.flatMap(({ remarks }) => remarks)],
  );
  await document.loadingTask.destroy();
  return {
    ...all,
    pages: document.numPages,
    outcome: tally.meaningless.length > 0 && tally.meaningless.length === pages ? 'unread' : all.outcome,
  };
}
