import { DOMParser, type Element as DomElement } from '@xmldom/xmldom';

/** An element as plain data, its names under the prefixes that the standard's own examples use. */
export interface Xml {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Xml | string)[];
}

/** By namespace: Word, WPS and the strict form of the standard agree on nothing but these. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/drawingml\/(?:2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/drawingml\/(?:2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(?:2006\/)?chart(?:ex)?$/, 'c'],
  [/\/drawing(?:ml)?\/.*chartex$/, 'c'],
  [/\/drawingml\/(?:2006\/)?diagram$/, 'dgm'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/wordprocessingShape$/, 'wps'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/spreadsheetml\/(?:2006\/)?main$/, 'x'],
  [/schemas-microsoft-com:vml$/, 'v'],
  [/schemas-microsoft-com:office:office$/, 'o'],
];

function nameOf(node: { namespaceURI: string | null; localName: string | null; nodeName: string }): string {
  const prefix = PREFIXES.find(([pattern]) => pattern.test(node.namespaceURI ?? ''))?.[1];
  return prefix === undefined ? node.nodeName : `${prefix}:${node.localName ?? ''}`;
}

function plain(element: DomElement): Xml {
  const attributes: Record<string, string> = {};
  for (const attribute of Array.from(element.attributes)) attributes[nameOf(attribute)] = attribute.value;
  const children: (Xml | string)[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.ELEMENT_NODE) children.push(plain(node as DomElement));
    else if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
      children.push(node.nodeValue ?? '');
  }
  return { name: nameOf(element), attributes, children };
}

/**
 * Reads XML without any of its dangers: a document type, which could define entities, is refused.
 *
 * @throws where it is not well-formed
 */
export function parseXml(source: string): Xml {
  if (/<!DOCTYPE/i.test(source)) throw new Error('a document type in an office file');
  const parser = new DOMParser({
    onError(level, message) {
      if (level !== 'warning') throw new Error(message);
    },
  });
  const root = parser.parseFromString(source.replace(/^\ufeff/, ''), 'text/xml').documentElement;
  if (!root) throw new Error('no element in an office file');
  return plain(root);
}

const isElement = (node: Xml | string): node is Xml => typeof node !== 'string';

export const elementsOf = (node: Xml | undefined): Xml[] => node?.children.filter(isElement) ?? [];

/** The first child of a name. */
export const childOf = (node: Xml | undefined, name: string): Xml | undefined =>
  elementsOf(node).find((child) => child.name === name);

export const childrenOf = (node: Xml | undefined, name: string): Xml[] =>
  elementsOf(node).filter((child) => child.name === name);

/** A descendant along a path of names. */
export const descend = (node: Xml | undefined, ...path: string[]): Xml | undefined =>
  path.reduce<Xml | undefined>((at, name) => childOf(at, name), node);

/** Everything of a name anywhere below. */
export function allBelow(node: Xml, name: string): Xml[] {
  return elementsOf(node).flatMap((child) => (child.name === name ? [child] : []).concat(allBelow(child, name)));
}

/** `w:val` of a child, the way most properties are written. */
export const valueOf = (node: Xml | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val'];

/** The words of a text element; blanks at its ends count only where it says so, as Word reads it. */
export function textOf(node: Xml): string {
  const text = node.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/[\r\n]+/g, ' ');
  return node.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** All words anywhere below, for naming what is left out. */
export const wordsBelow = (node: Xml): string =>
  elementsOf(node)
    .map((child) =>
      /^(?:w:t|w:delText|m:t|a:t)$/.test(child.name)
        ? textOf(child)
        : /^w:p$/.test(child.name)
          ? `${wordsBelow(child)} `
          : wordsBelow(child),
    )
    .join('')
    .replace(/ $/, '');
