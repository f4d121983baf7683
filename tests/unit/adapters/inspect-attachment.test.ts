import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inspectAttachment } from '#adapters/attachments/inspect-attachment.ts';
import { seenText } from '#domain/attachment/attachment.ts';
import { aPdf } from '../../support/pdf.ts';
import { aPhoto } from '../../support/photo.ts';
import { tempFolder } from '../../support/temp-folder.ts';

function inspect(name: string, bytes: Uint8Array | string) {
  const root = tempFolder({ 'files/2024/.keep': '' });
  writeFileSync(join(root, 'files/2024', name), bytes);
  return inspectAttachment(root, `files/2024/${name}`);
}
const office = (parts: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({ '[Content_Types].xml': '<Types/>', ...parts }).map(([name, xml]) => [name, strToU8(xml)]),
    ),
  );
/** What a reader of the file sees, and what only whoever looks for it finds. */
async function wordsIn(name: string, bytes: Uint8Array): Promise<{ seen: string; hidden: string[] }> {
  const inspection = await inspect(name, bytes);
  if ('fault' in inspection) throw new Error(inspection.fault);
  const { attachment } = inspection;
  const hidden = attachment.passages.filter(({ isHidden }) => isHidden).map(({ place, text }) => `${place}：${text}`);
  return { seen: seenText(attachment), hidden };
}
const remarks = async (name: string, bytes: Uint8Array): Promise<string> => {
  const inspection = await inspect(name, bytes);
  return 'attachment' in inspection ? inspection.attachment.remarks.join('\n') : inspection.fault;
};

describe('a PDF', () => {
  test('has pages and words, a line to a page', async () =>
    expect(await inspect('a.pdf', aPdf([{ words: 'one' }, { words: 'two' }]))).toMatchObject({
      attachment: {
        format: 'pdf',
        pages: 2,
        outcome: 'read',
        passages: [
          { place: '第1页', text: 'one' },
          { place: '第2页', text: 'two' },
        ],
        remarks: [],
      },
    }));
  test('that is a scan is named, with the number of its pages', async () =>
    expect(await remarks('a.pdf', aPdf([{ words: 'one' }, { picture: true }]))).toContain('有1页是扫描的图片'));
  test('with an empty page is no scan', async () => expect(await remarks('a.pdf', aPdf([{}]))).toBe(''));
  test('that was cut off is refused', async () =>
    expect(await inspect('a.pdf', strToU8('%PDF-1.4\n1 0 obj'))).toEqual({ fault: expect.stringContaining('打不开') }));
});

test.each(['.plan.pdf', '~$plan.docx', 'plan.pdf~'])('%s is no attachment: a site is built without it', async (name) =>
  expect(await inspect(name, 'x')).toEqual({ fault: expect.stringContaining('换一个文件名') }),
);

describe('an office file', () => {
  test('gives its words, a line to a paragraph', async () => {
    const xml =
      '<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t>乙 &amp; 丙</w:t></w:r></w:p><w:p><w:r><w:t>丁</w:t></w:r></w:p>';
    expect(await wordsIn('a.docx', office({ 'word/document.xml': xml }))).toEqual({
      seen: '甲乙 & 丙\n丁',
      hidden: [],
    });
  });
  test('names its authors, tracked changes and comments', async () => {
    const said = await remarks(
      'a.docx',
      office({
        'docProps/core.xml': '<dc:creator>示例员</dc:creator>',
        'word/document.xml': '<w:ins w:id="1"><w:r><w:t>新</w:t></w:r></w:ins>',
        'word/comments.xml': '<w:comment w:id="0"/>',
      }),
    );
    for (const words of ['示例员', '未接受的修订', '批注']) expect(said).toContain(words);
  });
  test('names hidden sheets, rows and columns, and gives its strings and long numbers', async () => {
    const bytes = office({
      'xl/workbook.xml': '<sheet name="底稿" state="hidden"/>',
      'xl/sharedStrings.xml': '<si><t>甲</t></si><si><t>乙</t></si>',
      'xl/worksheets/sheet1.xml':
        '<cols><col hidden="1"/></cols><row hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>13800138000</v></c></row>',
    });
    const { hidden } = await wordsIn('a.xlsx', bytes);
    for (const words of ['!A1：甲', '!B1：13800138000', '没有显示的文字：乙'])
      expect(hidden.join('\n')).toContain(words);
    const said = await remarks('a.xlsx', bytes);
    for (const words of ['底稿', '隐藏的行', '隐藏的列']) expect(said).toContain(words);
  });
});

