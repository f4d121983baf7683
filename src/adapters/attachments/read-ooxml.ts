import type { Contents, Passage } from '#domain/attachment/passage.ts';
import { addPassages, contentsOf, unread } from '#domain/attachment/passage.ts';
import { authorsIn, hidingStyles, linksIn, savedAt } from './ooxml-properties.ts';
import type { Zip } from './open-zip.ts';
import { readBeside, type ReadEmbedded } from './read-beside.ts';
import { readSheets } from './read-sheets.ts';
import { elementsIn, linesIn, unseenIn } from './xml-words.ts';

const PARAGRAPHS = new Set(['p', 'si', 'comment', 'threadedComment', 'cm']);
const WORDS = new Set(['t', 'text']);
/** What was struck out but not removed, and what the instructions of fields say: nobody sees it, and it is there. */
const UNSEEN_WORDS = new Set(['delText', 'instrText', 'delInstrText']);
const ALL_WORDS = new Set([...WORDS, ...UNSEEN_WORDS]);

/** A part by its name, whatever its number: what it is called, and whether a reader sees it. */
const PLACES: readonly (readonly [RegExp, (number: string) => string, boolean])[] = [
  [/^word\/document\d*\.xml$/, () => '正文', false],
  [/^word\/header\d*\.xml$/, () => '页眉', false],
  [/^word\/footer\d*\.xml$/, () => '页脚', false],
  [/^word\/footnotes\d*\.xml$/, () => '脚注', false],
  [/^word\/endnotes\d*\.xml$/, () => '尾注', false],
  [/^word\/comments\w*\.xml$/, () => '批注', true],
  [/^ppt\/slides\/slide(\d+)\.xml$/, (number) => `第${number}张幻灯片`, false],
  [/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/, (number) => `第${number}张幻灯片的备注`, true],
  [/^ppt\/comments\/.*\.xml$/, () => '批注', true],
  [/^xl\/(?:comments|threadedComments\/).*\.xml$/, () => '批注', true],
];

function placeOf(name: string): { place: string; isHidden: boolean } {
  for (const [pattern, place, isHidden] of PLACES) {
    const found = pattern.exec(name);
    if (found) return { place: place(found[1] ?? ''), isHidden };
  }
  return { place: `部件 ${name}`, isHidden: true };
}

/** Parts that hold no words of the author's: how it looks, not what it says. */
const LOOKS =
  /(?:^|\/)(?:theme\d*|styles\w*|webSettings|fontTable|numbering|presProps|viewProps|tableStyles|calcChain|\[Content_Types\])\.xml$/;

function passagesIn(name: string, source: Uint8Array): Passage[] {
  const { place, isHidden } = placeOf(name);
  const seen = linesIn(source, { ends: PARAGRAPHS, words: WORDS, row: 'tr', cell: 'tc' }).map((text, index) => ({
    place: place === '正文' ? `第${index + 1}段` : place,
    text,
    ...(isHidden ? { isHidden } : {}),
  }));
  const struck = linesIn(source, { ends: PARAGRAPHS, words: UNSEEN_WORDS });
  const unseen = [...struck, ...unseenIn(source, ALL_WORDS)];
  return [...seen, ...unseen.map((text) => ({ place: `${place}里看不见的文字`, text, isHidden: true }))];
}

const isXml = (name: string): boolean => /\.(?:xml|vml|rels)$/i.test(name);
const COMMENTS = new Set(['comment', 'threadedComment', 'cm']);
const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
const CARRIERS = new Set([...COMMENTS, ...TRACKED, 'vanish', 'rStyle', 'pStyle', 'sld']);

/** What a document hides or has left over, told from its elements. */
interface Marks {
  isTracked: boolean;
  hidesText: boolean;
  hasComments: boolean;
  hiddenSlides: number;
}

const isOff = (value: string | undefined): boolean => /^(?:0|false|off)$/.test(value ?? '');

