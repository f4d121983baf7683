import { wordsOf, type Block, type Paragraph, type Piece } from '#domain/document/document.ts';
import { readInline } from './read-inline.ts';
import { readTable } from './read-table.ts';
import type { Reading } from './reading.ts';
import { headingOf, isOn, isTitleStyle } from './styles.ts';
import { isUnfilled } from './unfilled.ts';
import { childOf, descend, elementsOf, textOf, valueOf, type Xml } from '../ooxml/xml.ts';

const CONTAINERS = /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/;

interface Numbered {
  label: string;
  bullet: number | undefined;
}

/** The automatic number of a paragraph, which a reader sees though no one has typed it. */
function numberOf(properties: Xml | undefined, chain: readonly Xml[], reading: Reading): Numbered | undefined {
  const own = childOf(properties, 'w:numPr');
  const styled = chain.find((style) => descend(style, 'w:pPr', 'w:numPr'));
  const ofStyle = descend(styled, 'w:pPr', 'w:numPr');
  const linked = styled && reading.numbering.ofStyle(styled.attributes['w:styleId'] ?? '');
  const numId = valueOf(own, 'w:numId') ?? valueOf(ofStyle, 'w:numId') ?? linked?.numId;
  if (numId === undefined || numId === '0') return undefined;
  const level = Number(valueOf(own, 'w:ilvl') ?? valueOf(ofStyle, 'w:ilvl') ?? linked?.level ?? 0);
  const label = reading.numbering.next(numId, level);
  if (!label) return undefined;
  if (label.unknownFormat !== undefined)
    reading.lose(`自动编号的样式 ${label.unknownFormat} 这里不认识，写成了数字；对照原文改`);
  return { label: label.text, bullet: label.bullet ? level : undefined };
}

const LONGEST_OPENING = 12;
const NOT_IN_LINE = /^(?:w:(?:del|moveFrom|txbxContent|rt)|mc:Fallback)$/;

/** The words of a paragraph's own line, by which a person finds it. */
const openingOf = (node: Xml): string =>
  elementsOf(node)
    .filter(({ name }) => !NOT_IN_LINE.test(name))
    .map((child) => (child.name === 'w:t' ? textOf(child) : openingOf(child)))
    .join('');

/** One after another; a paragraph whose end was struck out in a revision runs on into the next. */
class BlockReader {
  readonly blocks: Block[] = [];
  readonly #reading: Reading;
  #runOn: Piece[] = [];
  #count = 0;
  #tables = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  read(container: Xml, isOuter: boolean): void {
    for (const node of elementsOf(container)) {
      if (isOuter) this.#reading.place = this.#count === 0 ? '开头' : `第${this.#count}段后面`;
      if (node.name === 'w:p') this.#paragraph(node, isOuter);
      else if (node.name === 'w:tbl') {
        this.#tables += 1;
        const before = this.#reading.place;
        const place = isOuter ? `第${this.#tables}个表格` : before;
        this.blocks.push(...readTable(node, place, this.#reading));
        this.#reading.place = before;
      } else if (node.name === 'w:altChunk') this.#reading.lose('插入的另一份文件没有带过来');
      else if (node.name === 'mc:AlternateContent') this.read(childOf(node, 'mc:Choice') ?? node, isOuter);
      else if (isUnfilled(node, this.#reading)) continue;
      else if (CONTAINERS.test(node.name)) this.read(node, isOuter);
      else if (/^m:oMath/.test(node.name)) this.#paragraph({ name: 'w:p', attributes: {}, children: [node] }, isOuter);
    }
  }

  #paragraph(node: Xml, isOuter: boolean): void {
    const reading = this.#reading;
    const before = reading.place;
    this.#count += 1;
    if (isOuter) {
      const opening = [...openingOf(node).trim()];
      const words = opening.slice(0, LONGEST_OPENING).join('') + (opening.length > LONGEST_OPENING ? '……' : '');
      reading.place = `第${this.#count}段${words === '' ? '' : `（${words}）`}`;
    }
    const properties = childOf(node, 'w:pPr');
    const chain = reading.styles.chain(valueOf(properties, 'w:pStyle') ?? reading.styles.paragraphDefault);
    const outline = valueOf(properties, 'w:outlineLvl');
    const heading =
      headingOf(chain) ?? (outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : undefined);
    const isTitle = isTitleStyle(chain);
    const keepsBold = heading === undefined && !isTitle;
    const { pieces, boxes, size } = readInline(node, { paragraphStyles: chain, keepsBold }, reading);
    const all = [...this.#runOn, ...pieces];
    this.#runOn = [];
    if (childOf(childOf(properties, 'w:rPr'), 'w:del')) {
      this.#runOn = all;
    } else {
      const isEmpty = all.every(({ text, note }) => text.trim() === '' && note === undefined);
      // What is hidden whole shows no number either; one before nothing is seen all the same.
      const isHidden = isEmpty && isOn([childOf(properties, 'w:rPr')], 'w:vanish');
      const number = isHidden ? undefined : numberOf(properties, chain, reading);
      const label: Piece[] = number && number.label !== '' ? [{ text: number.label }] : [];
      const alignment = [properties, ...chain.map((style) => childOf(style, 'w:pPr'))]
        .map((place) => valueOf(place, 'w:jc'))
        .find((each) => each !== undefined);
      const paragraph: Paragraph = {
        kind: 'paragraph',
        pieces: [...label, ...all],
        heading,
        bullet: isEmpty ? undefined : number?.bullet,
        isTitle,
        isCentred: alignment === 'center',
        size,
      };
      if (!isEmpty || wordsOf(paragraph).trim() !== '') this.blocks.push(paragraph);
    }
    this.blocks.push(...boxes);
    reading.place = before;
  }
}

/**
 * The paragraphs and tables of a body, a note, a box or a cell. Empty paragraphs are layout and left out.
 *
 * @param isOuter whether a place in the document is reckoned from here
 */
export function readBlocks(container: Xml, reading: Reading, isOuter = false): Block[] {
  const reader = new BlockReader(reading);
  reader.read(container, isOuter);
  return reader.blocks;
}
