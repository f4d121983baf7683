import { addPassages, contentsOf, unread, type Contents, type Passage } from '#domain/attachment/passage.ts';
import type { Zip } from './open-zip.ts';
import { readBeside, type ReadEmbedded } from './read-beside.ts';
import { elementsIn, linesIn, unseenIn } from './xml-words.ts';

const SEEN = new Set(['TextCode', 'Remark']);
const PAGE = /(?:^|\/)Pages\/Page_(\d+)\/[^/]+\.xml$/i;

/** An OFD (GB/T 33190): the words of its pages, templates and notes, and who made it. */
export async function readOfd(zip: Zip, readEmbedded: ReadEmbedded): Promise<Contents> {
  const passages: Passage[] = [];
  for (const name of zip.names.filter((each) => /\.xml$/i.test(each))) {
    const source = await zip.read(name);
    if (!source) continue;
    const page = PAGE.exec(name)?.[1];
    const place = page === undefined ? `部件 ${name}` : `第${Number(page) + 1}页`;
    const lines = linesIn(source, { ends: new Set(['TextCode']), words: SEEN });
    // A line of an OFD is often one character: an identity number cut up is none of them alone.
    if (lines.length > 0) passages.push({ place, text: lines.join('') });
    addPassages(
      passages,
      unseenIn(source, SEEN).map((text) => ({ place: `${place}里看不见的文字`, text, isHidden: true })),
    );
  }
  const beside = await readBeside(zip, (name) => /\.xml$/i.test(name), readEmbedded);
  const root = await zip.read('OFD.xml');
  const authors = root
    ? [...new Set(elementsIn(root, new Set(['Author', 'Creator'])).map(({ text }) => text.trim()))].filter(Boolean)
    : [];
  const found: (string | false)[] = [
    authors.length > 0 && `文件属性里有作者或程序：${authors.join('、')}`,
    zip.names.some((name) => /(?:^|\/)Attachs?\//i.test(name)) && '里面附着别的文件；下载的人可以打开',
    zip.names.some((name) => /(?:^|\/)Annots?\//i.test(name)) && '有批注；下载的人可以看到',
  ];
  const remarks = [...found.filter((each) => each !== false), ...beside.remarks];
  if (!passages.some(({ place, isHidden }) => !isHidden && place.startsWith('第')))
    return {
      ...unread('页面上没有文字，多半是扫描的图片，或者字转成了线条', remarks),
      passages: [...passages, ...beside.passages],
    };
  return contentsOf([...passages, ...beside.passages], remarks);
}
