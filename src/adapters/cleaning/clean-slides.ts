import type { Account } from './cleaning.ts';
import type { OfficePackage } from './office-package.ts';
import { attributeOf, drop, elementsNamed } from './xml-tree.ts';

const SHOW = 'ppt/presentation.xml';

function dropHiddenSlides(office: OfficePackage, account: Account): void {
  const show = office.tree(SHOW);
  if (!show) return;
  const slides = office.relations(SHOW);
  for (const entry of elementsNamed(show, 'sldId')) {
    const id = Array.from(entry.attributes).find(({ nodeName }) => /:id$/.test(nodeName))?.value ?? '';
    const part = slides.get(id)?.target ?? '';
    const slide = office.tree(part);
    if (!slide || !/^(?:0|false)$/.test(attributeOf(slide.documentElement ?? entry, 'show') ?? '')) continue;
    const number = entry.getAttribute('id');
    drop(entry);
    // Sections and shows of one's own list slides by the same number.
    for (const other of elementsNamed(show, 'sldId', 'sld'))
      if (other.getAttribute('id') === number || attributeOf(other, 'id') === id) drop(other);
    office.remove([part]);
    account.removed('隐藏的幻灯片');
    account.changesWords = true;
  }
}

/** A .pptx without notes of the speaker, remarks, hidden slides and what it knows of its makers. */
export function cleanSlides(office: OfficePackage, account: Account): void {
  dropHiddenSlides(office, account);
  account.removed(office.remove(/^ppt\/notesSlides\//i) > 0 && '幻灯片的备注');
  account.removed(office.remove(/^ppt\/(?:comments\/.*|commentAuthors\.xml|authors\.xml)$/i) > 0 && '批注和批注人');
}