const ID = '110101199003070011';
const run = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** Wherever a number stands in a file, it is found, and said where. */
describe('words are read in every part', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a.docx', { 'word/document.xml': run(ID) }, '第1段'],
    ['a.docx', { 'word/document2.xml': run(ID) }, '第1段'],
    [
      'a.docx',
      { 'word/document.xml': `<ns0:p><ns0:t>${ID.slice(0, 9)}</ns0:t><ns0:t>${ID.slice(9)}</ns0:t></ns0:p>` },
      '第1段',
    ],
    ['a.docx', { 'word/document.xml': run('甲'), 'word/header3.xml': run(ID) }, '页眉'],
    ['a.docx', { 'word/document.xml': run('甲'), 'word/footer1.xml': run(ID) }, '页脚'],
    ['a.docx', { 'word/document.xml': run('甲'), 'word/endnotes.xml': run(ID) }, '尾注'],
    ['a.docx', { 'word/document.xml': run('甲'), 'word/comments.xml': run(ID) }, '批注'],
    [
      'a.docx',
      { 'word/document.xml': `<w:p><w:del><w:r><w:delText>${ID}</w:delText></w:r></w:del></w:p>` },
      '正文里看不见的文字',
    ],
    ['a.docx', { 'word/document.xml': `<w:p><wp:docPr descr="身份证${ID}"/></w:p>` }, '正文里看不见的文字'],
    [
      'a.docx',
      { 'word/document.xml': run('甲'), 'word/settings.xml': `<w:docVar w:name="x" w:val="${ID}"/>` },
      'settings.xml',
    ],
    ['a.docx', { 'word/document.xml': run('甲'), 'customXml/item1.xml': `<a><b>${ID}</b></a>` }, 'customXml/item1.xml'],
    [
      'a.docx',
      { 'word/document.xml': run('甲'), 'docProps/custom.xml': `<property><lpwstr>${ID}</lpwstr></property>` },
      'docProps/custom.xml',
    ],
    [
      'a.docx',
      { 'word/document.xml': run('甲'), 'word/charts/chart1.xml': `<c:pt><c:v>${ID}</c:v></c:pt>` },
      'chart1.xml',
    ],
    ['a.pptx', { 'ppt/slides/slide2.xml': `<a:p><a:t>${ID}</a:t></a:p>` }, '第2张幻灯片'],
    [
      'a.pptx',
      { 'ppt/slides/slide1.xml': '', 'ppt/notesSlides/notesSlide1.xml': `<a:p><a:t>${ID}</a:t></a:p>` },
      '第1张幻灯片的备注',
    ],
    ['a.xlsx', { 'xl/worksheets/sheet1.xml': `<x:c r="B2" t="inlineStr"><x:is><x:t>${ID}</x:t></x:is></x:c>` }, '!B2'],
    [
      'a.xlsx',
      { 'xl/worksheets/sheet1.xml': '', 'xl/pivotCache/pivotCacheRecords1.xml': `<r><s v="${ID}"/></r>` },
      'pivotCache',
    ],
    [
      'a.xlsx',
      { 'xl/worksheets/sheet1.xml': '', 'xl/externalLinks/externalLink1.xml': `<cell><v>${ID}</v></cell>` },
      'externalLink1',
    ],
  ])('%s %j', async (name, parts, place) => {
    const inspection = await inspect(name, office(parts));
    if ('fault' in inspection) throw new Error(inspection.fault);
    const { outcome, passages } = inspection.attachment;
    expect(outcome).toBe('read');
    expect(passages.filter(({ text }) => text.includes(ID)).map((each) => each.place)).toEqual([
      expect.stringContaining(place),
    ]);
  });
});

