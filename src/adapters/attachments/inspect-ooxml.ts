import { strFromU8, unzipSync } from 'fflate';

/** A part larger than this is not looked into: a small ZIP can unpack to a full disk. */
const LARGEST_PART_BYTES = 30_000_000;
const PARTS =
  /^(?:docProps\/core\.xml|word\/(?:document|comments|footnotes)\.xml|xl\/(?:workbook|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml|xl\/(?:comments|threadedComments\/)[^/]*\.xml|ppt\/comments\/[^/]+\.xml)$/;

const values = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)].flatMap(([, value]) => (value?.trim() ? [value.trim()] : []));

function hiddenSheets(workbook: string): string[] {
  return [...workbook.matchAll(/<sheet\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /state="(?:hidden|veryHidden)"/.test(tag))
    .map((tag) => /name="([^"]*)"/.exec(tag)?.[1] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

/** The text that follows each end of a paragraph or a cell on a line of its own. */
const linesOf = (xml: string, ends: RegExp): string[] =>
  xml
    .split(ends)
    .map((part) => decode([...part.matchAll(/<(?:w:|a:)?t\b[^>]*>([^<]*)</g)].map(([, text]) => text).join('')).trim())
    .filter(Boolean);

/** Long numbers that a sheet keeps as numbers: an account or a telephone number, never a sum that readers look for. */
const longNumbers = (worksheets: string): string[] => values(worksheets, /<v>(\d{11,19})<\/v>/g);

/** What an office file says, and what it carries beside what is seen, each as one Chinese remark. */
export function inspectOoxml(bytes: Uint8Array): { text: string; remarks: string[] } {
  const parts = Object.entries(
    unzipSync(bytes, { filter: ({ name, originalSize }) => PARTS.test(name) && originalSize <= LARGEST_PART_BYTES }),
  ).map(([name, content]): [string, string] => [name, strFromU8(content)]);
  const textOf = (pattern: RegExp): string =>
    parts
      .filter(([name]) => pattern.test(name))
      .map(([, text]) => text)
      .join('\n');
  const core = textOf(/^docProps\//);
  const people = [...new Set(values(core, /<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g))];
  const sheets = hiddenSheets(textOf(/^xl\/workbook/));
  const worksheets = textOf(/^xl\/worksheets\//);
  const remarks: (string | false)[] = [
    people.length > 0 && `文件属性里有姓名：${people.join('、')}；不想公开的，在“文件—信息—检查文档”里删掉`,
    /<w:(?:ins|del|moveFrom|moveTo)\b/.test(textOf(/^word\//)) && '有未接受的修订；先接受或拒绝全部修订，再另存',
    /<w:comment\b/.test(textOf(/^word\/comments/)) && '有批注；先删掉批注，再另存',
    /<(?:comment|threadedComment|p:cm)\b/.test(textOf(/comments/i)) &&
      !/<w:comment\b/.test(textOf(/^word\/comments/)) &&
      '有批注；先删掉批注，再另存',
    sheets.length > 0 && `有隐藏的工作表：${sheets.join('、')}；下载的人可以看到`,
    /<row\b[^>]*\bhidden="(?:1|true)"/.test(worksheets) && '有隐藏的行；下载的人可以看到',
    /<col\b[^>]*\bhidden="(?:1|true)"/.test(worksheets) && '有隐藏的列；下载的人可以看到',
  ];
  const text = [
    ...linesOf(textOf(/^word\/(?:document|footnotes)/), /<\/w:p>/),
    ...linesOf(textOf(/^xl\/sharedStrings/), /<\/si>/),
    ...linesOf(worksheets, /<\/c>/),
    ...longNumbers(worksheets),
  ].join('\n');
  return { text, remarks: remarks.filter((remark) => remark !== false) };
}
