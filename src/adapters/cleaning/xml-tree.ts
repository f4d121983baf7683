import { DOMParser, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { decodeXml } from '../attachments/decode-xml.ts';
import { CannotClean } from './cleaning.ts';

/**
 * A part as a tree that can be changed.
 *
 * @throws where it is not well-formed, or defines entities of its own
 */
export function parseTree(source: Uint8Array): Document {
  const text = decodeXml(source).replace(/^\ufeff/, '');
  const broken = (): never => {
    throw new CannotClean('里面的内容读不出来，可能已损坏');
  };
  if (/<!DOCTYPE/i.test(text)) broken();
  return new DOMParser({ onError: (level) => (level === 'warning' ? undefined : broken()) }).parseFromString(
    text.replace(/(<\?xml[^>]*encoding=["'])[^"']+/, '$1UTF-8'),
    'text/xml',
  );
}

export const writeTree = (tree: Document): Uint8Array =>
  new TextEncoder().encode(new XMLSerializer().serializeToString(tree));

/** Every element of some names below a node, whatever their prefixes; a snapshot, so that they may be taken out. */
export const elementsNamed = (node: Document | Element, ...names: string[]): Element[] =>
  names.flatMap((name) => Array.from(node.getElementsByTagNameNS('*', name)));

export const parentOf = ({ parentNode }: Element): Element | undefined => (parentNode as Element | null) ?? undefined;

export const childrenOf = (node: Element, ...names: string[]): Element[] =>
  Array.from(node.childNodes).filter(
    (child): child is Element => child.nodeType === child.ELEMENT_NODE && names.includes(child.localName ?? ''),
  );

export function drop(node: Element): void {
  node.parentNode?.removeChild(node);
}

/** Puts what stands inside an element in its place. */
export function unwrap(node: Element): void {
  while (node.firstChild) node.parentNode?.insertBefore(node.firstChild, node);
  drop(node);
}

/** The value of an attribute by its name without a prefix. */
export const attributeOf = (node: Element, name: string): string | undefined =>
  Array.from(node.attributes).find(({ localName }) => localName === name)?.value;

/** How many were dropped. */
export function dropAll(node: Document | Element, ...names: string[]): number {
  const all = elementsNamed(node, ...names);
  all.forEach(drop);
  return all.length;
}
