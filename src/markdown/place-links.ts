import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { readLinkAddress } from './link-address.ts';

/** What leaves the site says so to the browser, and hands nothing over. */
const OUTSIDE = ['noopener', 'external'];

function placeAddress(element: Element, property: 'href' | 'src', base: string): void {
  const written = element.properties[property];
  if (typeof written !== 'string') return;
  const address = readLinkAddress(written, '/');
  if (address.kind === 'refused')
    element.properties = Object.fromEntries(Object.entries(element.properties).filter(([name]) => name !== property));
  else if (address.kind === 'outside' && property === 'href' && /^http/i.test(written.trim()))
    element.properties.rel = OUTSIDE;
  else if (address.kind === 'path' && written.startsWith('/') && !written.startsWith(base))
    element.properties[property] = base + written.slice(1);
}

/**
 * The last step on the way to a page: an address from the root of the site gets the path that the
 * site is mounted under, one that leaves the site its `rel`, and one that the gate would have
 * refused goes.
 *
 * @param options.base where it is the same for every file; otherwise `file.data.base` says it
 */
export function placeLinks(options: { base?: string } = {}) {
  return (tree: Root, file: { data: Record<string, unknown> }): void => {
    const given = options.base ?? file.data.base;
    const base = typeof given === 'string' ? given.replace(/\/?$/, '/') : '/';
    visit(tree, 'element', (element) => {
      if (element.tagName === 'a') placeAddress(element, 'href', base);
      if (element.tagName === 'img') placeAddress(element, 'src', base);
    });
  };
}
