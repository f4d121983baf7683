import type { Document, Element } from '@xmldom/xmldom';
import type { Account } from './cleaning.ts';
import { cleanRevisions } from './clean-revisions.ts';
import { freezeFields } from './freeze-fields.ts';
import type { OfficePackage } from './office-package.ts';
import { attributeOf, childrenOf, drop, dropAll, elementsNamed, parentOf } from './xml-tree.ts';

const STORIES = /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const isOff = (node: Element): boolean => /^(?:0|false|off)$/.test(attributeOf(node, 'val') ?? '');

/** Styles that hide, by their id. */
const hidingStyles = (office: OfficePackage): Set<string> =>
  new Set(
    office.trees(/^word\/styles\.xml$/).flatMap(({ tree }) =>
      elementsNamed(tree, 'style')
        .filter((style) => elementsNamed(style, 'vanish').some((each) => !isOff(each)))
        .map((style) => attributeOf(style, 'styleId') ?? ''),
    ),
  );

/** Takes out the runs that nobody sees. */
function dropHidden(tree: Document, hiding: ReadonlySet<string>): number {
  const isHiding = (properties: Element | undefined, style: string): boolean =>
    properties !== undefined &&
    (childrenOf(properties, 'vanish').some((each) => !isOff(each)) ||
      childrenOf(properties, style).some((each) => hiding.has(attributeOf(each, 'val') ?? '')));
  const runs = elementsNamed(tree, 'r').filter((run) => {
    const paragraph = parentOf(run);
    return (
      isHiding(childrenOf(run, 'rPr')[0], 'rStyle') ||
      (paragraph && isHiding(childrenOf(paragraph, 'pPr')[0], 'pStyle'))
    );
  });
  runs.forEach(drop);
  dropAll(tree, 'vanish', 'specVanish');
  for (const each of elementsNamed(tree, 'rStyle', 'pStyle'))
    if (hiding.has(attributeOf(each, 'val') ?? '')) drop(each);
  return runs.length;
}

/** Marks by which a program tells who typed what in which session. */
function dropSessions(tree: Document): void {
  for (const node of Array.from(tree.getElementsByTagName('*')))
    for (const attribute of Array.from(node.attributes))
      if (/^rsid/.test(attribute.localName ?? '')) node.removeAttributeNode(attribute);
}

function cleanSettings(office: OfficePackage, account: Account): void {
  for (const { tree } of office.trees(/^word\/(?:web)?[sS]ettings\.xml$/)) {
    account.removed(dropAll(tree, 'docVars') > 0 && '文档变量');
    account.removed(dropAll(tree, 'attachedTemplate') > 0 && '所用模板的位置');
    account.removed(dropAll(tree, 'mailMerge') > 0 && '邮件合并的数据来源');
    dropAll(tree, 'rsids', 'trackRevisions', 'docId', 'proofState');
  }
  office.untie(({ type }) => /^(?:attachedTemplate|mailMerge\w*|recipientData)$/.test(type));
}

/** A .docx without notes, tracked changes (as accepted), hidden words and what it knows of its makers. */
export function cleanWord(office: OfficePackage, account: Account): void {
  const hiding = hidingStyles(office);
  for (const { tree } of office.trees(STORIES)) {
    dropAll(tree, 'commentRangeStart', 'commentRangeEnd', 'commentReference', 'annotationRef', 'dataBinding');
    if (cleanRevisions(tree, account)) account.removed('修订的记录（照已接受处理：插入的留下，删去的去掉）');
    const hidden = dropHidden(tree, hiding);
    if (hidden > 0) {
      account.changesWords = true;
      account.removed(`隐藏的文字（${hidden}处）`);
    }
    freezeFields(tree);
    dropSessions(tree);
  }
  account.removed(office.remove(/^word\/(?:comments\w*|people)\.xml$/) > 0 && '批注和批注人');
  cleanSettings(office, account);
}
