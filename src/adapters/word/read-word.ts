import { lossList, quoted } from '#domain/document/losses.ts';
import type { WordDocument } from '#domain/document/document.ts';
import { openPackage } from '../ooxml/open-package.ts';
import { readRelationships, resolveTarget, type Relationship } from '../ooxml/relationships.ts';
import { readNumbering } from './numbering.ts';
import { readBlocks } from './read-blocks.ts';
import type { Reading } from './reading.ts';
import { readStyles } from './styles.ts';
import { childOf, childrenOf, parseXml, wordsBelow, type Xml } from '../ooxml/xml.ts';

const linksOf = (relationships: readonly Relationship[]): Map<string, string> =>
  new Map(
    relationships
      .filter(({ type, isOutside }) => type === 'hyperlink' && isOutside)
      .map(({ id, target }) => [id, target]),
  );

/** Notes by id, without the lines that separate them from the page. */
const notesIn = (root: Xml | undefined, kind: 'footnote' | 'endnote'): [string, Xml][] =>
  childrenOf(root, `w:${kind}`)
    .filter(({ attributes }) => !/^(?:separator|continuation\w+)$/.test(attributes['w:type'] ?? ''))
    .map((note) => [`${kind}/${note.attributes['w:id'] ?? ''}`, note]);

function read(part: (name: string) => string | undefined): WordDocument {
  const parsed = (name: string | undefined): Xml | undefined => {
    const source = name === undefined ? undefined : part(name);
    return source === undefined ? undefined : parseXml(source);
  };
  const main = resolveTarget(
    '',
    readRelationships(parsed('_rels/.rels')).find(({ type }) => type === 'officeDocument')?.target ??
      'word/document.xml',
  );
  const folder = main.replace(/\/?[^/]*$/, '');
  const beside = (name: string): Relationship[] =>
    readRelationships(parsed(`${name.replace(/[^/]*$/, '')}_rels/${name.replace(/^.*\//, '')}.rels`));
  const relationships = beside(main);
  const nameOf = (type: string): string | undefined => {
    const found = relationships.find((each) => each.type === type && !each.isOutside);
    return found && resolveTarget(folder, found.target);
  };
  const partOf = (type: string): Xml | undefined => parsed(nameOf(type));
  const body = childOf(parsed(main), 'w:body');
  if (!body) throw new Error('no body in the document');

  const losses = lossList();
  const reading: Reading = {
    styles: readStyles(partOf('styles')),
    numbering: readNumbering(partOf('numbering')),
    links: linksOf(relationships),
    noteLinks: {
      footnote: linksOf(beside(nameOf('footnotes') ?? '')),
      endnote: linksOf(beside(nameOf('endnotes') ?? '')),
    },
    noteSources: new Map([...notesIn(partOf('footnotes'), 'footnote'), ...notesIn(partOf('endnotes'), 'endnote')]),
    notes: new Map(),
    comments: new Map(
      childrenOf(partOf('comments'), 'w:comment').map((comment) => [
        comment.attributes['w:id'] ?? '',
        [comment.attributes['w:author'], wordsBelow(comment)].filter(Boolean).join('：'),
      ]),
    ),
    fields: [],
    place: '',
    lose: (what) => losses.add({ what, where: reading.place }),
    readBlocks: (container) => readBlocks(container, reading),
  };
  const blocks = readBlocks(body, reading, true);
  for (const { type, target } of relationships) {
    if (type !== 'header' && type !== 'footer') continue;
    const root = parsed(resolveTarget(folder, target));
    const words = root && wordsBelow(root).trim();
    if (words) losses.add({ what: `文字${quoted(words)}没有带过来`, where: type === 'header' ? '页眉' : '页脚' });
  }
  return { blocks, notes: reading.notes, lost: losses.lost };
}

/**
 * Reads a .docx of Word, WPS or LibreOffice as a reader sees it: automatic numbers as words,
 * revisions accepted, nothing that is hidden; and names everything it could not bring along.
 *
 * @returns one Chinese line on what to do where it cannot be read
 */
export function readWord(bytes: Uint8Array): WordDocument | { fault: string } {
  const opened = openPackage(bytes, 'word');
  if ('fault' in opened) return opened;
  try {
    return read(opened.part);
  } catch {
    return { fault: '文件损坏，里面的文字读不出来；用 Word 或 WPS 文字打开试试，能打开就另存为新的 .docx' };
  }
}
