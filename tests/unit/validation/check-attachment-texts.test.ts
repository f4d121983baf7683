import { describe, expect, test } from 'vitest';
import type { Attachment } from '#domain/attachment/attachment.ts';
import { checkAttachmentTexts } from '#validation/check-attachment-texts.ts';
import { loadContent } from '#validation/load-content.ts';
import { foldersIn } from '../../support/folders.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const MOBILE = '13800138000';
const EXEMPTION = `exemptions:\n  - { text: "${MOBILE}", reason: 公开的值班电话, by: 示例员, on: 2024-03-01 }\n`;

/** What is said of one disclosure whose PDF says `text`. */
function check(text: string, more = '') {
  const root = tempFolder({
    'content/offices.yaml': '- { id: a, name: 综合科, note: 电话 0123-4567890 }\n',
    'content/disclosures/2024/a.md': `---\nfiles:\n  - { path: files/2024/a.pdf, title: 表 }\ntitle: 甲\nkind: notice\nproducer: 示例市城市秩序局\nsummary: 甲\npublishedBasis: unknown\nrecordedOn: 2024-03-01\n${more}---\n\n正文\n`,
  });
  const content = loadContent(foldersIn(root));
  const attachment: Attachment = {
    path: 'files/2024/a.pdf',
    format: 'pdf',
    sizeBytes: 1,
    sha256: '',
    outcome: 'read',
    passages: text.split('\n').map((line, index) => ({ place: `第${index + 1}页`, text: line })),
    remarks: [],
  };
  return checkAttachmentTexts(content, new Map([[attachment.path, attachment]])).filter(({ field }) =>
    /files|exemptions/.test(field ?? ''),
  );
}

describe('personal data in an attachment', () => {
  test('is named at the entry that offers it, with the page, and masked', () => {
    const [fault, ...others] = check(`第一页\n联系 ${MOBILE}`);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ severity: 'warning', line: 3, field: 'files[0].path', found: 'files/2024/a.pdf' });
    expect(fault?.message).toContain('附件（第2页）');
    expect(JSON.stringify(fault)).not.toContain(MOBILE);
  });
  test('may stand where a reviewed exemption releases it, which is not idle then', () =>
    expect(check(`联系 ${MOBILE}`, EXEMPTION)).toEqual([]));
  test('an exemption that nothing needs stays named', () =>
    expect(check('没有号码', EXEMPTION)).toMatchObject([{ severity: 'warning', field: 'exemptions[0].text' }]));
});
