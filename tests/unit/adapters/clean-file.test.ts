import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContents } from '#adapters/attachments/read-contents.ts';
import { cleanFile } from '#adapters/cleaning/clean-file.ts';
import type { Cleaning } from '#adapters/cleaning/cleaning.ts';
import { ooxml, openDocument, partsOf, relations, zip, type Parts } from '../../support/office.ts';
import { aPdf } from '../../support/pdf.ts';
import { aPhoto } from '../../support/photo.ts';

async function clean(bytes: Uint8Array): Promise<Cleaning> {
  const before = Uint8Array.from(bytes);
  const cleaning = await cleanFile(bytes);
  expect(Buffer.compare(bytes, before)).toBe(0);
  if ('fault' in cleaning) throw new Error(cleaning.fault);
  return cleaning;
}
const seenIn = async (bytes: Uint8Array): Promise<string> =>
  (await readContents(bytes)).passages.flatMap(({ isHidden, text }) => (isHidden ? [] : [text])).join('\n');

const W = 'xmlns:w="urn:schemas-word" xmlns:r="urn:r" xmlns:mc="urn:mc" xmlns:x15ac="urn:x" xmlns:a="urn:a"';
const run = (words: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;
const p = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner.startsWith('<') ? inner : run(inner)}</w:p>`;
const CORE =
  '<cp:coreProperties xmlns:cp="urn:c" xmlns:dc="urn:d"><dc:title>检查计划</dc:title><dc:creator>张三</dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy></cp:coreProperties>';
const word = (body: string, more: Parts = {}): Uint8Array =>
  ooxml({
    '_rels/.rels': relations(
      ['r1', 'officeDocument', 'word/document.xml'],
      ['r2', 'core-properties', 'docProps/core.xml'],
    ),
    'docProps/core.xml': CORE,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  });

const inner = (words: string): string => `<c r="A1" t="inlineStr"><is><t>${words}</t></is></c>`;
const sheet = (rows: string, more = ''): string => `<worksheet ${W}><sheetData>${rows}</sheetData>${more}</worksheet>`;
const excel = (more: Parts = {}): Uint8Array =>
  ooxml({
    'docProps/core.xml': CORE,
    'xl/workbook.xml': `<workbook ${W}><mc:AlternateContent><mc:Choice><x15ac:absPath url="C:\\Users\\zhangsan\\"/></mc:Choice></mc:AlternateContent><bookViews><workbookView activeTab="2"/></bookViews><sheets><sheet name="甲" r:id="r1"/><sheet name="底稿" state="veryHidden" r:id="r2"/><sheet name="乙" r:id="r3"/></sheets><definedNames><definedName name="p" localSheetId="1">底稿!A1</definedName><definedName name="q" localSheetId="2">乙!A1</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['r1', 'worksheet', 'worksheets/sheet1.xml'],
      ['r2', 'worksheet', 'worksheets/sheet2.xml'],
      ['r3', 'worksheet', 'worksheets/sheet3.xml'],
      ['r4', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/sharedStrings.xml': '<sst><si><t>看得见</t></si><si><t>底稿里的话</t></si></sst>',
    'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    'xl/worksheets/sheet2.xml': sheet('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'),
    'xl/worksheets/sheet3.xml': sheet(`<row r="1">${inner('乙表')}</row>`),
    ...more,
  });

/** Nothing is tied to a part that is not there, and no part is listed that is gone. */
function expectWhole(bytes: Uint8Array): void {
  const parts = partsOf(bytes);
  for (const [, name = ''] of (parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g))
    expect(Object.keys(parts)).toContain(name);
  for (const [name, xml] of Object.entries(parts).filter(([each]) => each.endsWith('.rels'))) {
    const folder = name.replace(/_rels\/[^/]*$/, '');
    for (const [whole, target = ''] of xml.matchAll(/<Relationship [^>]*Target="([^"]+)"[^>]*>/g))
      if (!whole.includes('External'))
        expect(Object.keys(parts)).toContain(new URL(target, `https://x/${folder}`).pathname.slice(1));
  }
}

