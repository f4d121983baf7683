import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkToRehype from 'remark-rehype';
import { unified } from 'unified';
import { ALLOWED } from './allow-list.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { rehypePlugins, remarkPlugins, remarkRehype } from './plugins.ts';

/** Without raw HTML nothing needs re-parsing, which is most of the time an archive costs. */
const plain = unified()
  .use(remarkParse)
  .use(remarkPlugins)
  .use(remarkToRehype, remarkRehype)
  .use(rehypeSanitize, ALLOWED)
  .use(rehypePlugins())
  .use(rehypeStringify);
const withHtml = unified()
  .use(remarkParse)
  .use(remarkPlugins)
  .use(remarkToRehype, { ...remarkRehype, allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, ALLOWED)
  .use(rehypePlugins())
  .use(rehypeStringify);

/**
 * @param base the path the site is mounted under, for addresses from the root of the site
 * @returns HTML that holds nothing outside the allow-list
 */
export function renderMarkdown(body: string, base = '/'): string {
  const plainly = plainParagraphs(body);
  if (plainly) return plainly.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return String((body.includes('<') ? withHtml : plain).processSync({ value: body, data: { base } }));
}
