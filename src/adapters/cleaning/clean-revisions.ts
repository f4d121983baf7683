import type { Document, Element } from '@xmldom/xmldom';
import { CannotClean, type Account } from './cleaning.ts';
import { childrenOf, drop, dropAll, elementsNamed, parentOf, unwrap } from './xml-tree.ts';

/** Where a mark of a revision is about what stands around it, and not around words. */
const isProperty = (node: Element): boolean => /Pr$/.test(parentOf(node)?.localName ?? '');
const marksIn = (tree: Document | Element, ...names: string[]): Element[] => elementsNamed(tree, ...names);

/** A paragraph whose end was struck out runs on into the next. */
function joinParagraphs(tree: Document): number {
  const struck = marksIn(tree, 'del', 'moveFrom').filter((mark) => {
    const run = parentOf(mark);
    return run?.localName === 'rPr' && parentOf(run)?.localName === 'pPr';
  });
  for (const mark of struck) {
    const properties = parentOf(parentOf(mark) ?? mark);
    const paragraph = properties && parentOf(properties);
    drop(mark);
    if (!paragraph) continue;
    let next = paragraph.nextSibling;
    while (next && next.nodeType !== next.ELEMENT_NODE) next = next.nextSibling;
    const target = next as Element | null;
    const words = Array.from(paragraph.childNodes).filter((child) => child !== properties);
    if (target?.localName === 'p') {
      const first =
        childrenOf(target, 'pPr')[0]?.nextSibling ?? (childrenOf(target, 'pPr')[0] ? null : target.firstChild);
      for (const child of words) target.insertBefore(child, first);
      drop(paragraph);
    } else if (words.length === 0 && paragraph.previousSibling) drop(paragraph);
  }
  return struck.length;
}

/**
 * Accepts all tracked changes of a part: what was put in stays, what was struck out goes, and nothing says who did it.
 *
 * @returns whether there were any
 */
export function cleanRevisions(tree: Document, account: Account): boolean {
  if (marksIn(tree, 'cellDel', 'cellMerge').length > 0)
    throw new CannotClean('有删去或合并单元格的修订，不能代为接受；在 Word 里接受或拒绝全部修订，再清理');
  let count = 0;
  const rows = marksIn(tree, 'del').filter((mark) => parentOf(mark)?.localName === 'trPr');
  for (const mark of rows) {
    const row = parentOf(parentOf(mark) ?? mark);
    if (row) drop(row);
  }
  count += rows.length;
  const words = marksIn(tree, 'del', 'moveFrom').filter((mark) => !isProperty(mark));
  words.forEach(drop);
  count += words.length + joinParagraphs(tree);
  const added = marksIn(tree, 'ins', 'moveTo', 'del', 'moveFrom').filter((mark) => parentOf(mark));
  for (const mark of added) (isProperty(mark) ? drop : unwrap)(mark);
  count += added.length + dropAll(tree, 'cellIns', 'numberingChange', 'tblGridChange');
  count += dropAll(
    tree,
    'rPrChange',
    'pPrChange',
    'sectPrChange',
    'tblPrChange',
    'trPrChange',
    'tcPrChange',
    'tblPrExChange',
  );
  dropAll(tree, 'moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart', 'moveToRangeEnd');
  dropAll(tree, 'customXmlInsRangeStart', 'customXmlInsRangeEnd', 'customXmlDelRangeStart', 'customXmlDelRangeEnd');
  for (const table of marksIn(tree, 'tbl')) if (childrenOf(table, 'tr', 'sdt', 'customXml').length === 0) drop(table);
  if (words.length + rows.length > 0) account.changesWords = true;
  return count > 0;
}