describe('after cleaning the reader finds nothing left, and every word that was seen is there', () => {
  const comments = {
    'word/comments.xml': `<w:comments ${W}><w:comment w:author="王五">${p('再核')}</w:comment></w:comments>`,
  };
  test.each<[string, Uint8Array, string[]]>([
    ['who made it', word(p('甲')), ['文件属性']],
    ['notes', word(`${p('甲')}<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`, { ...comments, 'word/_rels/document.xml.rels': relations(['r1', 'comments', 'comments.xml']) }), ['批注']],
    ['a template on somebody’s disk', word(p('甲'), { 'word/settings.xml': `<w:settings ${W}><w:attachedTemplate r:id="r1"/><w:docVars><w:docVar w:val="内部"/></w:docVars></w:settings>`, 'word/_rels/settings.xml.rels': relations(['r1', 'attachedTemplate', 'file:///C:/Users/zhangsan/m.dotm']) }), ['模板', '文档变量']],
    ['a link to somebody’s disk', word(p(`<w:hyperlink r:id="r9">${run('附表')}</w:hyperlink>`), { 'word/_rels/document.xml.rels': relations(['r9', 'hyperlink', 'file:///C:/a.doc']) }), ['自己电脑上的链接']],
    ['macros', word(p('甲'), { 'word/vbaProject.bin': 'x', 'word/_rels/document.xml.rels': relations(['r1', 'vbaProject', 'vbaProject.bin']) }), ['宏']],
    ['the table behind a chart', word(p('甲'), { 'word/charts/chart1.xml': `<c:chart xmlns:c="urn:c"><c:externalData r:id="r1" xmlns:r="urn:r"/></c:chart>`, 'word/charts/_rels/chart1.xml.rels': relations(['r1', 'package', '../embeddings/Sheet1.xlsx']), 'word/embeddings/Sheet1.xlsx': excel() }), ['图表背后']],
    ['where a picture was taken', word(p('甲'), { 'word/media/image1.jpg': aPhoto({ gps: true }) }), ['图片里记着']],
    ['data that a program attached', word(p('甲'), { 'customXml/item1.xml': '<a>内部编号</a>' }), ['附带的数据']],
    ['notes in cells and whose machine it lay on', excel({ 'xl/comments1.xml': '<comments><authors><author>王五</author></authors><comment ref="A1"><text><t>再核</t></text></comment></comments>', 'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:v" xmlns:x="urn:x"><v:shape><x:ClientData ObjectType="Note"/></v:shape></xml>', 'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', '<legacyDrawing r:id="r2"/>'), 'xl/worksheets/_rels/sheet1.xml.rels': relations(['r1', 'comments', '../comments1.xml'], ['r2', 'vmlDrawing', '../drawings/vmlDrawing1.vml']) }), ['批注', '谁电脑上']],
    ['hidden sheets', excel(), ['隐藏的工作表“底稿”', '没有显示、文件里还留着的文字']],
    ['what a speaker noted, and who remarked on it', ooxml({ 'ppt/presentation.xml': `<p:presentation ${W} xmlns:p="urn:p"><p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst></p:presentation>`, 'ppt/_rels/presentation.xml.rels': relations(['r1', 'slide', 'slides/slide1.xml']), 'ppt/slides/slide1.xml': `<p:sld ${W} xmlns:p="urn:p"><a:p><a:t>甲</a:t></a:p></p:sld>`, 'ppt/slides/_rels/slide1.xml.rels': relations(['r1', 'notesSlide', '../notesSlides/notesSlide1.xml']), 'ppt/notesSlides/notesSlide1.xml': '<n xmlns:a="urn:a"><a:p><a:t>先压一压</a:t></a:p></n>', 'ppt/commentAuthors.xml': '<p:cmAuthorLst xmlns:p="urn:p"><p:cmAuthor name="王五"/></p:cmAuthorLst>' }), ['幻灯片的备注', '批注']],
    ['notes and programs of LibreOffice', openDocument('text', { 'META-INF/manifest.xml': '<m:manifest xmlns:m="urn:m"><m:file-entry m:full-path="Basic/a.xml"/></m:manifest>', 'meta.xml': '<o:document-meta xmlns:o="urn:o" xmlns:d="urn:d"><o:meta><d:creator>张三</d:creator></o:meta></o:document-meta>', 'Basic/a.xml': '<a/>', 'content.xml': '<o:text xmlns:o="urn:o" xmlns:t="urn:t"><t:p>甲<o:annotation><t:p>再核</t:p></o:annotation></t:p></o:text>' }), ['文件属性', '宏', '批注']],
  ])('%s', async (_case, bytes, said) => {
    const { bytes: cleaned, removed, kept } = await clean(bytes);
    expect(kept).toEqual([]);
    for (const words of said) expect(removed.join('\n')).toContain(words);
    expect((await readContents(cleaned)).remarks).toEqual([]);
    const notes = /再核|先压一压/;
    expect(await seenIn(cleaned)).toBe((await seenIn(bytes)).replace(notes, ''));
    expect(JSON.stringify(partsOf(cleaned))).not.toMatch(/张三|李四|王五|zhangsan|再核|先压一压|底稿|内部编号/);
    if (partsOf(cleaned)['[Content_Types].xml']) expectWhole(cleaned);
    expect((await clean(cleaned)).removed).toEqual([]);
  }); // prettier-ignore
});

