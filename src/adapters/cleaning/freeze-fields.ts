import type { Document, Element } from '@xmldom/xmldom';
import { attributeOf, drop, elementsNamed, unwrap } from './xml-tree.ts';

/** Fields that show what a file knows of itself: without it a program would show them empty, or fill in its own. */
const OF_THE_FILE =
  /^\s*(?:DOCPROPERTY|DOCVARIABLE|AUTHOR|LASTSAVEDBY|COMPANY|MANAGER|KEYWORDS|SUBJECT|COMMENTS|CATEGORY|USERNAME|USERINITIALS|USERADDRESS|INFO|TEMPLATE|FILENAME|CREATEDATE|SAVEDATE|PRINTDATE|EDITTIME|REVNUM)\b/i;

/** Such fields of a text become the words that they show. */
export function freezeFields(tree: Document): void {
  for (const field of elementsNamed(tree, 'fldSimple'))
    if (OF_THE_FILE.test(attributeOf(field, 'instr') ?? '')) unwrap(field);
  const open: { marks: Element[]; instruction: string }[] = [];
  for (const node of Array.from(tree.getElementsByTagName('*'))) {
    const field = open.at(-1);
    const type = node.localName === 'fldChar' ? attributeOf(node, 'fldCharType') : undefined;
    if (type === 'begin') open.push({ marks: [node], instruction: '' });
    else if (type !== undefined) field?.marks.push(node);
    else if (node.localName === 'instrText' && field) {
      field.marks.push(node);
      field.instruction += node.textContent ?? '';
    }
    if (type === 'end' && open.pop() && field && OF_THE_FILE.test(field.instruction)) field.marks.forEach(drop);
  }
}
