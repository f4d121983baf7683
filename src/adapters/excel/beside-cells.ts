import type { Lost } from '#domain/document/document.ts';
import type { Relationship } from '../ooxml/relationships.ts';
import { allBelow, childOf, elementsOf, textOf, type Xml } from '../ooxml/xml.ts';

/** A part that a sheet has beside its cells. */
export interface Beside {
  type: Relationship['type'];
  root: Xml;
}

const wordsOf = (node: Xml): string =>
  /^(?:x|a):t$/.test(node.name)
    ? node.children.filter((child) => typeof child === 'string').join('')
    : elementsOf(node).map(wordsOf).join('');

const short = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** Notes by cell; the new kind, a thread, stands twice in a file, and is told by its own words. */
function notesIn(parts: readonly Beside[]): Map<string, string> {
  const notes = new Map<string, string>();
  for (const { type, root } of parts)
    if (type === 'comments')
      for (const note of allBelow(root, 'x:comment')) notes.set(note.attributes.ref ?? '', short(wordsOf(note)));
  for (const { type, root } of parts)
    if (type === 'threadedComment')
      for (const note of elementsOf(root)) {
        const text = elementsOf(note).find(({ name }) => /(?:^|:)text$/.test(name));
        if (text) notes.set(note.attributes.ref ?? '', short(textOf(text)));
      }
  return notes;
}

/** What hangs on a sheet beside its cells and is not read: notes, boxes of words, pictures, what is printed around it. */
export function lostBeside(sheet: string, root: Xml, parts: readonly Beside[]): Lost[] {
  const lost = [...notesIn(parts)]
    .filter(([, words]) => words !== '')
    .map(([ref, words]): Lost => ({ where: `${sheet}!${ref}`, what: `批注“${words}”没有带过来` }));
  for (const { root: drawing } of parts.filter(({ type }) => type === 'drawing')) {
    const words = short(allBelow(drawing, 'a:p').map(wordsOf).join(' '));
    if (words !== '') lost.push({ where: sheet, what: `文本框或图形里的“${words}”没有带过来` });
    if (allBelow(drawing, 'a:blip').length > 0) lost.push({ where: sheet, what: '图片没有带过来' });
  }
  const around = elementsOf(childOf(root, 'x:headerFooter'))
    .flatMap((each) => each.children.filter((child) => typeof child === 'string'))
    .map((each) => short(each.replace(/&(?:"[^"]*"|\d+|K[0-9A-F]{6}|[A-Z])/g, ' ')))
    .filter((each) => /[\p{L}\p{N}]/u.test(each));
  if (around.length > 0) lost.push({ where: sheet, what: `页眉页脚“${[...new Set(around)].join('、')}”没有带过来` });
  return lost;
}
