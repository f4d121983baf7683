import type { Node, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { TextFinding } from '#domain/text/text-finding.ts';
import { emphasisNotMeant, signsLeftOver } from './intent-of-signs.ts';
import { codeNotMeant, headingNotMeant, listNotMeant, quotationNotMeant } from './intent-of-blocks.ts';
import { linesNotMeant } from './intent-of-lines.ts';
import { notesNotMeant } from './intent-of-notes.ts';
import { tableNotMeant } from './intent-of-tables.ts';
import type { Intent, Look } from './intent-look.ts';

function intentOf(node: Node, parent: Node | undefined, look: Look): Intent[] {
  switch (node.type) {
    case 'heading':
      return headingNotMeant(node as never, look);
    case 'code':
      return codeNotMeant(node as never, look);
    case 'list':
      return listNotMeant(node as never, look);
    case 'blockquote':
      return quotationNotMeant(look);
    case 'table':
      return tableNotMeant(node as never, look);
    case 'paragraph':
      return linesNotMeant(look, parent);
    case 'emphasis':
    case 'strong':
      return emphasisNotMeant(look);
    case 'text':
      return signsLeftOver(look);
    default:
      return [];
  }
}

/**
 * Words and signs that Markdown takes for something else than their author meant, or drops without a word: a product
 * that turns into italics, a cell too many, a table without its rule. Reminders, since only the author knows, and
 * errors where words would be lost.
 */
export function checkIntent(tree: Root, body: string): TextFinding[] {
  const found: Intent[] = notesNotMeant(tree, body);
  let depth = 1;
  visit(tree, (node, _, parent) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const look: Look = { body, source: body.slice(start.offset, end.offset), offset: start.offset, depth };
    found.push(...intentOf(node, parent, look));
    if (node.type === 'heading') depth = node.depth;
  });
  return found.map((each) => ({ ...each, found: each.found ?? lineAt(body, each.offset) }));
}

function lineAt(body: string, offset: number): string {
  const start = body.lastIndexOf('\n', offset - 1) + 1;
  const end = body.indexOf('\n', offset);
  return body.slice(start, end < 0 ? undefined : end).trim();
}
