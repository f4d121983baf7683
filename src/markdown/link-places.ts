import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { clauseOf, nameApart } from './clauses.ts';

const HEADING = /^h[1-6]$/;

const linkTo = (id: string, children: Element['children']): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['place'], href: `#${id}` },
  children,
});

const holdsLink = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && (child.tagName === 'a' || holdsLink(child)));

/**
 * Makes a heading, and the 第三条 that begins a paragraph, a link to itself: who wants to quote the place has its address.
 * Headings have their ids by then; those stay as they are.
 */
export function linkPlaces() {
  return (tree: Root): void => {
    const taken = new Set<string>();
    visit(tree, 'element', ({ properties: { id } }) => void (typeof id === 'string' && taken.add(id)));
    visit(tree, 'element', (element) => {
      const { tagName, properties, children } = element;
      const { id: given } = properties;
      // The notes' own heading is heard and not seen.
      const isSeen = typeof given === 'string' && given !== 'footnote-label' && children.length > 0;
      if (HEADING.test(tagName) && isSeen && !holdsLink(element)) element.children = [linkTo(given, children)];
      const [first] = children;
      if (tagName !== 'p' || first?.type !== 'text') return;
      const clause = clauseOf(first.value);
      if (clause === undefined) return;
      const id = nameApart(taken, clause);
      properties.id = id;
      element.children = [
        linkTo(id, [{ type: 'text', value: clause }]),
        { type: 'text', value: first.value.slice(clause.length) },
        ...children.slice(1),
      ];
    });
  };
}
