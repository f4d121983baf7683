import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ooxml } from '../support/office.ts';
import { aPhoto } from '../support/photo.ts';
import { tempFolder } from '../support/temp-folder.ts';

function clean(files: Readonly<Record<string, Uint8Array | string>>, ...args: string[]) {
  const root = tempFolder({});
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(root, name), bytes);
  const { status, stdout } = spawnSync('node', ['scripts/clean.ts', ...args], {
    env: { ...process.env, INIT_CWD: root },
    encoding: 'utf8',
  });
  return { root, status, stdout, left: readdirSync(root).sort() };
}
const document = ooxml({
  'docProps/core.xml':
    '<c:coreProperties xmlns:c="urn:c" xmlns:d="urn:d"><d:creator>张三</d:creator></c:coreProperties>',
  'word/document.xml': '<w:document xmlns:w="urn:w"><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:document>',
  'word/embeddings/a.bin': 'x\0',
});

test('writes a copy beside the file, and says what is gone and what is not', () => {
  const { root, status, stdout, left } = clean({ '计划.docx': document }, '计划.docx');
  expect([status, left]).toEqual([0, ['计划-已清理.docx', '计划.docx']]);
  expect(stdout).toMatch(
    /^已写好：.*计划-已清理\.docx\n去掉了：\n {2}文件属性（作者[^]*没有去掉，发布前请看一看：\n {2}里面嵌着别的文件/,
  );
  expect(readFileSync(join(root, '计划.docx'))).toEqual(Buffer.from(document));
});

test('takes several files', () =>
  expect(clean({ 'a.jpg': aPhoto({ gps: true }), 'b.docx': document }, 'a.jpg', 'b.docx').left).toContain(
    'a-已清理.jpg',
  ));

test('writes nothing where there is nothing to take out', () => {
  const bare = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
  const { status, stdout, left } = clean({ 'a.jpg': bare }, 'a.jpg');
  expect([status, left]).toEqual([0, ['a.jpg']]);
  expect(stdout).toContain('没有能清理的内容');
});

test.each<[string, Readonly<Record<string, Uint8Array | string>>, string[], string]>([
  ['no file', {}, [], '写明清理哪个文件'],
  ['one that is not there', {}, ['无.docx'], '没有这个文件'],
  ['a format that nothing cleans', { 'a.txt': '甲' }, ['a.txt'], '纯文本'],
  ['a copy that is there already', { 'a.docx': document, 'a-已清理.docx': 'x' }, ['a.docx'], '先改名或删掉它'],
])('refuses %s in Chinese, and writes nothing', (_case, files, args, said) => {
  const { status, stdout, left } = clean(files, ...args);
  expect([status, left]).toEqual([1, Object.keys(files).sort()]);
  expect(stdout).toContain(said);
});
