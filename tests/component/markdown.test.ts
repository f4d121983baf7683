import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';
import Everything from '../fixtures/markdown/everything.mdx';
import { renderToDom } from '../support/render-to-dom.ts';

/** Markup without the blanks between blocks, which no reader sees. */
function shape(body: HTMLElement): string {
  const { document } = body.ownerDocument.defaultView ?? {};
  const walker = document?.createTreeWalker(body, 4);
  const blank: Node[] = [];
  while (walker?.nextNode())
    if (walker.currentNode.textContent?.trim() === '' && !walker.currentNode.parentElement?.closest('pre,p'))
      blank.push(walker.currentNode);
  for (const node of blank) node.parentNode?.removeChild(node);
  return body.innerHTML;
}

test('a body reads the same in .md and in .mdx', async () => {
  const source = readFileSync('tests/fixtures/markdown/everything.mdx', 'utf8');
  const md = new JSDOM(renderMarkdown(source)).window.document.body;
  const mdx = await renderToDom(Everything, {});
  expect(shape(mdx).replaceAll('><', '>\n<')).toBe(shape(md).replaceAll('><', '>\n<'));
});
