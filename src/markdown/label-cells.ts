import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** A cell with more characters than this holds words to read, not a figure to compare. */
const MOST_OF_A_FIGURE = 20;

const ROLES: Record<string, string> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  th: 'columnheader',
  td: 'cell',
};

const inside = (node: Element, ...names: string[]): Element[] => {
  const found: Element[] = [];
  visit(node, 'element', (each) => {
    if (names.includes(each.tagName)) found.push(each);
  });
  return found;
};

const isJoined = ({ properties }: Element): boolean =>
  properties.colSpan !== undefined || properties.rowSpan !== undefined;

/** What the columns are called, where one plain row of heads says so. */
function headsOf(table: Element): string[] | undefined {
  const rows = inside(table, 'thead').flatMap((head) => inside(head, 'tr'));
  const cells = rows.flatMap((row) => inside(row, 'th', 'td'));
  return rows.length === 1 && !cells.some(isJoined) ? cells.map((cell) => toString(cell).trim()) : undefined;
}

/**
 * A table of words can be read on a phone, one block a row: each cell gets the name of its column, and the
 * roles are written out, since what is laid out as blocks is no table to a screen reader.
 */
export function labelCells() {
  return (tree: Root): void => {
    visit(tree, 'element', (table) => {
      if (table.tagName !== 'table') return;
      const heads = headsOf(table);
      const holdsWords = inside(table, 'td').some((cell) => toString(cell).length > MOST_OF_A_FIGURE);
      if (!heads || !holdsWords) return;
      for (const node of inside(table, ...Object.keys(ROLES))) node.properties.role = ROLES[node.tagName];
      for (const head of inside(table, 'tbody').flatMap((body) => inside(body, 'th')))
        head.properties.role = 'rowheader';
      for (const row of inside(table, 'tbody').flatMap((body) => inside(body, 'tr'))) {
        const cells = inside(row, 'th', 'td');
        if (cells.length !== heads.length || cells.some(isJoined)) continue;
        // The first says what the row is about, and needs no name.
        for (const [index, cell] of cells.entries()) if (index > 0) cell.properties.dataLabel = heads[index];
      }
    });
  };
}
