import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inspectBytes } from '#adapters/attachments/inspect-attachment.ts';
import { formatOfName } from '#domain/attachment/attachment.ts';
import { ooxml, openDocument as odf, zip, type Parts } from '../../support/office.ts';
import { aPhoto } from '../../support/photo.ts';

const ID = '110101199003070011';

const p = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const word = (more: Parts, body = p('甲')): Uint8Array =>
  ooxml({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...more });
const cell = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const excel = (sheet: string, more: Parts = {}): Uint8Array =>
  ooxml({
    'xl/workbook.xml': '<workbook><sheets><sheet name="表" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cell('A1', '甲')}</row></sheetData>${sheet}</worksheet>`,
    ...more,
  });
const slides = (more: Parts): Uint8Array =>
  ooxml({ 'ppt/slides/slide1.xml': '<p:sld><a:p><a:t>甲</a:t></a:p></p:sld>', ...more });
const text = (more: Parts, body = ''): Uint8Array =>
  odf('text', { 'content.xml': `<office:text><text:p>甲${body}</text:p></office:text>`, ...more });
const ofd = (more: Parts): Uint8Array =>
  ooxml({
    'OFD.xml': '<ofd:OFD/>',
    'Doc_0/Pages/Page_0/Content.xml': '<ofd:TextCode>甲</ofd:TextCode>',
    ...more,
  });
