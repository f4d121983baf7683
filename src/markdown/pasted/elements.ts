import type { Element, Nodes } from 'hast';
import { styleOf } from './look.ts';

export const isElement = (node: Nodes): node is Element => node.type === 'element';

/** All words inside, for naming what is lost. */
export function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Every element inside that is asked for; none of those inside of one. */
export function below(node: Nodes, isIt: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (isElement(child) && isIt(child) ? [child] : below(child as Nodes, isIt)));
}

/** The part of a document that Word says an element is: `footnote`, `comment-list`. */
export const partOf = (element: Element): string => styleOf(element).get('mso-element') ?? '';

/** What Word shows before a paragraph of a list: `1.`, `（一）`, a bullet. */
export const isLabel = (element: Element): boolean => styleOf(element).get('mso-list') === 'ignore';

/** The id of the note that is called here; nothing where none is. */
export function calledNote(element: Element): string | undefined {
  if (element.tagName !== 'a') return undefined;
  const named = styleOf(element).get('mso-footnote-id') ?? styleOf(element).get('mso-endnote-id');
  return named ?? /^#_((?:ftn|edn)\d+)$/.exec(String(element.properties.href ?? ''))?.[1];
}
