import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { editorForEach } from '../support/editor-for-each.ts';
import { noticeOf } from '../support/editor-visit.ts';
import { xlsx } from '../support/excel.ts';
import { aPdf } from '../support/pdf.ts';
import { docx, p, run } from '../support/word.ts';

const at = editorForEach();

const file = (name: string, bytes: Uint8Array): File => new File([bytes as BlobPart], name);

async function choose(
  kind: string,
  files: readonly File[],
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind, year: '', theme: '', ...more })) form.set(name, value);
  for (const each of files) form.append('@files', each);
  return at.visit.post('/import', form);
}

const pageOf = async (answer: Response): Promise<Document> => new JSDOM(await answer.text()).window.document;

/** Presses 写入 on a page that shows what would be written. */
async function write(shown: Document): Promise<Response> {
  const form = new FormData();
  for (const input of shown.querySelectorAll<HTMLInputElement>('input[type=hidden]')) form.set(input.name, input.value);
  form.set('action', 'write');
  return at.visit.post('/import', form);
}

const sheet = (...rows: readonly (readonly string[])[]): Promise<Uint8Array> =>
  xlsx({ 公开事项: [['标题', '文件种类', '内容概述', '公开日期', '附件'], ...rows] });
const RESULT = ['关于公布检查结果的通知', '通知', '结果。', '2024年5月6日', '结果.pdf'];
const inContent = (path: string): string => join(at.bureau.root, 'content', path);

describe('a sheet', () => {
  test('is shown first, then written with the files that it names', async () => {
    const files = [file('表.xlsx', await sheet(RESULT)), file('结果.pdf', aPdf([{ words: '结果' }]))];
    const shown = await pageOf(await choose('sheet', files));
    expect(shown.body.textContent).toContain('表.xlsx：1件关于公布检查结果的通知 公开事项');
    expect(existsSync(inContent('disclosures/2024/jiancha-jieguo.md'))).toBe(false);
    expect(noticeOf(await write(shown))).toBe('已写入1件，检查没有错误。推送以后才会公开。');
    expect(readFileSync(inContent('disclosures/2024/jiancha-jieguo.md'), 'utf8')).toContain(
      'path: files/2024/jieguo.pdf',
    );
  });
  test('with one bad cell names it, and offers nothing to write', async () => {
    const bad = ['关于公布乙的通知', '通知', '乙。', '2024-02-30', ''];
    const answer = await choose('sheet', [file('表.xlsx', await sheet(bad))]);
    const shown = await pageOf(answer);
    expect([answer.status, shown.body.textContent]).toEqual([
      422,
      expect.stringMatching(/有1处错误，什么都没有写入错误 公开事项!D2 公开日期：写的是“2024-02-30”/),
    ]);
    expect(shown.querySelector('button[value=write]')).toBeNull();
  });
  test('that was shown and not written is offered again', async () => {
    await choose('sheet', [file('表.xlsx', await sheet([...RESULT.slice(0, 4), '']))]);
    const list = await pageOf(await at.visit.get('/'));
    const link = list.querySelector<HTMLAnchorElement>('#unsaved a')?.getAttribute('href') ?? '';
    expect(list.querySelector('#unsaved')?.textContent).toContain('从文件录入：表.xlsx');
    expect((await pageOf(await at.visit.get(link))).body.textContent).toContain('表.xlsx：1件');
  });
  test('that is empty is there to be filled in', async () => {
    const answer = await at.visit.get('/template.xlsx');
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('登记表.xlsx'));
    expect(noticeOf(await choose('sheet', [file('空.xlsx', new Uint8Array(await answer.arrayBuffer()))]))).toBe('422');
  });
});

describe('a plan', () => {
  const bytes = readFileSync('tests/fixtures/office/fenjiebiao-2021.docx');
  test('is shown with every task, then written whole', async () => {
    const shown = await pageOf(await choose('plan', [file('通知.docx', bytes)], { year: '2021', theme: '检查计划' }));
    expect(shown.querySelectorAll('.entries li').length).toBeGreaterThan(29);
    expect(shown.querySelector('.entries')?.textContent).toContain('工作任务');
    expect(shown.querySelector('details')?.textContent).toContain('承诺1条');
    expect(noticeOf(await write(shown))).toContain('点“切成承诺”');
    expect(existsSync(inContent('tasks/2021/29.mdx'))).toBe(true);
  });
  test('without its year is asked for it', async () => {
    const answer = await choose('plan', [file('通知.docx', bytes)]);
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('任务分解表要写年份')]);
  });
});

describe('a Word file', () => {
  const notice = docx({
    body: [
      p(run('关于公布检查结果的通知', '<w:sz w:val="44"/>'), '<w:jc w:val="center"/>'),
      p(run('示城序〔2024〕15号'), '<w:jc w:val="center"/>'),
      p(run('结果如下，10*20*30。')),
      p(run('示例市城市秩序局')),
      p(run('2024年6月3日')),
    ].join(''),
  });
  test('becomes a form that is filled in, to the letter, and not saved yet', async () => {
    const answer = await choose('document', [file('通知.docx', notice)]);
    expect(noticeOf(answer)).toContain('还没有保存');
    const form = await at.visit.formAt(answer.headers.get('location') ?? '');
    expect(Object.fromEntries(form)).toMatchObject({
      title: '关于公布检查结果的通知',
      documentNumber: '示城序〔2024〕15号',
      formedOn: '2024-06-03',
      '@year': '2024',
      '@body': expect.stringContaining('10\\*20\\*30'),
      producer: '示例市城市秩序局',
    });
  });
  test('of another sort is refused with what to do', async () => {
    const answer = await choose('document', [file('通知.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))]);
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('通知.doc')]);
  });
  test('has to be chosen', async () => expect(await (await choose('document', [])).text()).toContain('没有选文件'));
});
