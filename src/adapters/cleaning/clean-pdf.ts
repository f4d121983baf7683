import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { Account, CannotClean, type Cleaning } from './cleaning.ts';
import { cleanPicture } from './clean-picture.ts';

const name = (words: string): PDFName => PDFName.of(words);
/** What programs write about a document, a page or a picture, for themselves. */
const ABOUT = ['Metadata', 'PieceInfo', 'LastModified', 'Thumb', 'AF'];
/** Notes on a page; what is a part of its picture (a stamp, typed words, lines) stays, without what is said of it. */
const NOTES =
  /^\/(?:Text|Popup|Highlight|Underline|StrikeOut|Squiggly|Caret|FileAttachment|Sound|Movie|Screen|RichMedia|3D)$/;
const SAID_OF_NOTES = ['Contents', 'T', 'RC', 'Subj', 'CreationDate', 'M', 'NM', 'Popup', 'IRT'];
/** Actions that run something or open a place on somebody's own machine. */
const ACTIONS = /^\/(?:JavaScript|Launch|ImportData|SubmitForm|Rendition)$/;

const text = (object: PDFObject | undefined): string => object?.toString() ?? '';

/** One document on its way to be clean. */
class Cleaner {
  readonly account = new Account();
  readonly #document: PDFDocument;

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  #dict(object: PDFObject | undefined): PDFDict | undefined {
    const found = object instanceof PDFRef ? this.#document.context.lookup(object) : object;
    return found instanceof PDFDict ? found : found instanceof PDFStream ? found.dict : undefined;
  }

  #take(dict: PDFDict | undefined, keys: readonly string[], what: string): void {
    for (const key of keys) if (dict?.delete(name(key))) this.account.removed(what);
  }

  clean(): void {
    const { catalog, context } = this.#document;
    const form = this.#dict(catalog.get(name('AcroForm')));
    if (form && (Number(text(form.get(name('SigFlags')))) & 1) === 1)
      throw new CannotClean('有数字签名，改了签名就失效；请在签名以前清理，再签名');
    if (context.trailerInfo.Info) {
      delete context.trailerInfo.Info;
      this.account.removed('文件属性（作者、标题、程序、时间）');
    }
    this.#names(this.#dict(catalog.get(name('Names'))));
    this.#take(catalog, ['Collection', 'AF'], '附着的别的文件');
    this.#take(catalog, ['AA'], '程序（JavaScript）');
    const opening = this.#dict(catalog.get(name('OpenAction')));
    if (ACTIONS.test(text(opening?.get(name('S'))))) this.#take(catalog, ['OpenAction'], '打开时运行的程序');
    if (form?.get(name('XFA'))) this.account.kept('XFA 动态表单；另存为普通 PDF，再清理');
    for (const page of this.#document.getPages()) this.#page(page.node);
    for (const [, object] of context.enumerateIndirectObjects()) this.#object(object);
    this.#sweep();
  }

  #names(names: PDFDict | undefined): void {
    this.#take(names, ['EmbeddedFiles'], '附着的别的文件');
    this.#take(names, ['JavaScript'], '程序（JavaScript）');
  }

  #page(page: PDFDict): void {
    this.#take(page, ['AA'], '程序（JavaScript）');
    const annotations = page.get(name('Annots'));
    const list = annotations instanceof PDFRef ? this.#document.context.lookup(annotations) : annotations;
    if (!(list instanceof PDFArray)) return;
    for (let at = list.size() - 1; at >= 0; at -= 1) {
      const each = this.#dict(list.get(at));
      if (!each) continue;
      const subtype = text(each.get(name('Subtype')));
      if (subtype === '/Redact') throw new CannotClean('有还没有应用的涂黑；在原来的程序里先应用，再清理');
      if (NOTES.test(subtype)) {
        list.remove(at);
        this.account.removed(subtype === '/FileAttachment' ? '附着的别的文件' : '批注和批注人');
      } else this.#annotation(each, subtype);
    }
  }

  #annotation(each: PDFDict, subtype: string): void {
    const action = this.#dict(each.get(name('A')));
    const kind = text(action?.get(name('S')));
    const leads = `${text(action?.get(name('URI')))}${text(action?.get(name('F')))}`;
    if (ACTIONS.test(kind) || /^\(?(?:file:|[A-Za-z]:|\\\\)/.test(leads))
      this.#take(each, ['A'], '程序，或指到自己电脑上的链接');
    this.#take(each, ['AA'], '程序（JavaScript）');
    const isShown = each.get(name('AP')) !== undefined;
    if (/^\/(?:Link|Widget)$/.test(subtype)) return;
    if (isShown) this.#take(each, SAID_OF_NOTES, '批注里的话和批注人');
    else this.account.kept('没有画出来的批注；在原来的程序里删掉');
  }

  #object(object: PDFObject): void {
    const dict = this.#dict(object);
    if (!dict || dict === this.#document.catalog.Pages()) return;
    this.#take(dict, ABOUT, '页面和图片自带的记录（XMP）');
    if (object instanceof PDFRawStream && text(dict.get(name('Filter'))) === '/DCTDecode') {
      const clean = cleanPicture(object.getContents());
      if (!clean?.isChanged) return;
      (object as { contents: Uint8Array }).contents = clean.bytes;
      this.account.removed('图片里记着的拍摄地点、时间、机器和作者');
    }
  }

  /** What nothing leads to any more, earlier versions of pages among them, is left out. */
  #sweep(): void {
    const { context } = this.#document;
    const reached = new Set<PDFObject>();
    const waiting: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.ID].flatMap((each) => each ?? []);
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      if (next instanceof PDFRef) waiting.push(...[context.lookup(next)].flatMap((each) => each ?? []));
      else if (next instanceof PDFArray) waiting.push(...next.asArray());
      else if (next instanceof PDFDict) waiting.push(...next.values());
      else if (next instanceof PDFStream) waiting.push(next.dict);
    }
    for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
  }
}

/** A PDF without what it says of its makers, notes, programs, files and earlier versions. */
export async function cleanPdf(bytes: Uint8Array): Promise<Cleaning> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    const isLocked = /encrypted/i.test((error as Error).message);
    throw new CannotClean(
      isLocked
        ? '设了打印或编辑的限制，不能清理；从原来的文件重新导出'
        : '结构有毛病，不能可靠地清理；从原来的文件重新导出',
    );
  }
  const cleaner = new Cleaner(document);
  cleaner.clean();
  return cleaner.account.with(await document.save({ useObjectStreams: true, updateFieldAppearances: false }));
}