function mark(name: string, source: Uint8Array, hiding: ReadonlySet<string>, marks: Marks): void {
  const isText = /^word\//.test(name);
  for (const { name: element, attributes } of elementsIn(source, CARRIERS)) {
    if (COMMENTS.has(element)) marks.hasComments = true;
    if (isText && TRACKED.has(element)) marks.isTracked = true;
    if (isText && element === 'vanish' && !isOff(attributes.val)) marks.hidesText = true;
    if (/^[rp]Style$/.test(element) && hiding.has(attributes.val ?? '')) marks.hidesText = true;
    if (/^ppt\/slides\//.test(name) && element === 'sld' && isOff(attributes.show)) marks.hiddenSlides += 1;
  }
}

/**
 * A .docx, .xlsx or .pptx, whichever program wrote it: the words of every part, and what it carries
 * beside what is seen.
 */
export async function readOoxml(zip: Zip, readEmbedded: ReadEmbedded): Promise<Contents> {
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name));
  if (has(/^xl\/(?:workbook|worksheets\/[^/]+)\.bin$/i)) return unread('二进制的表格（.xlsb），另存为 .xlsx');
  const passages: Passage[] = [];
  const remarks: string[] = [];
  const marks: Marks = { isTracked: false, hidesText: false, hasComments: false, hiddenSlides: 0 };
  const hiding = await hidingStyles(zip);
  for (const name of zip.names) {
    if (!/\.(?:xml|vml)$/i.test(name) || LOOKS.test(name)) continue;
    const source = await zip.read(name);
    if (!source) continue;
    if (!/^xl\/(?:sharedStrings|worksheets\/)/i.test(name)) addPassages(passages, passagesIn(name, source));
    mark(name, source, hiding, marks);
  }
  if (has(/^xl\/(?:workbook\.xml|worksheets\/)/i)) {
    const sheets = await readSheets(zip);
    addPassages(passages, sheets.passages);
    remarks.push(...sheets.remarks);
  }
  const authors = await authorsIn(zip);
  const { outside, links } = await linksIn(zip);
  const path = await savedAt(zip);
  passages.push(...links.map((text) => ({ place: '链接', text, isHidden: true })));
  const beside = await readBeside(zip, isXml, readEmbedded);
  const found: (string | false)[] = [
    authors.length > 0 && `文件属性里有姓名：${authors.join('、')}；不想公开的，在“文件—信息—检查文档”里删掉`,
    path !== undefined && `记着它在谁的电脑上：${path}；不想公开的，另存到别处再发布`,
    marks.isTracked && '有未接受的修订；先接受或拒绝全部修订，再另存',
    marks.hidesText && '有隐藏的文字；下载的人可以看到',
    marks.hasComments && '有批注；先删掉批注，再另存',
    marks.hiddenSlides > 0 && `有${marks.hiddenSlides}张隐藏的幻灯片；下载的人可以看到`,
    passages.some(({ place }) => place.endsWith('的备注')) && '幻灯片带着备注；下载的人可以看到',
    has(/(?:vbaProject\.bin|^xl\/macrosheets\/.*)$/i) && '带着宏（程序）；另存为不带宏的格式',
    has(/\/activeX\//i) && '带着控件（ActiveX，也是程序）；删掉再另存',
    has(/^xl\/(?:connections\.xml|queryTables\/)/i) && '带着数据库的连接，里面可能有服务器、账号和密码；断开连接再另存',
    has(/^xl\/model\//i) && '带着数据模型，里面是整张原始表；下载的人看得到',
    has(/^xl\/pivotCache\//i) && '带着数据透视表的缓存，里面是整张原始表；下载的人看得到',
    has(/^xl\/externalLinks\//i) && '带着外部链接和它的缓存；下载的人看得到原来那张表的内容',
    has(/\/embeddings\//i) && '里面嵌着别的文件；下载的人可以打开',
    outside.length > 0 && `连着文件外面的东西：${outside.join('、')}；断开链接再另存`,
  ];
  const all = [...remarks, ...found.filter((each) => each !== false), ...beside.remarks];
  return contentsOf([...passages, ...beside.passages], all);
}
