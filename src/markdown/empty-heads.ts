import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** An empty corner of a table is the head of nothing. */
export function emptyHeads() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
    });
  };
}
