import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const BREAK_BETWEEN_HAN = /(?<=[\p{Script=Han}\p{P}])\n(?=[\p{Script=Han}\p{P}])/gu;

/** A line break inside a Chinese paragraph would show as a blank: joins the lines. */
export function joinLines() {
  return (tree: Root): void => {
    visit(tree, 'text', (node) => {
      node.value = node.value.replace(BREAK_BETWEEN_HAN, '');
    });
  };
}
