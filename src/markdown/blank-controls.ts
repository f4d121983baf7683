import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Controls that HTML and XML know nothing of: one such character makes a whole feed unreadable. */

const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

const TEXTS = ['value', 'alt', 'title', 'url'] as const;

/** Puts a blank for every such character. The checker names them; this keeps them out all the same. */
export function blankControls() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      const texts = node as Partial<Record<(typeof TEXTS)[number], unknown>>;
      for (const key of TEXTS) {
        const text = texts[key];
        if (typeof text === 'string') texts[key] = text.replace(CONTROLS, ' ');
      }
    });
  };
}
