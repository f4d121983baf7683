import { strToU8, zipSync, type Zippable } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const escapeXml = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Words of one look; `look` is what stands in `w:rPr`. */
export const run = (words: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;

/** A paragraph; `properties` is what stands in `w:pPr`. */
export const p = (contents: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${contents.startsWith('<') || contents === '' ? contents : run(contents)}</w:p>`;

export const styled = (style: string, words: string): string => p(words, `<w:pStyle w:val="${style}"/>`);
export const numbered = (words: string, numId: number, level = 0): string =>
  p(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

/** A cell; `properties` is what stands in `w:tcPr`. */
export const tc = (contents: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${contents.startsWith('<') ? contents : p(contents)}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

const STYLES = `<w:styles ${NAMESPACES}>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="character" w:styleId="s"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>`;

/** One level of a list: how it counts and what it shows. */
export const level = (ilvl: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;

/** Lists by their number, each as its levels. */
const numberingOf = (lists: readonly string[]): string =>
  `<w:numbering ${NAMESPACES}>${lists.map((levels, id) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`).join('')}${lists
    .map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`)
    .join('')}</w:numbering>`;

interface WordParts {
  /** What stands in `w:body`. */
  body: string;
  lists?: readonly string[];
  /** The whole of numbering.xml inside its root, instead of `lists`. */
  numbering?: string;
  /** What stands in footnotes.xml, comments.xml, header1.xml. */
  footnotes?: string;
  comments?: string;
  header?: string;
  /** Where links lead, by id. */
  links?: Readonly<Record<string, string>>;
  more?: Zippable;
}

/** The bytes of a .docx. */
export function docx({
  body,
  lists = [],
  numbering,
  footnotes,
  comments,
  header,
  links = {},
  more = {},
}: WordParts): Uint8Array {
  const parts: Record<string, string> = {
    styles: STYLES,
    numbering: numbering === undefined ? numberingOf(lists) : `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`,
    ...(footnotes === undefined ? {} : { footnotes: `<w:footnotes ${NAMESPACES}>${footnotes}</w:footnotes>` }),
    ...(comments === undefined ? {} : { comments: `<w:comments ${NAMESPACES}>${comments}</w:comments>` }),
    ...(header === undefined ? {} : { header: `<w:hdr ${NAMESPACES}>${header}</w:hdr>` }),
  };
  const relationships = [
    ...Object.keys(parts).map(
      (name, id) => `<Relationship Id="p${id}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
    ),
    ...Object.entries(links).map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${escapeXml(target)}" TargetMode="External"/>`,
    ),
  ];
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`${HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${relationships.join('')}</Relationships>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(HEAD + xml)])),
    ...more,
  });
}
