import { addPassages, contentsOf, locked, type Contents, type Passage } from '#domain/attachment/passage.ts';
import type { Zip } from './open-zip.ts';
import { readBeside, type ReadEmbedded } from './read-beside.ts';
import { elementsIn, linesIn, unseenIn } from './xml-words.ts';

const isXml = (name: string): boolean => /\.(?:xml|rdf)$/i.test(name);

/** Notes of others, and what was struck out but kept for somebody to decide on. */
const BESIDE = new Set(['annotation', 'tracked-changes']);
const ENDS = new Set(['p', 'h', 'table-cell', 'annotation']);
const PLACES: Readonly<Record<string, string>> = { 'content.xml': '第N段', 'styles.xml': '页眉或页脚' };

/** A text, table or presentation of LibreOffice: every part with words, and what it carries beside. */
export async function readOpenDocument(zip: Zip, readEmbedded: ReadEmbedded): Promise<Contents> {
  const manifest = await zip.read('META-INF/manifest.xml');
  if (manifest && elementsIn(manifest, new Set(['encryption-data'])).length > 0) return locked();
  const passages: Passage[] = [];
  const carried = { notes: 0, tracked: 0, hidden: 0 };
  for (const name of zip.names.filter((each) => /(?:^|\/)(?:content|styles)\.xml$/.test(each))) {
    const source = await zip.read(name);
    if (!source) continue;
    const place = PLACES[name] ?? `部件 ${name}`;
    addPassages(passages, [
      ...linesIn(source, { ends: ENDS, row: 'table-row', cell: 'table-cell', skipped: BESIDE }).map((text, index) => ({
        place: place.replace('N', String(index + 1)),
        text,
      })),
      ...elementsIn(source, BESIDE).map(({ text }) => ({ place: '批注和修订', text, isHidden: true })),
      ...unseenIn(source).map((text) => ({ place: `部件 ${name}里看不见的文字`, text, isHidden: true })),
    ]);
    carried.notes += elementsIn(source, new Set(['annotation'])).length;
    carried.tracked += elementsIn(source, new Set(['changed-region'])).length;
    carried.hidden += elementsIn(source, new Set(['hidden-text', 'hidden-paragraph'])).length;
    carried.hidden += elementsIn(source, new Set(['table-row', 'table-column', 'table-properties'])).filter(
      ({ attributes }) => attributes.visibility === 'collapse' || attributes.display === 'false',
    ).length;
  }
  for (const name of zip.names.filter((each) => isXml(each) && !/(?:^|\/)(?:content|styles)\.xml$/.test(each))) {
    const source = await zip.read(name);
    const said = source
      ? [...linesIn(source, { ends: new Set(['user-defined', 'keyword', 'config-item']) }), ...unseenIn(source)]
      : [];
    const place = name === 'meta.xml' ? '文件属性' : `部件 ${name}`;
    addPassages(
      passages,
      said.map((text) => ({ place, text, isHidden: true })),
    );
  }
  const beside = await readBeside(zip, (name) => isXml(name) || /^Configurations2\//.test(name), readEmbedded);
  const meta = await zip.read('meta.xml');
  const authors = meta
    ? [...new Set(elementsIn(meta, new Set(['creator', 'initial-creator'])).map(({ text }) => text.trim()))].filter(
        Boolean,
      )
    : [];
  const found: (string | false)[] = [
    authors.length > 0 && `文件属性里有姓名：${authors.join('、')}；不想公开的，在“文件—属性”里删掉`,
    carried.notes > 0 && '有批注；先删掉批注，再另存',
    carried.tracked > 0 && '有未接受的修订；先接受或拒绝全部修订，再另存',
    carried.hidden > 0 && '有隐藏的文字、工作表、行或列；下载的人可以看到',
    zip.names.some((name) => /^(?:Basic|Scripts)\//.test(name)) && '带着宏（程序）；删掉宏，再另存',
    zip.names.some((name) => /^Object /.test(name)) && '里面嵌着别的对象；下载的人可以打开',
  ];
  return contentsOf([...passages, ...beside.passages], [...found.filter((each) => each !== false), ...beside.remarks]);
}
