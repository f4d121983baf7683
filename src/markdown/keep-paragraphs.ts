import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** MDX takes a component that is alone on its line out of its paragraph; ours are words and stay in one. */
export function keepParagraphs() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type !== ('mdxJsxFlowElement' as string) || !parent || index === undefined) return;
      const words = { ...node, type: 'mdxJsxTextElement' } as unknown as PhrasingContent;
      const paragraph: Paragraph = {
        type: 'paragraph',
        children: [words],
        ...(node.position && { position: node.position }),
      };
      parent.children[index] = paragraph;
    });
  };
}
