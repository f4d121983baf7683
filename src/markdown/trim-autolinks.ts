import type { Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** What may stand in a bare web address; a Chinese character or full-width mark ends it. */
const ADDRESS = /^[\x21-\x7e]+/;

const isBare = (link: Link): link is Link & { children: [Text] } =>
  link.children.length === 1 &&
  link.children[0]?.type === 'text' &&
  link.children[0].value.length > 0 &&
  (link.url.endsWith(link.children[0].value) || link.url.endsWith(encodeURI(link.children[0].value)));

/**
 * GFM lets a bare address swallow the Chinese that follows it without a space, and the link is
 * dead. Gives those words back to the sentence.
 */
export function trimAutolinks() {
  return (tree: Root): void => {
    visit(tree, 'link', (link, index, parent) => {
      if (!parent || index === undefined || !isBare(link)) return;
      const { value } = link.children[0];
      const kept = ADDRESS.exec(value)?.[0] ?? '';
      if (kept.length === 0 || kept.length === value.length) return;
      const address: Link = {
        type: 'link',
        url: link.url.replace(encodeURI(value), kept).replace(value, kept),
        children: [{ type: 'text', value: kept }],
      };
      const rest: Text = { type: 'text', value: value.slice(kept.length) };
      parent.children.splice(index, 1, address, rest);
      return [SKIP, index + 2];
    });
  };
}
