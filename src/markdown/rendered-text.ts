import type { Literal, Node, Parent, Root } from 'mdast';

/** The words of a body as its readers get them, and where each of them was written. */
export interface RenderedText {
  text: string;
  /** The offset in the body of a character of the text. */
  offsetAt: (index: number) => number;
}

interface Piece {
  at: number;
  node: Node;
  value: string;
}

const isParent = (node: Node): node is Parent => 'children' in node;
const isWords = (node: Node): node is Literal =>
  node.type === 'text' || node.type === 'inlineCode' || node.type === 'code';

/** Whatever ends a line on the page; the cells of a row are parted as Markdown parts them. */
const LINES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'code', 'tableRow', 'break']);

/** Where a character of a node stands in the body: marks, entities and joined lines make the two differ. */
function offsetIn(body: string, { node, value }: Piece, index: number): number {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  let offset = start;
  for (let at = 0; at < index && offset < end; at += 1) {
    const found = body.indexOf(value[at] ?? '', offset);
    if (found < 0 || found >= end) return Math.min(start + index, end);
    offset = found + 1;
  }
  return offset;
}

/** Bold and italics, entities, links, escapes and joined lines are gone; blocks and cells stay apart. */
export function renderedText(tree: Root, body: string): RenderedText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  const say = (node: Node, value: string): void => {
    if (value === '') return;
    pieces.push({ at: length, node, value });
    parts.push(value);
    length += value.length;
  };
  const walk = (node: Node): void => {
    if (node.type === 'tableCell') say(node, '| ');
    if (isWords(node)) say(node, node.value);
    if ('alt' in node && typeof node.alt === 'string') say(node, node.alt);
    if (isParent(node)) for (const child of node.children) walk(child);
    if ('title' in node && typeof node.title === 'string') say(node, ` ${node.title} `);
    if (node.type === 'tableCell') say(node, ' ');
    if (LINES.has(node.type)) say(node, '\n');
  };
  walk(tree);
  return {
    text: parts.join(''),
    offsetAt(index) {
      const piece = pieces.findLast(({ at }) => at <= index);
      return piece ? offsetIn(body, piece, index - piece.at) : 0;
    },
  };
}
