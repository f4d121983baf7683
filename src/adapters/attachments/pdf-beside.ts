import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Passage } from '#domain/attachment/passage.ts';
import type { Embedded } from './read-beside.ts';

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
  file?: { filename?: string };
  /** By which what hangs on a note is asked for. */
  fileId?: string;
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

async function embeddedFile(document: PDFDocumentProxy, id: string, filename: string | undefined): Promise<Embedded> {
  const content = (await document.getAttachmentContent(id)) as Uint8Array | null;
  return { name: filename ?? '没有名字的文件', bytes: content ?? new Uint8Array() };
}

/** Every text in what pdf.js tells of the fields of a form: names, values, choices, what a field asks for. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value !== 'object' || value === null
      ? []
      : (value instanceof Map ? [...value.values()] : Object.values(value)).flatMap(textsIn);

/** What somebody wrote, and not only a program. */
const isWords = (text: string): boolean => /\p{Script=Han}|\d{7}/u.test(text);

const hasActions = (actions: unknown): boolean =>
  actions instanceof Map ? actions.size > 0 : Object.keys(actions ?? {}).length > 0;

/** Notes, forms, links and files that hang on a page. */
export async function addFromPage(document: PDFDocumentProxy, page: PDFPageProxy, beside: Beside): Promise<void> {
  const place = `第${page.pageNumber}页的批注或表单`;
  for (const each of (await page.getAnnotations()) as Annotation[]) {
    const note = each.contentsObj?.str ?? '';
    const address = each.unsafeUrl ?? each.url ?? '';
    beside.passages.push(...hidden(place, [note, each.fieldValue, each.alternativeText]), ...hidden('链接', [address]));
    if (/^(?:file:|[A-Za-z]:|\\\\)/.test(address)) beside.ownDisk.push(address);
    if (each.file) beside.embedded.push(await embeddedFile(document, each.fileId ?? '', each.file.filename));
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
  const described = [...((metadata ?? []) as Iterable<[string, unknown]>)];
  const creators = described.filter(([name]) => /creator$|author$/i.test(name)).flatMap(([, value]) => textsIn(value));
  beside.authors.push(...new Set([String(Author ?? '').trim(), ...creators].filter(Boolean)));
  const own = textsIn([Title, Subject, Keywords, Custom, described.map(([, value]) => value)]);
  beside.passages.push(...hidden('文件属性', [...new Set([...own, ...beside.authors])]));
  beside.passages.push(...hidden('书签', titlesOf((await document.getOutline()) as OutlineItem[] | null)));
  const fields = textsIn(await document.getFieldObjects()).filter(isWords);
  beside.passages.push(...hidden('表单的域', [...new Set(fields)]));
  const files = (await document.getAttachments()) as Map<string, { filename?: string; description?: string }> | null;
  for (const [id, { filename, description }] of files ?? []) {
    beside.embedded.push(await embeddedFile(document, id, filename));
    beside.passages.push(...hidden('附着的文件的说明', [description]));
  }
  beside.hasProgram ||= hasActions(await document.getJSActions()) || (await document.hasJSActions());
}

/** Layers that are switched off and that anybody can switch on. */
export async function hiddenLayers(document: PDFDocumentProxy): Promise<string[]> {
  const groups = (await document.getOptionalContentConfig()) as unknown as Iterable<
    [string, { name?: string; visible?: boolean }]
  >;
  return [...groups].flatMap(([, { name, visible }]) => (visible === false ? [name ?? '没有名称'] : []));
}
