import { cpSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellFaultLine } from '#format/cell-fault.ts';
import { faultLine } from '#format/fault.ts';
import { importSheets } from '#publishing/import-sheets.ts';
import { lostLines, readDocument } from '#publishing/read-document.ts';
import { checkContent, hasErrors } from '#validation/check-content.ts';
import { loadContent } from '#validation/load-content.ts';
import { foldersIn } from '../support/folders.ts';
import { makeInput } from '../support/input-case.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Files as other programs wrote them, and what users of other projects met with. */
const OUTSIDE = 'tests/fixtures/cases/outside';
const ID = /“110101\*{8}0011”/;
const LOCKED = '加了打开密码，读者也打不开；换一份没有密码的';

async function check(root: string): Promise<{ outcome: string; output: string }> {
  const { faults } = await checkContent(foldersIn(root));
  const output = faults.map(faultLine).join('\n');
  return { outcome: hasErrors(faults) ? 'reject' : faults.length > 0 ? 'warn' : 'accept', output };
}

describe('an attachment', () => {
  test.each<[string, string, (string | RegExp)[]]>([
    ['attach-docx-document2/doc2.docx', 'reject', [ID, '第1段']],
    ['attach-docx-document2/plain.docx', 'reject', [ID, '第1段']],
    ['attach-encrypted/enc.doc', 'warn', [LOCKED]],
    ['attach-encrypted/enc.docx', 'reject', [LOCKED]],
    ['attach-encrypted/enc.xlsx', 'reject', [LOCKED]],
    ['attach-encrypted/enc.zip', 'warn', [LOCKED]],
    ['attach-pptx-and-others-unread/inner.zip', 'reject', [ID, '名单.docx 第1段', '名单.txt 第1行']],
    ['attach-pptx-and-others-unread/slide.pptx', 'reject', [ID, '第1张幻灯片', '第1张幻灯片的备注', '幻灯片带着备注']],
    ['attach-pptx-and-others-unread/t.odt', 'reject', [ID, '第1段']],
    ['attach-pptx-and-others-unread/t.ofd', 'reject', [ID, '第1页']],
    ['attach-xlsx-pivot-external/extlink.xlsx', 'reject', [ID, '外部链接和它的缓存']],
    ['attach-xlsx-pivot-external/pivot.xlsx', 'reject', [ID, '数据透视表的缓存']],
    ['attach-xlsx-prefix/prefix.xlsx', 'reject', [ID, '!A2']],
    ['attach-xlsx-prefix/prefix-sst.xlsx', 'reject', [ID, '!A2']],
    ['marks-of-secrecy/mi.docx', 'reject', ['“机密★1年”', '国家秘密', '第2段']],
    ['pdf-predefined-cmap/gbeuc.pdf', 'reject', [ID, '第1页']],
    ['pdf-predefined-cmap/gbk.pdf', 'reject', [ID, '第1页']],
    ['pdf-predefined-cmap/gbkp.pdf', 'reject', [ID, '第1页']],
    ['pdf-predefined-cmap/ucs2.pdf', 'reject', [ID, '第1页']],
    ['pdf-predefined-cmap/utf16.pdf', 'reject', [ID, '第1页']],
  ])('%s: %s', async (file, outcome, wanted) => {
    const root = tempFolder();
    const path = `files/2024/${basename(file)}`;
    makeInput(root, { changes: [{ op: 'attach', path }] });
    cpSync(join(OUTSIDE, file), join(root, 'public', path));
    const said = await check(root);
    expect(said.outcome, said.output).toBe(outcome);
    for (const words of wanted) expect(said.output).toMatch(words);
    expect(said.output).not.toContain('110101199003070011');
  });
});

describe('an entry', () => {
  test.each<[string, string, string[]]>([
    ['links-intranet/l.md', 'reject', ['“#c9”', '#c99', '192.168.1.5', 'localhost', '.local', '内部网络的网址']],
    ['marks-of-secrecy/x.md', 'reject', ['第11行', '“机密★1年”', '（此件不予公开）', '内部资料']],
    ['body-task-list/qingdan.md', 'accept', []],
  ])('%s: %s', async (file, outcome, wanted) => {
    const root = tempFolder();
    makeInput(root, { changes: [] });
    cpSync(join(OUTSIDE, file), join(root, 'content/disclosures/2024', basename(file)));
    const said = await check(root);
    expect(said.outcome, said.output).toBe(outcome);
    for (const words of wanted) expect(said.output).toContain(words);
  });
});

test.each([
  ['docx-eq-field/eq.docx', '第甲类：城管理。\n\n合并一二字符。', ['文字“甲”', '文字“城”，注音“chéng”', '文字“一二”']],
  ['docx-form-fields/form.docx', '☑主动公开　☐不予公开\n\n公开方式：依申请公开。\n\n填写：某某', []],
  [
    'docx-placeholder/sdt.docx',
    '签发人：\n\n☒是',
    ['第1段后面', '没有填写的内容控件“单击或点击此处输入文字。”', '没有填写的内容控件“单击此处输入日期。”'],
  ],
])('%s becomes what a reader sees, with every loss named', (file, body, lost) => {
  const entry = readDocument(readFileSync(join(OUTSIDE, file)));
  if ('fault' in entry) throw new Error(entry.fault);
  expect(entry.body).toBe(body);
  for (const words of lost) expect(lostLines(entry.lost).join('\n')).toContain(words);
  if (lost.length === 0) expect(entry.lost).toEqual([]);
});

describe('a sheet', () => {
  const imported = async (file: string) => {
    const content = loadContent(foldersIn('tests/fixtures/base-bureau'));
    const sheets = await importSheets(resolve(OUTSIDE, file), content, '2024-06-01 08:00');
    if ('fault' in sheets) throw new Error(sheets.fault);
    return sheets;
  };
  test('that shows a month is not given its first day', async () => {
    const { rows, faults } = await imported('import-xlsx-month-only/表.xlsx');
    expect(rows).toEqual([]);
    expect(faults.map(cellFaultLine)).toEqual([
      expect.stringMatching(/!D2 形成日期：写的是“2024年3月”。只有年月，没有日/),
      expect.stringMatching(/!D3 形成日期：写的是“2024年3月”。只有年月，没有日/),
    ]);
  });
  test('with seconds keeps its day and minute, and says so', async () => {
    const { rows, notes } = await imported('import-xlsx-seconds/表.xlsx');
    expect(rows.map(({ draft }) => draft.data.publishedAt)).toEqual(['2024-03-20 23:59', '2024-03-20 09:30']);
    expect(notes.map(cellFaultLine).join('\n')).toMatch(/!E2 .*23:59:59”。读作“2024-03-20 23:59”/);
  });
});
