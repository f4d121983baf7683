import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * A table of words is wider than a phone: it scrolls in a box of its own, which a keyboard can reach
 * and a screen reader names.
 */
export function wrapTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      const box: Element = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: [node.properties.role ? 'words' : 'figures', 'wide'],
          tabIndex: 0,
          role: 'group',
          ariaLabel: '表格，可以左右滚动',
        },
        children: [node],
      };
      parent.children[index] = box;
      return SKIP;
    });
  };
}
