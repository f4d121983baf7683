import type { Root } from 'mdast';
import { clauseOf, nameApart } from './clauses.ts';
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * The anchors that the headings of a body get on its page, as `rehypeHeadingIds` names them, those of its notes, and
 * those of its articles (第三条), as `linkPlaces` names them.
 */
export function headingAnchors(tree: Root): Set<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'heading')
      anchors.add(slugger.slug(toString(node, { includeHtml: false, includeImageAlt: false })));
    if (node.type === 'footnoteReference') anchors.add(`user-content-fnref-${node.identifier}`);
    if (node.type === 'footnoteDefinition') anchors.add(`user-content-fn-${node.identifier}`);
  });
  visit(tree, 'paragraph', ({ children: [first] }) => {
    const clause = first?.type === 'text' ? clauseOf(first.value) : undefined;
    if (clause !== undefined) nameApart(anchors, clause);
  });
  return anchors;
}
