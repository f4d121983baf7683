import type { Nodes, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Mention } from '#domain/mention/mention.ts';
import { SKIP, visit } from 'unist-util-visit';
import { parseMdx } from './mdx-gate.ts';
import { readMention, type Jsx } from './mention.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { remarkPlugins } from './plugins.ts';

/** Apart from `render.ts`, whose libraries a check would load for nothing. */
const parser = unified().use(remarkParse).use(remarkPlugins);

/** The tree of a body, with positions. */
export const parseMarkdown = (body: string): Root => parser.runSync(parser.parse(body)) as Root;

/** What holds words of its own: a phrase never reaches from one of them into the next. */
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** Puts words for what only MDX has: what a component says; nothing for a remark. */
function putWords(tree: Root, say: (mention: Mention) => string): void {
  visit(tree, (node: Nodes, index, parent) => {
    if (!node.type.startsWith('mdx') || !parent || index === undefined) return undefined;
    const mention = node.type.startsWith('mdxJsx') ? readMention(node as unknown as Jsx) : undefined;
    const words: Text = { type: 'text', value: mention && !('fault' in mention) ? say(mention) : '' };
    parent.children[index] = words;
    return SKIP;
  });
}

/**
 * The words of a body, a line to each block, for the search index.
 *
 * @param say what a component reads as, for a body in `.mdx`; without it the body is read as `.md`
 */
export function plainText(body: string, say?: (mention: Mention) => string): string {
  const plainly = say ? undefined : plainParagraphs(body);
  if (plainly) return plainly.join('\n');
  const tree = (say && parseMdx(body, false).tree) ?? parseMarkdown(body);
  if (say) putWords(tree, say);
  const lines: string[] = [];
  visit(tree, (node) => {
    if (!BLOCKS.has(node.type)) return;
    const text = toString(node, { includeHtml: false }).replaceAll('\n', ' ').trim();
    if (text !== '') lines.push(text);
  });
  return lines.join('\n');
}
