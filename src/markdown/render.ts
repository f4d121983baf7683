import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkToRehype from 'remark-rehype';
import { unified } from 'unified';
import { ALLOWED } from './allow-list.ts';
import { placeLinks } from './place-links.ts';
import { remarkPlugins, remarkRehype } from './plugins.ts';

const parser = unified().use(remarkParse).use(remarkPlugins);

/** Without raw HTML nothing needs re-parsing, which is most of the time an archive costs. */
const plain = unified()
  .use(remarkParse)
  .use(remarkPlugins)
  .use(remarkToRehype, remarkRehype)
  .use(rehypeSanitize, ALLOWED)
  .use(placeLinks)
  .use(rehypeStringify);
const withHtml = unified()
  .use(remarkParse)
  .use(remarkPlugins)
  .use(remarkToRehype, { ...remarkRehype, allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, ALLOWED)
  .use(placeLinks)
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

/** The words of a body, a line to each block, for the search index. */
export const plainText = (body: string): string =>
  parseMarkdown(body)
    .children.map((block) => toString(block, { includeHtml: false }))
    .filter((text) => text.trim() !== '')
    .join('\n');
