import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Contents, contentsOf, locked, type Passage } from '#domain/attachment/passage.ts';

const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Longer ones are read to here, and that is said. */
const MOST_PAGES = 2000;

/** A nested attachment: what a file carries inside. */
export interface Embedded {
  name: string;
  bytes: Uint8Array;
}

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

/** What a page without words shows instead: nothing, a picture (a scan), or signs that stand for no character. */
async function whatIsThere(page: PDFPageProxy): Promise<'nothing' | 'picture' | 'signs'> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const signs = (at: number): number => (argsArray[at] as [unknown[]] | undefined)?.[0].length ?? 0;
  if (fnArray.some((operator, at) => SHOWS_TEXT.has(operator) && signs(at) > 0)) return 'signs';
  return fnArray.some((operator) => PAINTS.has(operator)) ? 'picture' : 'nothing';
}

/** Signs of a font that does not say which characters they are: private ones, and the sign for none. */
function isMeaningless(text: string): boolean {
  const signs = [...text.replace(/\s/g, '')];
  const strange = signs.filter((sign) => /[\p{Co}\p{Cn}\ufffd\p{Cc}]/u.test(sign));
  return signs.length > 0 && strange.length > signs.length / 10;
}

/** Words of notes and of what was filled in, which are no part of the page's own text. */
async function notesOf(page: PDFPageProxy): Promise<{ passages: Passage[]; hasNotes: boolean }> {
  const annotations = (await page.getAnnotations()) as {
    subtype?: string;
    contentsObj?: { str?: string };
    titleObj?: { str?: string };
    fieldValue?: unknown;
  }[];
  const place = `第${page.pageNumber}页的批注或表单`;
  const said = annotations.flatMap(({ contentsObj, fieldValue }) => [
    contentsObj?.str ?? '',
    typeof fieldValue === 'string' ? fieldValue : '',
  ]);
  const isNote = ({ subtype, contentsObj }: (typeof annotations)[number]): boolean =>
    subtype !== 'Link' && subtype !== 'Widget' && (contentsObj?.str ?? '') !== '';
  return {
    passages: said.filter(Boolean).map((text) => ({ place, text, isHidden: true })),
    hasNotes: annotations.some(isNote),
  };
}

async function hasProgram(document: PDFDocumentProxy): Promise<boolean> {
  const actions: unknown = await document.getJSActions();
  return actions instanceof Map ? actions.size > 0 : Object.keys(actions ?? {}).length > 0;
}

async function embeddedIn(document: PDFDocumentProxy): Promise<Embedded[]> {
  const found = (await document.getAttachments()) as Map<string, unknown> | Record<string, unknown> | null;
  const all = found instanceof Map ? [...found.values()] : Object.values(found ?? {});
  return (all as { filename?: string; content?: Uint8Array }[]).map(({ filename, content }) => ({
    name: filename ?? '没有名字的文件',
    bytes: content ?? new Uint8Array(),
  }));
}

async function authorOf(document: PDFDocumentProxy): Promise<string> {
  const { info } = await document.getMetadata();
  return String((info as { Author?: string }).Author ?? '').trim();
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

interface Tally {
  passages: Passage[];
  scanned: number;
  meaningless: number[];
  notes: number;
}

async function readPage(page: PDFPageProxy, tally: Tally): Promise<void> {
  // Words come out of PDFs with Kangxi radicals for ordinary characters: they are folded for searching and checking.
  const text = (await wordsOf(page)).normalize('NFKC');
  const instead = text.trim() === '' ? await whatIsThere(page) : undefined;
  if (instead === 'picture') tally.scanned += 1;
  if (instead === 'signs' || isMeaningless(text)) tally.meaningless.push(page.pageNumber);
  const { passages, hasNotes } = await notesOf(page);
  if (hasNotes) tally.notes += 1;
  tally.passages.push({ place: `第${page.pageNumber}页`, text }, ...passages);
}

/**
 * Pages and words of a PDF, and what it carries beside them.
 *
 * @param readEmbedded how a file inside is read
 * @throws when it is no PDF that can be opened
 */
export async function readPdf(
  bytes: Uint8Array,
  readEmbedded: (file: Embedded) => Promise<Contents>,
): Promise<Contents> {
  let document: PDFDocumentProxy;
  try {
    document = await open(bytes);
  } catch (error) {
    if ((error as Error).name !== 'PasswordException') throw error;
    return locked();
  }
  const tally: Tally = { passages: [], scanned: 0, meaningless: [], notes: 0 };
  const pages = Math.min(document.numPages, MOST_PAGES);
  for (let number = 1; number <= pages; number += 1) {
    const page = await document.getPage(number);
    await readPage(page, tally);
    page.cleanup();
  }
  const embedded = await embeddedIn(document);
  const inside = await Promise.all(embedded.map(readEmbedded));
  const author = await authorOf(document);
  const found: (string | false)[] = [
    tally.scanned > 0 &&
      `有${tally.scanned}页是扫描的图片，没有文字，搜不到也读不出；请换成由文档直接导出的 PDF，或做文字识别`,
    tally.meaningless.length > 0 &&
      `第${tally.meaningless.slice(0, 5).join('、')}${tally.meaningless.length > 5 ? '等' : ''}页的文字没有读出来（字体没有写明每个字是什么），搜不到，也没有查过个人信息；发布前请人打开看一遍，或重新导出`,
    document.numPages > MOST_PAGES &&
      `只读了前${MOST_PAGES}页，共${document.numPages}页；后面的没有读，发布前请人看一遍`,
    author !== '' && `文件属性里有姓名：${author}；不想公开的，导出时去掉`,
    tally.notes > 0 && '有批注；先删掉批注，再导出',
    embedded.length > 0 && `里面附着别的文件：${embedded.map(({ name }) => name).join('、')}；下载的人可以打开`,
    (await hasProgram(document)) && '带着程序（JavaScript）；去掉再发布',
  ];
  const all = contentsOf(
    [...tally.passages, ...inside.flatMap(({ passages }) => passages)],
    [...found.filter((each) => each !== false), ...inside.flatMap(({ remarks }) => remarks)],
  );
  await document.loadingTask.destroy();
  return {
    ...all,
    pages: document.numPages,
    outcome: tally.meaningless.length > 0 && tally.meaningless.length === pages ? 'unread' : all.outcome,
  };
}
