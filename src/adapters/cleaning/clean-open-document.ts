import { CannotClean, type Account } from './cleaning.ts';
import { cleanPictures } from './clean-office.ts';
import type { OfficePackage } from './office-package.ts';
import { attributeOf, childrenOf, drop, dropAll, elementsNamed, unwrap } from './xml-tree.ts';

/** Fields that show what a file knows of itself: they become the words that they show. */
const OF_THE_FILE = [
  'initial-creator',
  'creator',
  'author-name',
  'author-initials',
  'printed-by',
  'user-defined',
  'description',
  'subject',
  'keywords',
];
const HIDING = ['table-row', 'table-column', 'table-properties', 'section'];

function cleanProperties(office: OfficePackage, account: Account): void {
  for (const { tree } of office.trees(/(?:^|\/)meta\.xml$/))
    for (const meta of elementsNamed(tree, 'meta'))
      for (const child of Array.from(meta.childNodes)) {
        if (
          child.nodeType !== child.ELEMENT_NODE ||
          /^(?:title|language|document-statistic)$/.test(child.localName ?? '')
        )
          continue;
        meta.removeChild(child);
        account.removed('文件属性（作者、修改人、时间、自定义的属性）');
      }
  for (const { tree } of office.trees(/(?:^|\/)settings\.xml$/))
    for (const item of elementsNamed(tree, 'config-item'))
      if (/^(?:Printer|Redline|CurrentDatabase)/.test(attributeOf(item, 'name') ?? '')) drop(item);
}

function dropParts(office: OfficePackage, pattern: RegExp): number {
  const gone = office.names(pattern);
  office.remove(pattern);
  for (const { tree } of office.trees(/^META-INF\/manifest\.xml$/))
    for (const entry of elementsNamed(tree, 'file-entry'))
      if (pattern.test(attributeOf(entry, 'full-path') ?? '')) drop(entry);
  return gone.length;
}

/** A file of LibreOffice without notes, tracked changes (as accepted), programs and what it knows of its makers. */
export function cleanOpenDocument(office: OfficePackage, account: Account): void {
  if (office.names(/^META-INF\/.*signatures\.xml$/i).length > 0)
    throw new CannotClean('有数字签名，改了签名就失效；请在签名以前清理，再签名');
  cleanProperties(office, account);
  dropParts(office, /^Thumbnails\//);
  account.removed(dropParts(office, /^(?:Basic|Scripts)\//) > 0 && '宏（程序）');
  for (const { tree } of office.trees(/(?:^|\/)(?:content|styles)\.xml$/)) {
    account.removed(dropAll(tree, 'annotation', 'annotation-end') > 0 && '批注和批注人');
    const tracked = dropAll(tree, 'tracked-changes', 'change', 'change-start', 'change-end');
    account.removed(tracked > 0 && '修订的记录（照已接受处理：插入的留下，删去的去掉）');
    const hidden = elementsNamed(tree, 'hidden-paragraph', 'hidden-text');
    for (const each of hidden) (childrenOf(each).length > 0 ? unwrap : drop)(each);
    account.removed(hidden.length > 0 && `隐藏的文字（${hidden.length}处）`);
    if (hidden.length > 0) account.changesWords = true;
    for (const each of elementsNamed(tree, ...OF_THE_FILE)) if (/^text:/.test(each.nodeName)) unwrap(each);
    dropAll(tree, 'event-listeners');
    if (
      elementsNamed(tree, ...HIDING).some(
        (each) =>
          /^(?:collapse|filter)$/.test(attributeOf(each, 'visibility') ?? '') ||
          attributeOf(each, 'display') === 'false',
      )
    )
      account.kept('隐藏的工作表、行或列：删掉会让公式错位；取消隐藏，看过以后自己删');
  }
  cleanPictures(office, account);
}