describe('tracked changes are accepted', () => {
  const ins = (words: string): string => `<w:ins w:author="王五">${run(words)}</w:ins>`;
  const del = (words: string): string => `<w:del w:author="王五"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
  const row = (words: string, mark = ''): string => `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${p(words)}</w:tc></w:tr>`;
  test.each<[string, string, string]>([
    ['words put in and struck out', p(`${run('甲')}${del('乙')}${ins('丙')}`), '甲丙'],
    ['words moved', p(`<w:moveFrom>${run('甲')}</w:moveFrom>`) + p(`<w:moveTo>${run('甲')}</w:moveTo>`), '甲'],
    ['the end of a paragraph', p('上', '<w:rPr><w:del/></w:rPr>') + p('下'), '上下'],
    ['a paragraph that is gone whole', p(del('上'), '<w:rPr><w:del/></w:rPr>') + p('下'), '下'],
    ['a row', `<w:tbl>${row('留')}${row('去', '<w:del/>')}${row('加', '<w:ins/>')}</w:tbl>`, '留\n加'],
    ['looks', p(run('甲', '<w:rPrChange w:author="王五"/>'), '<w:pPrChange w:author="王五"/>'), '甲'],
    ['words inside a link, put in', p(`<w:hyperlink>${ins('甲')}</w:hyperlink>`), '甲'],
  ])('%s', async (_case, body, seen) => {
    const { bytes, removed } = await clean(word(body));
    expect(removed.join()).toContain('照已接受处理');
    expect(await seenIn(bytes)).toBe(seen);
    expect((await readContents(bytes)).remarks).toEqual([]);
    expect(JSON.stringify(partsOf(bytes))).not.toMatch(/王五|乙|去/);
  });

  test('but not where cells were taken out or joined: a table would fall apart', async () => {
    const body = `<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>${p('甲')}</w:tc></w:tr></w:tbl>`;
    expect(await cleanFile(word(body))).toEqual({ fault: expect.stringContaining('接受或拒绝全部修订') });
  });
});

test('hidden words go, by their own look or by that of their style', async () => {
  const styles = `<w:styles ${W}><w:style w:styleId="x"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
  const body = p(
    `${run('明')}${run('暗', '<w:vanish/>')}${run('密', '<w:rStyle w:val="x"/>')}${run('亮', '<w:vanish w:val="0"/>')}`,
  );
  const { bytes, removed } = await clean(word(body, { 'word/styles.xml': styles }));
  expect(removed).toContain('隐藏的文字（2处）');
  expect(await seenIn(bytes)).toBe('明亮');
  expect((await readContents(bytes)).remarks).toEqual([]);
});

test('what a field showed of the file’s own properties stays as words', async () => {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (instruction: string, shown: string): string =>
    `${mark('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${mark('separate')}${run(shown)}${mark('end')}`;
  const body = p(
    `<w:fldSimple w:instr="AUTHOR">${run('综合科')}</w:fldSimple>${field('DOCPROPERTY 编号', '第1号')}${field('PAGE', '2')}`,
  );
  const { bytes } = await clean(word(body));
  expect(await seenIn(bytes)).toBe('综合科第1号2');
  const xml = partsOf(bytes)['word/document.xml'] ?? '';
  expect(xml).not.toMatch(/AUTHOR|DOCPROPERTY/);
  expect(xml).toContain('PAGE');
});

test('a hidden sheet that a formula needs stays, and so does a hidden row: both are told', async () => {
  const { kept } = await clean(
    excel({ 'xl/worksheets/sheet3.xml': sheet('<row r="1" hidden="1"><c r="A1"><f>底稿!A1</f><v>1</v></c></row>') }),
  );
  expect(kept.join('\n')).toMatch(/隐藏的工作表“底稿”：别的表里的公式/);
  expect(kept.join('\n')).toMatch(/隐藏的行或列/);
});

test('a sheet that is gone moves the places of those behind it', async () => {
  const workbook = partsOf((await clean(excel())).bytes)['xl/workbook.xml'] ?? '';
  expect(workbook).toContain('activeTab="1"');
  expect(workbook).toContain('localSheetId="1"');
  expect(workbook).not.toContain('localSheetId="2"');
});

