import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Block, Lost, Paragraph, Piece, Table, WordDocument } from '#domain/document/document.ts';
import { lossList, quoted } from '#domain/document/losses.ts';
import { readLinkAddress } from '../link-address.ts';
import { below, calledNote, isElement, isLabel, partOf, wordsOf } from './elements.ts';
import { listOf, nextLabel, writtenLabel, type Label, type OpenList } from './labels.ts';
import { lookIn, styleOf, type Look } from './look.ts';
import { BREAK, kept, settle } from './settle.ts';
import { readTable } from './table.ts';

/** What begins a new paragraph wherever it stands. */
const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre section article header footer center address hr'.split(' '),
);
const SKIPPED = new Set(
  'head style script template noscript meta link title xml button select option rp col'.split(' '),
);
const LOST: Readonly<Record<string, string>> = {
  img: '图片没有带过来；用“添加附件”存进来',
  'v:imagedata': '图片没有带过来；用“添加附件”存进来',
  svg: '图形没有带过来',
  object: '嵌入的对象没有带过来',
  iframe: '嵌入的网页没有带过来',
  video: '视频没有带过来',
  audio: '音频没有带过来',
  input: '表单的格子没有带过来',
  textarea: '表单的格子没有带过来',
};

/** What several readers of one paste share: cells and notes are read by readers of their own. */
interface Shared {
  lose(lost: Lost): void;
  /** By Word's own ids, what notes say. */
  sources: ReadonlyMap<string, Element>;
  /** By their number here. */
  notes: Map<string, readonly Paragraph[]>;
  /** Those of the body so far. */
  notesBefore: number;
}

class PastedReader {
  readonly blocks: Block[] = [];
  #pieces: Piece[] = [];
  #heading: number | undefined;
  #label: Label | undefined;
  readonly #lists: OpenList[] = [];

  readonly shared: Shared;
  /** Where all of it stands; nothing where each paragraph is counted. */
  readonly place: string | undefined;

  constructor(shared: Shared, place?: string) {
    this.shared = shared;
    this.place = place;
  }

