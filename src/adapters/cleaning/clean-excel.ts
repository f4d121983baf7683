import type { Document } from '@xmldom/xmldom';
import type { Account } from './cleaning.ts';
import { holdsOnlyNotes } from './clean-office.ts';
import type { OfficePackage } from './office-package.ts';
import { attributeOf, childrenOf, drop, dropAll, elementsNamed, parentOf } from './xml-tree.ts';

const WORKBOOK = 'xl/workbook.xml';
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Notes in cells, and the drawings that show them. */
function dropNotes(office: OfficePackage, account: Account): void {
  const count = office.remove(/^xl\/(?:comments\d*\.xml|comments\/.*|threadedComments\/.*|persons\/.*)$/i);
  if (count === 0) return;
  account.removed('批注和批注人');
  const drawings = office.names(/^xl\/drawings\/vmlDrawing[^/]*\.vml$/i).filter((name) => holdsOnlyNotes(office, name));
  for (const { name, tree } of office.trees(/^xl\/worksheets\/[^/]+\.xml$/)) {
    const own = office.relations(name);
    for (const each of elementsNamed(tree, 'legacyDrawing'))
      if (drawings.includes(own.get(attributeOf(each, 'id') ?? '')?.target ?? '')) drop(each);
  }
  office.remove(drawings);
}

/** Everything that reckons or draws with cells, but for one sheet itself: what is named in it is still needed. */
const formulasBeside = (office: OfficePackage, part: string, index: number): string =>
  office
    .trees(/^xl\/(?:workbook|worksheets\/.*|charts\/.*|pivotCache\/pivotCacheDefinition.*|tables\/.*)\.xml$/)
    .filter(({ name }) => name !== part)
    .flatMap(({ tree }) => [
      ...elementsNamed(tree, 'f', 'definedName', 'formula', 'formula1', 'formula2')
        .filter((each) => attributeOf(each, 'localSheetId') !== String(index))
        .map((each) => each.textContent ?? ''),
      ...elementsNamed(tree, 'worksheetSource').map((each) => `${attributeOf(each, 'sheet') ?? ''}!`),
    ])
    .join('\n');

const isNamed = (formulas: string, sheet: string): boolean =>
  formulas.includes(`${sheet}!`) || formulas.includes(`${sheet.replaceAll("'", "''")}'!`);

/** Sheets are told by their place in names for cells and in what is shown first. */
function forgetSheet(workbook: Document, index: number): void {
  for (const name of elementsNamed(workbook, 'definedName')) {
    const of = attributeOf(name, 'localSheetId');
    if (of === String(index)) drop(name);
    else if (of !== undefined && Number(of) > index) name.setAttribute('localSheetId', String(Number(of) - 1));
  }
  for (const names of elementsNamed(workbook, 'definedNames'))
    if (childrenOf(names, 'definedName').length === 0) drop(names);
  for (const view of elementsNamed(workbook, 'workbookView'))
    for (const key of ['activeTab', 'firstSheet']) {
      const at = Number(view.getAttribute(key) ?? 0);
      if (at > index) view.setAttribute(key, String(at - 1));
      else if (at === index) view.removeAttribute(key);
    }
}

function dropHiddenSheets(office: OfficePackage, account: Account): void {
  const workbook = office.tree(WORKBOOK);
  if (!workbook) return;
  for (const sheet of elementsNamed(workbook, 'sheet')) {
    if (!/hidden/i.test(attributeOf(sheet, 'state') ?? '')) continue;
    const name = attributeOf(sheet, 'name') ?? '';
    const part = office.relations(WORKBOOK).get(attributeOf(sheet, 'id') ?? '')?.target ?? '';
    const index = elementsNamed(workbook, 'sheet').indexOf(sheet);
    if (part === '' || isNamed(formulasBeside(office, part, index), name)) {
      account.kept(`隐藏的工作表“${name}”：别的表里的公式、图表或名称用着它；在表格里把公式换成数值，再删掉它`);
      continue;
    }
    const beside = [...office.relations(part).values()]
      .filter(({ isOutside }) => !isOutside)
      .map(({ target }) => target);
    forgetSheet(workbook, index);
    drop(sheet);
    office.remove([part, ...beside]);
    office.remove(/^xl\/calcChain\.xml$/);
    account.removed(`隐藏的工作表“${name}”`);
  }
}

/** Words that no cell shows any more stay in the list of all words, unless somebody empties their places. */
function emptyUnused(office: OfficePackage, account: Account): void {
  const shared = office.tree('xl/sharedStrings.xml');
  if (!shared) return;
  const used = new Set(
    office
      .trees(/^xl\/(?:worksheets|sheets)\/[^/]+\.xml$/)
      .flatMap(({ tree }) => elementsNamed(tree, 'c'))
      .filter((cell) => attributeOf(cell, 't') === 's')
      .map((cell) => childrenOf(cell, 'v')[0]?.textContent?.trim() ?? ''),
  );
  for (const [index, item] of elementsNamed(shared, 'si').entries()) {
    if (used.has(String(index)) || (item.textContent ?? '') === '') continue;
    while (item.firstChild) item.removeChild(item.firstChild);
    item.appendChild(shared.createElementNS(item.namespaceURI, item.nodeName.replace(/si$/, 't')));
    account.removed('表里没有显示、文件里还留着的文字');
  }
}

/** A .xlsx without notes, hidden sheets that nothing needs, and what it knows of its makers. */
export function cleanExcel(office: OfficePackage, account: Account): void {
  dropNotes(office, account);
  dropHiddenSheets(office, account);
  emptyUnused(office, account);
  account.removed(office.remove(/^xl\/(?:revisions\/.*|userNames\.xml)$/i) > 0 && '多人编辑的记录');
  office.remove(/^xl\/printerSettings\//i);
  for (const { tree } of office.trees(/^xl\/(?:worksheets|chartsheets)\/[^/]+\.xml$/)) {
    for (const setup of elementsNamed(tree, 'pageSetup'))
      for (const attribute of Array.from(setup.attributes))
        if (attribute.localName === 'id') setup.removeAttributeNode(attribute);
    if (elementsNamed(tree, 'row', 'col').some((each) => isOn(attributeOf(each, 'hidden'))))
      account.kept('隐藏的行或列：删掉会让公式错位；取消隐藏，看过以后自己删');
  }
  const workbook = office.tree(WORKBOOK);
  for (const path of workbook ? elementsNamed(workbook, 'absPath') : []) {
    const choice = parentOf(path);
    const around = choice && parentOf(choice);
    drop(around?.localName === 'AlternateContent' ? around : path);
    account.removed('文件在谁电脑上的什么位置');
  }
  if (workbook) dropAll(workbook, 'fileSharing', 'revisionPtr');
}
