import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkToRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { ALLOWED } from './allow-list.ts';
import { placeLinks } from './place-links.ts';
import { remarkPlugins, remarkRehype } from './plugins.ts';
import { wrapTables } from './wrap-tables.ts';

const parser = unified().use(remarkParse).use(remarkPlugins);

/** Without raw HTML nothing needs re-parsing, which is most of the time an archive costs. */
const plain = unified()
  .use(remarkParse)
  .use(remarkPlugins)
  .use(remarkToRehype, remarkRehype)
  .use(rehypeSanitize, ALLOWED)
  .use(placeLinks)
  .use(wrapTables)
  .use(rehypeStringify);
const withHtml = unified()
  .use(remarkParse)
  .use(remarkPlugins)
  .use(remarkToRehype, { ...remarkRehype, allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, ALLOWED)
  .use(placeLinks)
  .use(wrapTables)
  .use(rehypeStringify);

/**
 * @param base the path the site is mounted under, for addresses from the root of the site
 * @returns HTML that holds nothing outside the allow-list
 */
export function renderMarkdown(body: string, base = '/'): string {
  return String((body.includes('<') ? withHtml : plain).processSync({ value: body, data: { base } }));
}

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