describe('a picture', () => {
  test('loses its place and keeps its way up', async () => {
    const { bytes, removed } = await clean(aPhoto({ gps: true }));
    expect(removed).toEqual([expect.stringContaining('拍摄地点')]);
    expect((await readContents(bytes)).remarks).toEqual([]);
    const upright = Uint8Array.from(bytes);
    expect((await clean(upright)).removed).toEqual([]);
    // Orientation 6: the camera was held upright, and the picture lies on its side without it.
    const sideways = Buffer.concat([
      Buffer.from('ffd8ffe10022457869660000', 'hex'),
      Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex'),
      Buffer.from('ffd9', 'hex'),
      Buffer.from('behind the picture'),
    ]);
    const turned = (await clean(sideways)).bytes;
    expect(Buffer.from(turned).toString('hex')).toContain('0112000300000001000600');
    expect(Buffer.from(turned).toString()).not.toContain('behind');
  });
  test('of PNG keeps its own chunks alone', async () => {
    const chunk = (type: string, data = ''): Buffer => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(data.length);
      return Buffer.concat([length, Buffer.from(type + data), Buffer.alloc(4)]);
    };
    const png = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', '1234567890123'),
      chunk('tEXt', 'Author\0zhangsan'),
      chunk('IDAT', 'x'),
      chunk('IEND'),
    ]);
    expect(Buffer.from((await clean(png)).bytes).toString()).not.toContain('zhangsan');
  });
});

describe('a PDF', () => {
  const made = async (change: (document: PDFDocument) => void): Promise<Uint8Array> => {
    const document = await PDFDocument.load(aPdf([{ words: 'one' }, { words: 'two' }]));
    change(document);
    return document.save({ useObjectStreams: false });
  };
  test('loses its author, program and files, and what nothing leads to', async () => {
    const bytes = await made((document) => {
      document.setAuthor('zhangsan');
      document.addJavaScript('a', 'app.alert(1)');
      void document.attach(Buffer.from('secret'), 'secret.txt');
      document.context.register(PDFString.of('an earlier version'));
    });
    const { bytes: cleaned, removed } = await clean(bytes);
    for (const words of ['作者', 'JavaScript', '附着的别的文件']) expect(removed.join()).toContain(words);
    expect(await readContents(cleaned)).toMatchObject({ remarks: [], passages: [{ text: 'one' }, { text: 'two' }] });
    const again = await PDFDocument.load(cleaned);
    const objects = again.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(objects.join()).not.toMatch(/zhangsan|secret|earlier/);
  });
  test('loses notes, and keeps links and what is drawn on it', async () => {
    const note = (subtype: string, more: Record<string, unknown> = {}) => ({
      Type: 'Annot',
      Subtype: subtype,
      Rect: [0, 0, 9, 9],
      Contents: PDFString.of('zhangsan'),
      ...more,
    });
    const bytes = await made((document) => {
      const page = document.getPage(0).node;
      const list = [note('Text'), note('Highlight'), note('Stamp', { AP: {} }), note('Link')];
      page.set(PDFName.of('Annots'), document.context.obj(list as never));
    });
    const { bytes: cleaned } = await clean(bytes);
    const annotations = String((await PDFDocument.load(cleaned)).getPage(0).node.Annots());
    expect(annotations).toMatch(/Stamp[^]*Link/);
    expect(annotations).not.toMatch(/Highlight|\/Text/);
    expect((await readContents(cleaned)).remarks).toEqual([]);
  });
  test('that is signed is left alone', async () => {
    const bytes = await made((document) => {
      document.catalog.set(PDFName.of('AcroForm'), document.context.obj({ SigFlags: 3, Fields: [] }));
    });
    expect(await cleanFile(bytes)).toEqual({ fault: expect.stringContaining('数字签名') });
  });
});

describe('what cannot be cleaned well is refused with a sentence', () => {
  test.each<[string, Uint8Array, string]>([
    ['an old .doc', readFileSync('tests/fixtures/office/jiu-geshi.doc'), '另存为 .docx'],
    ['one with a password', readFileSync('tests/fixtures/cases/outside/attach-encrypted/enc.docx'), '打开密码'],
    ['an OFD', ooxml({ 'OFD.xml': '<ofd:OFD/>' }), 'OFD'],
    ['an archive', zip({ 'a.txt': '甲' }), '解开'],
    ['plain words', new TextEncoder().encode('甲'), '不用清理'],
    ['a format that nobody knows', Uint8Array.from([1, 0, 2, 0]), '认不出的格式'],
    ['a signed text', word(p('甲'), { '_xmlsignatures/sig1.xml': '<a/>' }), '数字签名'],
    ['half a file', word(p('甲')).subarray(0, 300), '损坏'],
    ['XML with words of its own', word('', { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), '损坏'],
  ])('%s', async (_case, bytes, said) =>
    expect(await cleanFile(bytes)).toEqual({ fault: expect.stringContaining(said) }),
  );
});