const external = (type: string, target: string): Parts => ({
  'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r9" Type="x/${type}" TargetMode="External" Target="${target}"/></Relationships>`,
});
const utf16 = (xml: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
const nested = (depth: number): Uint8Array =>
  Array.from({ length: depth }).reduce<Uint8Array>((inner) => zip({ 'a.zip': inner }), zip({ '名.txt': ID }));

async function look(name: string, bytes: Uint8Array) {
  const format = formatOfName(name);
  const inspection = format && (await inspectBytes(name, format, bytes));
  if (!inspection || 'fault' in inspection) throw new Error(inspection?.fault ?? 'no format');
  return inspection.attachment;
}

/** Wherever in a file a number can lie that whoever opens it doesn't see. */
describe('a number is found, with its place', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['blocks to choose from', 'a.docx', word({ 'word/glossary/document.xml': p(ID) }), 'word/glossary/document.xml'],
    ['the cache of a chart', 'a.docx', word({ 'word/charts/chart1.xml': `<c:v>${ID}</c:v>` }), 'charts/chart1.xml'],
    ['a diagram', 'a.docx', word({ 'word/diagrams/data1.xml': `<a:t>${ID}</a:t>` }), 'diagrams/data1.xml'],
    ['a sheet that is set into a text', 'a.docx', word({ 'word/embeddings/Sheet1.xlsx': excel('', { 'xl/worksheets/sheet1.xml': `<row>${cell('B2', ID)}</row>` }) }), 'word/embeddings/Sheet1.xlsx 表!B2'],
    ['a page that is set into a text', 'a.docx', word({ 'word/afchunk.htm': `<p>${ID}</p>` }), 'word/afchunk.htm 第1行'],
    ['another text set into it', 'a.docx', word({ 'word/afchunk1.docx': word({}, p(ID)) }), 'word/afchunk1.docx 第1段'],
    ['a note that a program left', 'a.docx', word({ 'notes.txt': ID }), 'notes.txt 第1行'],
    ['properties of one’s own', 'a.docx', word({ 'docProps/custom.xml': `<vt:lpwstr>${ID}</vt:lpwstr>` }), 'docProps/custom.xml'],
    ['a comment of the XML', 'a.docx', word({}, `${p('甲')}<!-- ${ID} -->`), '正文里看不见的文字'],
    ['a link', 'a.docx', word(external('hyperlink', `mailto:${ID}@example.cn`)), '链接'],
    ['a part in UTF-16', 'a.docx', ooxml({ 'word/document.xml': utf16(p(ID), false) }), '第1段'],
    ['a part in UTF-16 the other way round', 'a.docx', ooxml({ 'word/document.xml': utf16(p(ID), true) }), '第1段'],
    ['a name for cells', 'a.xlsx', excel('', { 'xl/names.xml': `<definedName>"${ID}"</definedName>` }), 'xl/names.xml'],
    ['what is printed above a sheet', 'a.xlsx', excel(`<headerFooter><oddHeader>&amp;C${ID}</oddHeader></headerFooter>`), '表 格子以外'],
    ['what a cell lets one choose from', 'a.xlsx', excel(`<dataValidation><formula1>"${ID},乙"</formula1></dataValidation>`), '表 格子以外'],
    ['what a cell asks for', 'a.xlsx', excel(`<dataValidation prompt="${ID}"/>`), '表 格子以外'],
    ['a box of words on a sheet', 'a.xlsx', excel('', { 'xl/drawings/drawing1.xml': `<a:t>${ID}</a:t>` }), 'drawings/drawing1.xml'],
    ['a list to filter by', 'a.xlsx', excel('', { 'xl/slicerCaches/slicerCache1.xml': `<i n="${ID}"/>` }), 'slicerCache1.xml'],
    ['a sheet in a folder of its own', 'a.xlsx', excel('', { 'xl/_rels/workbook.xml.rels': '<Relationship Id="r1" Target="/xl/sheets/s.xml"/>', 'xl/sheets/s.xml': `<row>${cell('C3', ID)}</row>` }), '表!C3'],
    ['what stands on every slide', 'a.pptx', slides({ 'ppt/slideMasters/slideMaster1.xml': `<a:p><a:t>${ID}</a:t></a:p>` }), 'slideMaster1.xml'],
    ['a label of a slide', 'a.pptx', slides({ 'ppt/tags/tag1.xml': `<p:tag val="${ID}"/>` }), 'ppt/tags/tag1.xml'],
    ['properties of a text', 'a.odt', text({ 'meta.xml': `<meta:user-defined>${ID}</meta:user-defined>` }), '文件属性'],
    ['the top of a page', 'a.odt', text({ 'styles.xml': `<style:header><text:p>${ID}</text:p></style:header>` }), '页眉或页脚'],
    ['an object in a text', 'a.odt', text({ 'Object 1/content.xml': `<text:p>${ID}</text:p>` }), 'Object 1/content.xml'],
    ['a name of a picture', 'a.odt', text({}, `<draw:frame draw:name="${ID}"/>`), 'content.xml里看不见的文字'],
    ['a value that is shown rounded', 'a.ods', odf('spreadsheet', { 'content.xml': `<table:table-cell office:value="${ID}"><text:p>1.1E+17</text:p></table:table-cell>` }), 'content.xml里看不见的文字'],
    ['a file in an OFD', 'a.ofd', ofd({ 'Doc_0/Attachs/a.txt': ID }), 'Doc_0/Attachs/a.txt 第1行'],
    ['data of one’s own in an OFD', 'a.ofd', ofd({ 'Doc_0/CustomTags/t.xml': `<a b="${ID}">${ID}</a>` }), 'Doc_0/CustomTags/t.xml'],
    ['an archive in an archive', 'a.zip', nested(2), 'a.zip a.zip 名.txt 第1行'],
    ['the name of a file in an archive', 'a.zip', zip({ [`名单${ID}.txt`]: '甲' }), '文件名'],
  ])('in %s (%s)', async (_where, name, bytes, place) => {
    const { outcome, passages } = await look(name, bytes);
    expect(outcome).toBe('read');
    expect(passages.filter((each) => each.text.includes(ID)).map((each) => each.place)).toContainEqual(
      expect.stringContaining(place),
    );
  }); // prettier-ignore
});

