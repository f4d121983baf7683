import type { Account } from './cleaning.ts';
import { CannotClean } from './cleaning.ts';
import { cleanPicture } from './clean-picture.ts';
import type { OfficePackage } from './office-package.ts';
import { childrenOf, drop, elementsNamed } from './xml-tree.ts';

const PICTURE = /\.(?:jpe?g|png)$/i;
const OWN_DISK = /^(?:file:|[A-Za-z]:|\\\\)/;

/** Pictures inside a package, in place. */
export function cleanPictures(office: OfficePackage, account: Account): void {
  for (const name of office.names(PICTURE)) {
    const bytes = office.bytes(name);
    const clean = bytes && cleanPicture(bytes);
    if (!clean?.isChanged) continue;
    office.set(name, clean.bytes);
    account.removed('图片里记着的拍摄地点、时间、机器和作者');
  }
}

/** Of what a program writes about a file only its title is for readers. */
function cleanProperties(office: OfficePackage, account: Account): void {
  let count = office.remove(/^(?:docProps\/(?:custom\.xml|thumbnail\..*)|docMetadata\/.*)$/i);
  for (const { tree } of office.trees(/^docProps\/(?:core|app)\.xml$/i))
    for (const root of elementsNamed(tree, 'coreProperties', 'Properties'))
      for (const child of Array.from(root.childNodes))
        if (child.nodeType === child.ELEMENT_NODE && !/^(?:title|language)$/.test(child.localName ?? '')) {
          root.removeChild(child);
          count += 1;
        }
  account.removed(count > 0 && '文件属性（作者、单位、修改人、时间、自定义的属性）');
}

/** A chart keeps what it shows; the sheet that it was drawn from holds everything else too. */
function cleanCharts(office: OfficePackage, account: Account): void {
  for (const { name, tree } of office.trees(/\/charts\/chart[^/]*\.xml$/)) {
    const data = elementsNamed(tree, 'externalData');
    if (data.length === 0) continue;
    data.forEach(drop);
    const sheets = [...office.relations(name).values()].filter(({ type }) => /^(?:package|oleObject)$/.test(type));
    for (const { target, isOutside } of sheets)
      if (isOutside) office.untie((each) => each.isOutside && each.target === target);
      else office.remove([target]);
    account.removed('图表背后的整张数据表（图表照样显示）');
  }
}

/** What every kind of office file has alike. */
export function cleanOffice(office: OfficePackage, account: Account): void {
  if (office.names(/^_xmlsignatures\//i).length > 0)
    throw new CannotClean('有数字签名，改了签名就失效；请在签名以前清理，再签名');
  cleanProperties(office, account);
  account.removed(office.remove(/^customXml\//i) > 0 && '附带的数据（customXml）');
  account.removed(office.remove(/(?:vbaProject|vbaData|vbaProjectSignature)[^/]*$/i) > 0 && '宏（程序）');
  for (const { tree } of office.trees(/^\[Content_Types\]\.xml$/))
    for (const each of elementsNamed(tree, 'Override')) {
      const type = each.getAttribute('ContentType') ?? '';
      if (type.includes('macroEnabled.main'))
        each.setAttribute(
          'ContentType',
          type
            .replace('ms-word.document.macroEnabled', 'openxmlformats-officedocument.wordprocessingml.document')
            .replace('ms-excel.sheet.macroEnabled', 'openxmlformats-officedocument.spreadsheetml.sheet')
            .replace(
              'ms-powerpoint.presentation.macroEnabled',
              'openxmlformats-officedocument.presentationml.presentation',
            ),
        );
    }
  cleanCharts(office, account);
  cleanPictures(office, account);
  unlinkOwnDisk(office, account);
}

/** Links that lead to somebody's own disk lose their address; their words stay. */
function unlinkOwnDisk(office: OfficePackage, account: Account): void {
  const untied = office.untie(
    ({ type, isOutside, target }) => isOutside && type === 'hyperlink' && OWN_DISK.test(target),
  );
  for (const { part, id } of untied) {
    const tree = office.tree(part);
    for (const link of tree ? elementsNamed(tree, 'hyperlink', 'hlinkClick', 'hlinkHover') : []) {
      if (!Array.from(link.attributes).some(({ localName, value }) => localName === 'id' && value === id)) continue;
      while (/^w:/.test(link.nodeName) && link.firstChild) link.parentNode?.insertBefore(link.firstChild, link);
      drop(link);
    }
  }
  account.removed(untied.length > 0 && '指到自己电脑上的链接（文字留着）');
}

/** Whether a part names nothing else but notes: only such a drawing may go with them. */
export const holdsOnlyNotes = (office: OfficePackage, name: string): boolean => {
  const tree = office.tree(name);
  const shapes = tree ? elementsNamed(tree, 'shape') : [];
  return shapes.every((shape) =>
    childrenOf(shape, 'ClientData').some((data) => data.getAttribute('ObjectType') === 'Note'),
  );
};
