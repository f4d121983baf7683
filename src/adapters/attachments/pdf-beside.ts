import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Passage } from '#domain/attachment/passage.ts';
import type { Embedded } from './read-beside.ts';
import { elementsIn } from './xml-words.ts';

/** What a PDF carries beside its pages' own words. */
export interface Beside {
  passages: Passage[];
  embedded: Embedded[];
  authors: string[];
  hasNotes: boolean;
  hasProgram: boolean;
  /** Addresses on somebody's own disk. */
  ownDisk: string[];
}

/** pdf.js types neither of these. */
interface Annotation {
  subtype?: string;
  contentsObj?: { str?: string };
  titleObj?: { str?: string };
  fieldValue?: unknown;
  alternativeText?: string;
  url?: string;
  unsafeUrl?: string;
  file?: { filename?: string; content?: Uint8Array };
}
interface OutlineItem {
  title: string;
  items: OutlineItem[];
}

export const nothingBeside = (): Beside => ({
  passages: [],
  embedded: [],
  authors: [],
  hasNotes: false,
  hasProgram: false,
  ownDisk: [],
});

const hidden = (place: string, texts: readonly unknown[]): Passage[] =>
  texts
    .flat()
    .flatMap((text) => (typeof text === 'string' && text.trim() !== '' ? [{ place, text, isHidden: true }] : []));

const embeddedFile = ({ filename, content }: NonNullable<Annotation['file']>): Embedded => ({
  name: filename ?? '没有名字的文件',
  bytes: content ?? new Uint8Array(),
});

const hasActions = (actions: unknown): boolean =>
  actions instanceof Map ? actions.size > 0 : Object.keys(actions ?? {}).length > 0;

/** Notes, forms, links and files that hang on a page. */
export async function addFromPage(page: PDFPageProxy, beside: Beside): Promise<void> {
  const place = `第${page.pageNumber}页的批注或表单`;
  for (const each of (await page.getAnnotations()) as Annotation[]) {
    const note = each.contentsObj?.str ?? '';
    const address = each.unsafeUrl ?? each.url ?? '';
    beside.passages.push(...hidden(place, [note, each.fieldValue, each.alternativeText]), ...hidden('链接', [address]));
    if (/^(?:file:|[A-Za-z]:|\\\\)/.test(address)) beside.ownDisk.push(address);
    if (each.file) beside.embedded.push(embeddedFile(each.file));
    if (!/^(?:Link|Widget|Popup)$/.test(each.subtype ?? '') && note !== '') {
      beside.hasNotes = true;
      beside.passages.push(...hidden(`${place}的作者`, [each.titleObj?.str]));
    }
  }
  beside.hasProgram ||= hasActions(await page.getJSActions());
}

const titlesOf = (items: readonly OutlineItem[] | null): string[] =>
  (items ?? []).flatMap(({ title, items: inner }) => [title, ...titlesOf(inner)]);

/** Properties, bookmarks, programs and files of the document itself. */
export async function addFromDocument(document: PDFDocumentProxy, beside: Beside): Promise<void> {
  const { info, metadata } = await document.getMetadata();
  const { Author, Title, Subject, Keywords, Custom } = info as Record<string, unknown>;
  const xmp = new TextEncoder().encode(metadata?.getRaw() as string | undefined);
  const creators = elementsIn(xmp, new Set(['creator', 'Author'])).map(({ text }) => text.trim());
  beside.authors.push(...new Set([String(Author ?? '').trim(), ...creators].filter(Boolean)));
  const said = elementsIn(xmp, new Set(['li', 'Description'])).map(({ text }) => text.trim());
  const own = [Title, Subject, Keywords, ...Object.values((Custom as object | undefined) ?? {})];
  beside.passages.push(...hidden('文件属性', [...new Set([...own, ...beside.authors, ...said])]));
  beside.passages.push(...hidden('书签', titlesOf((await document.getOutline()) as OutlineItem[] | null)));
  const files = (await document.getAttachments()) as Map<string, unknown> | Record<string, unknown> | null;
  const listed = files instanceof Map ? [...files.values()] : Object.values(files ?? {});
  beside.embedded.push(...(listed as NonNullable<Annotation['file']>[]).map(embeddedFile));
  beside.hasProgram ||= hasActions(await document.getJSActions()) || (await document.hasJSActions());
}

/** Layers that are switched off and that anybody can switch on. */
export async function hiddenLayers(document: PDFDocumentProxy): Promise<string[]> {
  const groups = (await document.getOptionalContentConfig()) as unknown as Iterable<
    [string, { name?: string; visible?: boolean }]
  >;
  return [...groups].flatMap(([, { name, visible }]) => (visible === false ? [name ?? '没有名称'] : []));
}
