import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** What a built page says in this site's own words. */
export interface PageText {
  title: string;
  /** A block each. */
  blocks: string[];
}

/** Lists, tables and forms repeat what stands elsewhere; only in running text a list says something of its own. */
const REPEATS: ReadonlySet<string> = new Set(['ul', 'ol', 'table', 'figure', 'nav', 'form', 'article', 'noscript']);
const BLOCKS: ReadonlySet<string> = new Set(['p', 'dd']);
const BLOCKS_OF_PROSE: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'li']);

const isProse = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && properties.className.includes('prose');
/** Words of the notice or of an entry, as the page marks them. */
const isOfficial = ({ properties }: Element): boolean => properties.dataField !== undefined;

/**
 * The title and the running text of a page's main part: what search knows of pages that belong to no
 * entry.
 *
 * @param html a whole page of this site
 */
export function pageWords(html: string): PageText {
  let title = '';
  const blocks: string[] = [];
  const collect = (root: Element, inProse: boolean): void =>
    visit(root, 'element', (node) => {
      if (node === root) return undefined;
      if (node.tagName === 'h1') title = toString(node).trim();
      if (isProse(node)) {
        collect(node, true);
        return SKIP;
      }
      if (isOfficial(node) || (!inProse && REPEATS.has(node.tagName))) return SKIP;
      if (!(inProse ? BLOCKS_OF_PROSE : BLOCKS).has(node.tagName)) return undefined;
      const words = toString(node).replace(/\s+/g, ' ').trim();
      if (words !== '') blocks.push(words);
      return SKIP;
    });
  visit(fromHtml(html), 'element', (node) => {
    if (node.tagName !== 'main') return undefined;
    collect(node, false);
    return SKIP;
  });
  return { title, blocks };
}