describe('what a file carries is named', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['where a picture in a text was taken', 'a.docx', word({ 'word/media/image1.jpg': aPhoto({ gps: true }) }), '“word/media/image1.jpg”照片里记着拍摄的地点'],
    ['an object that nobody can read', 'a.docx', word({ 'word/embeddings/oleObject1.bin': 'x\0y' }), '“word/embeddings/oleObject1.bin”里面的文字没有读'],
    ['who worked on it', 'a.docx', word({ 'word/people.xml': '<w15:person w15:author="王五"/>' }), '姓名：王五'],
    ['who changed how it looks', 'a.docx', word({}, '<w:rPrChange w:author="王五"/>'), '姓名：王五'],
    ['words hidden by their style', 'a.docx', word({ 'word/styles.xml': '<w:style w:styleId="x"><w:vanish/></w:style>' }, `<w:rStyle w:val="x"/>${p('乙')}`), '隐藏的文字'],
    ['a template on somebody’s disk', 'a.docx', word(external('attachedTemplate', 'file:///C:/Users/zhangsan/m.dotm')), 'C:/Users/zhangsan'],
    ['an address that is none', 'a.docx', word(external('image', 'file:///C:/%E4%zz.png')), '%E4%zz.png'],
    ['a program in a control', 'a.docx', word({ 'word/activeX/activeX1.xml': '<x/>' }), 'ActiveX'],
    ['a link to a database', 'a.xlsx', excel('', { 'xl/connections.xml': '<connection connection="Password=1"/>' }), '数据库的连接'],
    ['on whose machine it was saved', 'a.xlsx', excel('', { 'xl/workbook.xml': '<workbook><x15ac:absPath url="C:\\Users\\zhangsan\\"/></workbook>' }), 'C:\\Users\\zhangsan'],
    ['a sheet of programs', 'a.xlsx', excel('', { 'xl/macrosheets/sheet1.xml': '<x/>' }), '宏'],
    ['a slide that is not shown', 'a.pptx', slides({ 'ppt/slides/slide2.xml': '<p:sld show="0"/>' }), '1张隐藏的幻灯片'],
    ['who noted something on a slide', 'a.pptx', slides({ 'ppt/commentAuthors.xml': '<p:cmAuthor name="王五"/>' }), '姓名：王五'],
    ['a sheet in the binary form', 'a.xlsx', ooxml({ 'xl/workbook.bin': 'x', 'xl/worksheets/sheet1.bin': 'x' }), '没有读（二进制的表格'],
    ['an OFD of pictures', 'a.ofd', ofd({ 'Doc_0/Pages/Page_0/Content.xml': '<ofd:ImageObject/>' }), '页面上没有文字'],
    ['an archive too deep', 'a.zip', nested(5), '压缩包套压缩包，太深'],
    ['an archive of nothing', 'a.zip', zip({}), '压缩包是空的'],
    ['a name that leads out of an archive', 'a.zip', zip({ '../../x.txt': '甲' }), '写着别的文件夹'],
    ['a program in an archive', 'a.zip', zip({ 'a.ps1': 'x' }), '程序 a.ps1'],
    ['an archive that nobody can read', 'a.zip', zip({ 'a.rar': 'Rar!\u001a\u0007\0' }), '没有读'],
  ])('%s (%s)', async (_what, name, bytes, said) =>
    expect((await look(name, bytes)).remarks.join('\n')).toContain(said),
  ); // prettier-ignore

  test('and nothing is named of a file that carries nothing', async () => {
    for (const [name, bytes] of [
      [
        'a.docx',
        word({ 'word/media/image1.jpg': aPhoto(), 'word/fonts/font1.odttf': 'x\0', 'customXml/item1.xml': '<a/>' }),
      ],
      ['a.xlsx', excel('', { 'xl/printerSettings/printerSettings1.bin': 'x\0', 'xl/styles.xml': '<a/>' })],
      ['a.odt', text({ 'Thumbnails/thumbnail.png': aPhoto(), 'layout-cache': 'x\0', 'settings.xml': '<a/>' })],
      ['a.ofd', ofd({ 'Doc_0/Res/font_1.ttf': 'x\0', 'Doc_0/Signs/Sign_0/SignedValue.dat': 'x\0' })],
    ] as const)
      expect(await look(name, bytes)).toMatchObject({ outcome: 'read', remarks: [] });
  });
});

describe('a large file', () => {
  const rows = (count: number): string =>
    Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cell(`A${index + 1}`, '甲')}</row>`).join('');
  test('is read to its last cell', async () => {
    const { outcome, passages, remarks } = await look(
      'a.xlsx',
      excel('', { 'xl/worksheets/sheet1.xml': rows(200_000) }),
    );
    const cells = passages.filter(({ place }) => place.includes('!'));
    expect([outcome, cells.length, cells.at(-1)?.place, remarks]).toEqual(['read', 200_000, '表!A200000', []]);
  });
  test('that is larger still is read as far as a machine can, and says from where it is not', async () => {
    const { passages, remarks } = await look('a.txt', strToU8('检查\n'.repeat(600_000)));
    expect(passages).toHaveLength(300_000);
    expect(remarks.join()).toContain('从第300001行起没有读');
  });
});
