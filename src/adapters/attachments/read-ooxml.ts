import type { Contents, Passage } from '#domain/attachment/passage.ts';
import { contentsOf } from '#domain/attachment/passage.ts';
import type { Zip } from './open-zip.ts';
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
  const seen = linesIn(source, { ends: PARAGRAPHS, words: WORDS }).map((text, index) => ({
    place: place === '正文' ? `第${index + 1}段` : place,
    text,
    ...(isHidden ? { isHidden } : {}),
  }));
  const struck = linesIn(source, { ends: PARAGRAPHS, words: UNSEEN_WORDS });
  const unseen = [...struck, ...unseenIn(source, ALL_WORDS)];
  return [...seen, ...unseen.map((text) => ({ place: `${place}里看不见的文字`, text, isHidden: true }))];
}

/** What is said of the file itself: who made it, for which company. */
async function people(zip: Zip): Promise<string[]> {
  const names = zip.names.filter((name) => /^docProps\/.*\.xml$/i.test(name));
  const wanted = new Set(['creator', 'lastModifiedBy', 'Manager', 'Company']);
  const found: string[] = [];
  for (const name of names) {
    const source = await zip.read(name);
    if (source) found.push(...elementsIn(source, wanted).map(({ text }) => text.trim()));
  }
  return [...new Set(found.filter(Boolean))];
}

/** Where a file leads beside itself: to a template, a picture or a table on somebody's disk. */
async function outsideTargets(zip: Zip): Promise<string[]> {
  const targets: string[] = [];
  for (const name of zip.names.filter((each) => each.endsWith('.rels'))) {
    const source = await zip.read(name);
    if (!source) continue;
    for (const { attributes } of elementsIn(source, new Set(['Relationship'])))
      if (attributes.TargetMode === 'External' && !/\/hyperlink$/.test(attributes.Type ?? ''))
        targets.push(decodeURI(attributes.Target ?? ''));
      else if (attributes.TargetMode === 'External' && /^(?:file:|[A-Za-z]:|\\\\)/.test(attributes.Target ?? ''))
        targets.push(attributes.Target ?? '');
  }
  return [...new Set(targets)];
}

const COMMENTS = new Set(['comment', 'threadedComment', 'cm']);
const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo']);

/**
 * A .docx, .xlsx or .pptx, whichever program wrote it: the words of every part, and what it carries
 * beside what is seen.
 */
export async function readOoxml(zip: Zip): Promise<Contents> {
  const passages: Passage[] = [];
  const remarks: string[] = [];
  let isTracked = false;
  let hidesText = false;
  let hasComments = false;
  for (const name of zip.names) {
    if (!/\.(?:xml|vml)$/i.test(name) || LOOKS.test(name)) continue;
    const source = await zip.read(name);
    if (!source) continue;
    if (!/^xl\/(?:sharedStrings|worksheets\/)/i.test(name)) passages.push(...passagesIn(name, source));
    hasComments ||= elementsIn(source, COMMENTS).length > 0;
    if (/^word\//.test(name)) {
      isTracked ||= elementsIn(source, TRACKED).length > 0;
      hidesText ||= elementsIn(source, new Set(['vanish'])).some(({ attributes }) => attributes.val !== '0');
    }
  }
  if (zip.names.some((name) => /^xl\/worksheets\//i.test(name))) {
    const sheets = await readSheets(zip);
    passages.push(...sheets.passages);
    remarks.push(...sheets.remarks);
  }
  const authors = await people(zip);
  const outside = await outsideTargets(zip);
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name));
  const found: (string | false)[] = [
    authors.length > 0 && `文件属性里有姓名：${authors.join('、')}；不想公开的，在“文件—信息—检查文档”里删掉`,
    isTracked && '有未接受的修订；先接受或拒绝全部修订，再另存',
    hidesText && '有隐藏的文字；下载的人可以看到',
    hasComments && '有批注；先删掉批注，再另存',
    passages.some(({ place }) => place.endsWith('的备注')) && '幻灯片带着备注；下载的人可以看到',
    has(/vbaProject\.bin$/i) && '带着宏（程序）；另存为不带宏的格式',
    has(/^xl\/pivotCache\//i) && '带着数据透视表的缓存，里面是整张原始表；下载的人看得到',
    has(/^xl\/externalLinks\//i) && '带着外部链接和它的缓存；下载的人看得到原来那张表的内容',
    has(/\/embeddings\//i) && '里面嵌着别的文件；下载的人可以打开',
    outside.length > 0 && `连着文件外面的东西：${outside.join('、')}；断开链接再另存`,
  ];
  return contentsOf(passages, [...remarks, ...found.filter((each) => each !== false)]);
}
