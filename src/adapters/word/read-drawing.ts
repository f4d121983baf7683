import { quoted } from '#domain/document/losses.ts';
import type { Block } from '#domain/document/document.ts';
import type { Reading } from './reading.ts';
import { allBelow, elementsOf, wordsBelow, type Xml } from '../ooxml/xml.ts';

/** What a picture says of itself, in quotation marks. */
function described(node: Xml): string {
  const { attributes } = allBelow(node, 'wp:docPr')[0] ?? { attributes: {} as Record<string, string> };
  const words = attributes.descr ?? attributes.title ?? '';
  return words.trim() === '' ? '' : quoted(words);
}

/** The boxes of words in a drawing, outermost only. */
const boxesIn = (node: Xml): Xml[] =>
  elementsOf(node).flatMap((child) => (child.name === 'w:txbxContent' ? [child] : boxesIn(child)));

const has = (node: Xml, ...names: string[]): boolean => names.some((name) => allBelow(node, name).length > 0);

/**
 * Names what a drawing, an old picture or an embedded object shows. The words of its boxes are kept:
 * they come after the paragraph that the drawing hangs on.
 */
export function readDrawing(node: Xml, reading: Reading): Block[] {
  const boxes = boxesIn(node);
  const blocks = boxes.flatMap((box) => {
    if (wordsBelow(box) !== '') reading.lose(`文本框：文字${quoted(wordsBelow(box))}放在这一段后面`);
    return reading.readBlocks(box);
  });
  if (node.name === 'w:object') reading.lose('嵌入的对象没有带过来；需要的，单独存成附件');
  else if (has(node, 'c:chart')) reading.lose(`图表${described(node)}没有带过来；需要的，存成图片或附件`);
  else if (has(node, 'dgm:relIds')) reading.lose(`智能图形${described(node)}没有带过来，里面的文字也没有`);
  else if (has(node, 'pic:pic', 'v:imagedata'))
    reading.lose(`图片${described(node)}没有带过来；需要的，把图片放进 public/files/年份/ 再写进正文`);
  else if (boxes.length === 0) {
    const words = [...allBelow(node, 'v:textpath')].map(({ attributes }) => attributes.string ?? '').join('');
    reading.lose(words === '' ? `图形${described(node)}没有带过来` : `艺术字${quoted(words)}没有带过来`);
  }
  return blocks;
}
