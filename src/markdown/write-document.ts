import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Block, Cell, Paragraph, Piece, Table, WordDocument } from '#domain/document/document.ts';
import { parseMarkdown } from './read.ts';
import { MANNERS, plainLines, writeLines, type Manner } from './write-inline.ts';

/** The page's own title is the first level; a body begins with the second. */
const depthOf = (heading: number): number => Math.min(heading + 1, 6);

const wordsIn = (node: Nodes): string => toString(node, { includeHtml: false, includeImageAlt: false });

/**
 * Writes in the most readable manner that the site's own reader reads back to the letter: what a
 * sign does beside its neighbours is for the reader to say, not for a list of rules.
 */
function prove(
  pieces: readonly Piece[],
  write: (manner: Manner) => string,
  isRight: (children: readonly Nodes[]) => boolean,
): string {
  // A note that is called is only read as one where it stands somewhere.
  const notes = pieces.flatMap(({ note }) => (note === undefined ? [] : [`\n\n[^${note}]: 注`])).join('');
  const written = MANNERS.map((manner) => () => write(manner));
  const right = written.find((each) =>
    isRight(parseMarkdown(each() + notes).children.filter(({ type }) => type !== 'footnoteDefinition')),
  );
  return (right ?? written.at(-1))?.() ?? '';
}

function writeProse(pieces: readonly Piece[]): string {
  const words = plainLines(pieces);
  return prove(
    pieces,
    (manner) => writeLines(pieces, manner).join('\\\n'),
    ([only, ...more]) => more.length === 0 && only?.type === 'paragraph' && wordsIn(only) === words,
  );
}

function writeHeading({ pieces, heading = 1 }: Paragraph): string {
  const words = plainLines(pieces);
  return prove(
    pieces,
    (manner) => `${'#'.repeat(depthOf(heading))} ${writeLines(pieces, manner).join('<br>').replace(/(#+)$/, '\\$1')}`,
    ([only, ...more]) => more.length === 0 && only?.type === 'heading' && wordsIn(only) === words,
  );
}

const writeCell = (paragraphs: Cell['paragraphs'], manner: Manner): string =>
  paragraphs
    .map(({ pieces }) => writeLines(pieces, manner).join('<br>'))
    .filter((words) => words !== '')
    .join('<br>');

/** The cells of a row, those that others reach over left empty. */
function writeCells(row: readonly Cell[], columns: number): string[] {
  const cells = Array<string>(columns).fill('');
  for (const { column, paragraphs } of row) {
    const words = paragraphs.map(({ pieces }) => plainLines(pieces)).join('');
    cells[column] = prove(
      paragraphs.flatMap(({ pieces }) => pieces),
      (manner) => writeCell(paragraphs, manner),
      (children) => children.length <= 1 && children.map(wordsIn).join('') === words,
    );
  }
  return cells;
}

function writeTable({ rows, columns }: Table): string {
  const lines = rows.map((row) => `| ${writeCells(row, columns).join(' | ')} |`);
  const rule = `| ${Array<string>(columns).fill('---').join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** Bullets that follow each other, each at most one deeper than the one before. */
function writeBullets(items: readonly Paragraph[]): string {
  let depth = -1;
  return items
    .map(({ pieces, bullet = 0 }) => {
      depth = Math.min(bullet, depth + 1);
      const indent = '  '.repeat(depth);
      return `${indent}- ${writeProse(pieces).replaceAll('\n', `\n${indent}  `)}`;
    })
    .join('\n');
}

const isBullet = (block: Block): block is Paragraph =>
  block.kind === 'paragraph' && block.bullet !== undefined && block.heading === undefined;

function writeBlocks(blocks: readonly Block[]): string[] {
  const written: string[] = [];
  for (let index = 0; index < blocks.length;) {
    const rest = blocks.slice(index);
    const end = rest.findIndex((block) => !isBullet(block));
    const bullets = (end < 0 ? rest : rest.slice(0, end)).filter(isBullet);
    if (bullets.length > 0) written.push(writeBullets(bullets));
    index += bullets.length;
    const block = blocks[index];
    index += 1;
    if (!block) break;
    if (block.kind === 'table') written.push(writeTable(block));
    else written.push(block.heading === undefined ? writeProse(block.pieces) : writeHeading(block));
  }
  return written;
}

const writeNote = (number: string, paragraphs: readonly Paragraph[]): string =>
  `[^${number}]: ${paragraphs.map(({ pieces }) => writeProse(pieces).replaceAll('\n', '\n    ')).join('\n\n    ')}`;

/** A document in the Markdown that the gate lets through and the page shows to the letter. */
export const writeDocument = ({ blocks, notes }: Pick<WordDocument, 'blocks' | 'notes'>): string =>
  [...writeBlocks(blocks), ...[...notes].map(([number, paragraphs]) => writeNote(number, paragraphs))]
    .filter((block) => block.trim() !== '')
    .join('\n\n');