  #lose(what: string): void {
    this.shared.lose({ what, where: this.place ?? `第${this.blocks.length + 1}段` });
  }

  /** Ends the paragraph that was begun. */
  flush(): void {
    const pieces = settle(this.#pieces);
    this.#pieces = [];
    // The label of an item waits for the first words in it.
    if (pieces.every(({ text, note }) => text.trim() === '' && note === undefined)) return;
    const [heading, label] = [this.#heading, this.#label];
    this.#label = undefined;
    const words = label && label.text !== '' ? [{ text: label.text }, ...pieces] : pieces;
    const plain = heading === undefined ? words : words.map((piece) => ({ ...piece, bold: undefined }));
    this.blocks.push({
      kind: 'paragraph',
      pieces: plain,
      heading,
      bullet: label?.bullet,
      isTitle: false,
      isCentred: false,
    });
  }

  read(node: Nodes, look: Look): void {
    if (node.type === 'text') return this.#addWords(node.value, look);
    if (node.type === 'root') return this.#readInside(node, look);
    if (isElement(node)) this.#readElement(node, lookIn(node, look));
    return undefined;
  }

  #readInside(node: Nodes, look: Look): void {
    if ('children' in node) for (const child of node.children) this.read(child as Nodes, look);
  }

  #addWords(words: string, look: Look): void {
    const { bold, script, href, isHidden, isStruck, keepsBlanks } = look;
    const isSeen = words.trim() !== '';
    if (isHidden) return isSeen ? this.#lose(`隐藏的文字${quoted(words)}没有带过来`) : undefined;
    if (isStruck && isSeen) this.#lose(`文字${quoted(words)}有删除线，网页上没有`);
    this.#pieces.push({ text: keepsBlanks ? kept(words) : words, bold, script, href });
    return undefined;
  }

  #readElement(element: Element, look: Look): void {
    const { tagName } = element;
    const part = partOf(element);
    if (SKIPPED.has(tagName) || isLabel(element) || /^(?:foot|end)note/.test(part)) return;
    if (part === 'comment-list') return this.#loseComments(element);
    if (/(?:^|\s)(?:MsoCommentReference|msocomanchor)/.test([element.properties.className].flat().join(' '))) return;
    if (LOST[tagName] !== undefined) return this.#lose(LOST[tagName]);
    if (tagName.startsWith('m:') || tagName === 'math') {
      if (wordsOf(element).trim() !== '') this.#lose(`公式${quoted(wordsOf(element))}没有带过来`);
    } else if (tagName === 'del') this.#lose(`修订：删去的文字${quoted(wordsOf(element))}没有带过来`);
    else if (tagName === 'rt') this.#lose(`字上的注音${quoted(wordsOf(element))}没有带过来`);
    else if (tagName === 'br') this.#pieces.push({ text: BREAK });
    else if (tagName === 'table') this.#readTable(element);
    else if (tagName === 'a') this.#readLink(element, look);
    else if (BLOCKS.has(tagName)) this.#readBlock(element, look);
    else this.#readInside(element, look);
  }

  #readBlock(element: Element, look: Look): void {
    this.flush();
    const list = listOf(element);
    const open = this.#lists.at(-1);
    const outer = this.#heading;
    const level = /^h([1-6])$/.exec(element.tagName)?.[1] ?? styleOf(element).get('mso-outline-level');
    if (list) this.#lists.push(list);
    if (level !== undefined && Number(level) > 0) this.#heading = Number(level);
    const label =
      element.tagName === 'li' && open ? nextLabel(open, element, this.#lists.length - 1) : writtenLabel(element);
    this.#label = label ?? this.#label;
    this.#readInside(element, look);
    this.flush();
    if (label) this.#label = undefined;
    this.#heading = outer;
    if (list) this.#lists.pop();
  }

  #readLink(element: Element, look: Look): void {
    const called = calledNote(element);
    const source = called === undefined ? undefined : this.shared.sources.get(called);
    if (source) return this.#callNote(source);
    const href = String(element.properties.href ?? '').trim();
    if (href === '' || href.startsWith('#')) return this.#readInside(element, look);
    if (readLinkAddress(href, '').kind === 'outside') return this.#readInside(element, { ...look, href });
    this.#lose(`链接${quoted(href)}只在自己的电脑上能打开，没有带过来`);
    return this.#readInside(element, look);
  }

  #callNote(source: Element): void {
    const { notes, notesBefore } = this.shared;
    const number = String(notesBefore + notes.size + 1);
    notes.set(number, []);
    const reader = new PastedReader(this.shared, `脚注${number}`);
    // Its own number leads back to where it was called.
    for (const child of source.children) reader.read(withoutBacklink(child), {});
    reader.flush();
    notes.set(
      number,
      reader.blocks.filter((block) => block.kind === 'paragraph'),
    );
    this.#pieces.push({ text: '', note: number });
  }

  #loseComments(element: Element): void {
    for (const comment of below(element, (each) => partOf(each) === 'comment'))
      this.#lose(`批注${quoted(wordsOf(comment))}没有带过来`);
  }

  #readTable(element: Element): void {
    this.flush();
    for (const caption of below(element, ({ tagName }) => tagName === 'caption')) {
      this.#readInside(caption, {});
      this.flush();
    }
    const table = readTable(element, (cell, place, merged) => {
      const where = this.place ?? place;
      if (merged) this.shared.lose({ what: `合并的单元格（${merged}）：文字只写在第一格`, where });
      const reader = new PastedReader(this.shared, where);
      for (const child of cell.children) reader.read(child, lookIn(cell, {}));
      reader.flush();
      return reader.blocks.flatMap((block) => (block.kind === 'table' ? this.#flattened(block, where) : [block]));
    });
    // One cell of a sheet, or a frame around some words, is no table.
    if (table.columns === 1 && table.rows.length === 1) this.blocks.push(...wordsIn(table));
    else if (table.rows.length > 0) this.blocks.push(table);
  }

  #flattened(table: Table, where: string): Paragraph[] {
    this.shared.lose({ what: '单元格里还有表格：文字按先后留下，里面的行和列没有了', where });
    return wordsIn(table);
  }
}

const wordsIn = ({ rows }: Table): Paragraph[] => rows.flat().flatMap(({ paragraphs }) => [...paragraphs]);

const isBacklink = (node: Nodes): boolean =>
  isElement(node) && node.tagName === 'a' && /^#_(?:ftn|edn)ref\d+$/.test(String(node.properties.href ?? ''));

function withoutBacklink<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = node.children.filter((child) => !isBacklink(child as Nodes));
  return { ...node, children: children.map((child) => withoutBacklink(child as Nodes)) };
}

/**
 * What was copied out of Word, WPS, a sheet or a web page, as paragraphs and tables: words to the letter, bold,
 * raised and lowered, links, lists, tables, headings and notes. Whatever else it held is named.
 *
 * @param html as the clipboard holds it
 * @param notesBefore how many notes the body has that it goes into
 */
export function readPasted(html: string, notesBefore: number): WordDocument {
  const root = fromHtml(html);
  const losses = lossList();
  const sources = below(root, (each) => /^(?:foot|end)note$/.test(partOf(each)));
  const shared: Shared = {
    lose: losses.add,
    sources: new Map(sources.map((source) => [String(source.properties.id ?? ''), source])),
    notes: new Map(),
    notesBefore,
  };
  const reader = new PastedReader(shared);
  reader.read(root, {});
  reader.flush();
  return { blocks: reader.blocks, notes: shared.notes, lost: losses.lost };
}