/** Files as other programs have written them. */
describe('a file of another program', () => {
  const given = (name: string) => inspect(name, readFileSync(join('tests/fixtures/attachments', name)));
  test.each([
    'doc2.docx',
    'plain.docx',
    'inner.zip',
    'slide.pptx',
    't.odt',
    't.ofd',
    'extlink.xlsx',
    'pivot.xlsx',
    'prefix.xlsx',
    'prefix-sst.xlsx',
    'gbeuc.pdf',
    'gbk.pdf',
    'gbkp.pdf',
    'ucs2.pdf',
    'utf16.pdf',
  ])('%s is read', async (name) =>
    expect(await given(name)).toMatchObject({
      attachment: {
        outcome: 'read',
        passages: expect.arrayContaining([
          expect.objectContaining({ text: expect.stringContaining(ID) as string }),
        ]) as unknown,
      },
    }),
  );
  test.each(['enc.doc', 'enc.zip'])('%s is locked, and somebody has to look', async (name) =>
    expect(await given(name)).toMatchObject({
      attachment: { outcome: 'unread', remarks: [expect.stringContaining('打开密码')] },
    }),
  );
  test.each(['enc.docx', 'enc.xlsx'])('%s is locked whatever it is called', async (name) =>
    expect(await given(name)).toMatchObject({ fault: expect.stringContaining('密码') }),
  );
});

describe('every file is read, empty by its nature, or somebody has to look', () => {
  const outcomeOf = async (name: string, bytes: Uint8Array): Promise<unknown> => {
    const inspection = await inspect(name, bytes);
    return 'attachment' in inspection ? inspection.attachment.outcome : inspection.fault;
  };
  test('a program in an archive is named', async () => {
    const bytes = zipSync({ '说明.txt': strToU8('说明'), 'setup.exe': strToU8('MZ') });
    expect(await remarks('a.zip', bytes)).toContain('setup.exe');
  });
  test('an archive in an archive is looked into, but not for ever', async () => {
    const nest = (depth: number): Uint8Array =>
      zipSync({ 'a.zip': depth === 0 ? zipSync({ 'a.txt': strToU8(ID) }) : nest(depth - 1) });
    expect(await outcomeOf('a.zip', nest(0))).toBe('read');
    expect(await remarks('a.zip', nest(5))).toContain('太深');
  });
  test('a package that unpacks to more than any document is not read, and that is said', async () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(70_000_000) });
    expect(await remarks('a.docx', bytes)).toContain('大得不正常');
  });
  test('a photograph says where it was taken', async () =>
    expect(await remarks('a.jpg', aPhoto({ gps: true }))).toContain('地点'));
  test('a picture without words is empty by its nature', async () =>
    expect([await outcomeOf('a.jpg', aPhoto()), await remarks('a.jpg', aPhoto())]).toEqual(['empty', '']));
});

describe('what may not go out is named', () => {
  test.each([
    ['an empty file', 'a.pdf', '', '0 字节'],
    ['a page by the name of a PDF', 'a.pdf', '<!doctype html><p>x', '网页'],
    ['a PDF by the name of a sheet', 'a.xlsx', aPdf([{ words: 'x' }]), '内容实际是PDF'],
    ['a program', 'a.exe', 'MZ', '不能发布这种扩展名'],
  ])('%s', async (_, name, bytes, words) =>
    expect(await inspect(name, bytes)).toEqual({ fault: expect.stringContaining(words) }),
  );
  test('a link, a folder, a missing file', async () => {
    const root = tempFolder({ 'secret.pdf': 'x' });
    mkdirSync(join(root, 'files/2024/b.pdf'), { recursive: true });
    symlinkSync(join(root, 'secret.pdf'), join(root, 'files/2024/a.pdf'));
    expect(await inspectAttachment(root, 'files/2024/a.pdf')).toEqual({ fault: expect.stringContaining('链接') });
    expect(await inspectAttachment(root, 'files/2024/b.pdf')).toEqual({ fault: expect.stringContaining('文件夹') });
    expect(await inspectAttachment(root, 'files/2024/c.pdf')).toEqual({
      fault: expect.stringContaining('没有这个文件'),
    });
  });
});

test('a table out of an older program is read in the national code', async () =>
  expect((await wordsIn('a.csv', new Uint8Array([0xbc, 0xd7, 0x2c, 0xd2, 0xd2]))).seen).toBe('甲,乙'));
