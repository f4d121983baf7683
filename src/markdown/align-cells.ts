import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * How a column is aligned, as a class. The attribute that Markdown makes of it is obsolete in HTML, and
 * MDX turns it into a style of its own, which the site's policy on styles does not let through.
 */
export function alignCells() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { align } = properties;
      if ((tagName !== 'td' && tagName !== 'th') || typeof align !== 'string') return;
      delete properties.align;
      properties.className = [`cells-${align}`];
    });
  };
}
