import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { remarkPlugins } from './plugins.ts';

/** Apart from `render.ts`, whose libraries a check would load for nothing. */
const parser = unified().use(remarkParse).use(remarkPlugins);

/** The tree of a body, with positions. */
export const parseMarkdown = (body: string): Root => parser.runSync(parser.parse(body)) as Root;

/** What holds words of its own: a phrase never reaches from one of them into the next. */
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** The words of a body, a line to each block, for the search index. */
export function plainText(body: string): string {
  const lines: string[] = [];
  visit(parseMarkdown(body), (node) => {
    if (!BLOCKS.has(node.type)) return;
    const text = toString(node, { includeHtml: false }).replaceAll('\n', ' ').trim();
    if (text !== '') lines.push(text);
  });
  return lines.join('\n');
}
