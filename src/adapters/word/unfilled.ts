import { quoted } from '#domain/document/losses.ts';
import type { Reading } from './reading.ts';
import { descend, wordsBelow, type Xml } from '../ooxml/xml.ts';

/**
 * Whether a control (w:sdt) shows what the program asks for, since nobody has filled it in: no words of the
 * document. They are named.
 */
export function isUnfilled(node: Xml, reading: Reading): boolean {
  const asks = descend(node, 'w:sdtPr', 'w:showingPlcHdr');
  if (node.name !== 'w:sdt' || asks === undefined || /^(?:0|false|off)$/.test(asks.attributes['w:val'] ?? ''))
    return false;
  reading.lose(`没有填写的内容控件${quoted(wordsBelow(node))}没有带过来`);
  return true;
}
