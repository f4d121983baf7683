import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inspectAttachment } from '#adapters/attachments/inspect-attachment.ts';
import { aPdf } from '../../support/pdf.ts';
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
const remarks = async (name: string, bytes: Uint8Array): Promise<string> => {
  const inspection = await inspect(name, bytes);
  return 'attachment' in inspection ? inspection.attachment.remarks.join('\n') : inspection.fault;
};

describe('a PDF', () => {
  test('has pages and words, a line to a page', async () =>
    expect(await inspect('a.pdf', aPdf([{ words: 'one' }, { words: 'two' }]))).toMatchObject({
      attachment: { format: 'pdf', pages: 2, text: 'one\ntwo', remarks: [] },
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
    expect(await inspect('a.docx', office({ 'word/document.xml': xml }))).toMatchObject({
      attachment: { text: '甲乙 & 丙\n丁', remarks: [] },
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
    const inspection = await inspect(
      'a.xlsx',
      office({
        'xl/workbook.xml': '<sheet name="底稿" state="hidden"/>',
        'xl/sharedStrings.xml': '<si><t>甲</t></si><si><t>乙</t></si>',
        'xl/worksheets/sheet1.xml':
          '<cols><col hidden="1"/></cols><row hidden="1"><c><v>13800138000</v></c><c><v>12</v></c></row>',
      }),
    );
    expect(inspection).toMatchObject({ attachment: { text: '甲\n乙\n13800138000' } });
    const said = 'attachment' in inspection ? inspection.attachment.remarks.join() : '';
    for (const words of ['底稿', '隐藏的行', '隐藏的列']) expect(said).toContain(words);
  });
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
  expect(await inspect('a.csv', new Uint8Array([0xbc, 0xd7, 0x2c, 0xd2, 0xd2]))).toMatchObject({
    attachment: { text: '甲,乙' },
  }));
