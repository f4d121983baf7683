import type { Root } from 'mdast';
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** The anchors that the headings of a body get on its page, as `rehypeHeadingIds` names them, and those of its notes. */
export function headingAnchors(tree: Root): Set<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'heading')
      anchors.add(slugger.slug(toString(node, { includeHtml: false, includeImageAlt: false })));
    if (node.type === 'footnoteReference') anchors.add(`user-content-fnref-${node.identifier}`);
    if (node.type === 'footnoteDefinition') anchors.add(`user-content-fn-${node.identifier}`);
  });
  return anchors;
}
