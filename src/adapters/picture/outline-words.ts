import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import { EM, outlineOf } from './typeface.ts';

const SVG = 'http://www.w3.org/2000/svg';

async function outline(text: Element): Promise<void> {
  const number = (name: string, otherwise: number): number => Number(text.getAttribute(name) ?? otherwise);
  const { d, width } = await outlineOf(text.textContent ?? '', number('font-weight', 400));
  const scale = number('font-size', 16) / EM;
  const x = number('x', 0) - (text.getAttribute('text-anchor') === 'middle' ? (width * scale) / 2 : 0);
  const path = text.ownerDocument?.createElementNS(SVG, 'path');
  if (!path) return;
  path.setAttribute('d', d);
  path.setAttribute('fill', text.getAttribute('fill') ?? '#000');
  path.setAttribute('transform', `translate(${x} ${number('y', 0)}) scale(${scale} ${-scale})`);
  text.parentNode?.replaceChild(path, text);
}

/**
 * A picture whose words are drawn as they look, so that no machine's fonts decide how. It knows what our own pictures
 * hold: `text` with a place, a size, a weight, a colour, from the left or about the middle.
 */
export async function outlineWords(svg: string): Promise<string> {
  const document = new DOMParser().parseFromString(svg, 'text/xml');
  for (const text of [...document.getElementsByTagNameNS(SVG, 'text')]) await outline(text);
  return new XMLSerializer().serializeToString(document);
}
