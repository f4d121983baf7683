import { quoted } from '#domain/document/losses.ts';
import type { Block, Cell, Paragraph, Table } from '#domain/document/document.ts';
import type { Reading } from './reading.ts';
import { isUnfilled } from './unfilled.ts';
import { childOf, childrenOf, elementsOf, valueOf, wordsBelow, type Xml } from '../ooxml/xml.ts';

const WRAPPERS = /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/;

/** Rows or cells, those in wrappers of other programs included. */
const below = (node: Xml, name: string): { node: Xml; wrappers: Xml[] }[] =>
  elementsOf(node).flatMap((child) => {
    if (child.name === name) return [{ node: child, wrappers: [] }];
    return WRAPPERS.test(child.name)
      ? below(child, name).map((each) => ({ ...each, wrappers: [child, ...each.wrappers] }))
      : [];
  });

/** A table inside a cell as the paragraphs it holds. */
function flatten(blocks: readonly Block[], reading: Reading): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    reading.lose('单元格里还有表格：文字按先后留下，里面的行和列没有了');
    return block.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs));
  });
}

/** A cell that only continues the one above it. */
const continues = (cell: Xml): boolean => {
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
  return merge !== undefined && (merge.attributes['w:val'] ?? 'continue') === 'continue';
};

const isStruckOut = (node: Xml, properties: string, mark: string): boolean =>
  childOf(childOf(node, properties), mark) !== undefined;

function readRow(row: Xml, place: string, reading: Reading): Cell[] {
  let column = Number(valueOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0);
  return below(row, 'w:tc').map(({ node, wrappers }, index) => {
    reading.place = `${place}第${index + 1}列`;
    const span = Math.max(1, Number(valueOf(childOf(node, 'w:tcPr'), 'w:gridSpan') ?? 1));
    const isGone = isStruckOut(node, 'w:tcPr', 'w:cellDel');
    if (isGone) reading.lose(`修订：删去的单元格${quoted(wordsBelow(node))}没有带过来`);
    const isEmpty = isGone || continues(node) || wrappers.some((wrapper) => isUnfilled(wrapper, reading));
    const paragraphs = isEmpty ? [] : flatten(reading.readBlocks(node), reading);
    const goesDown = childOf(childOf(node, 'w:tcPr'), 'w:vMerge') !== undefined;
    if (!continues(node) && (span > 1 || goesDown))
      reading.lose(
        `合并的单元格（${[span > 1 && `横跨${span}列`, goesDown && '跨行'].filter(Boolean).join('，')}）：文字只写在第一格`,
      );
    const cell: Cell = { column, span, paragraphs };
    column += span;
    return cell;
  });
}

/** A table as rows of cells; a merged cell has its words once, where it begins. */
export function readTable(node: Xml, place: string, reading: Reading): Table[] {
  const rows: Cell[][] = [];
  for (const [index, { node: row }] of below(node, 'w:tr').entries()) {
    const where = `${place}第${index + 1}行`;
    reading.place = where;
    if (isStruckOut(row, 'w:trPr', 'w:del')) {
      reading.lose(`修订：删去的一行${quoted(wordsBelow(row))}没有带过来`);
      continue;
    }
    if (isStruckOut(row, 'w:trPr', 'w:ins')) reading.lose(`修订：插入的一行${quoted(wordsBelow(row))}按已接受处理`);
    rows.push(readRow(row, where, reading));
  }
  const columns = Math.max(
    childrenOf(childOf(node, 'w:tblGrid'), 'w:gridCol').length,
    ...rows.map((row) => Math.max(0, ...row.map(({ column, span }) => column + span))),
  );
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];
}
