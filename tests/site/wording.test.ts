import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { DIST, listFiles, listPages, readPage } from '../support/dist.ts';
import { EXAMPLE } from '../support/example-site.ts';

/** One name for one thing: what must not be said, and what is said in its place. */
const WORDS: [wrong: RegExp, right: string][] = [
  [/(?<!本站)尚未收录/, '本站尚未收录'],
  [/已有说明/, '已有落实说明'],
  [/看文件就能核对|看公开的文件|要由牵头部门说明/, '看文件；听部门说明'],
  [/不计数/, '只列出，不计入'],
  [/未载明|未见(?!过)/, '没有见到；没有写'],
  [/补录/, '后来补登'],
  [/本站(?:所)?拟/, '名称是本站起的'],
  [/只见部分/, '只见到一部分'],
  [/(?:从未|专门)查过|查找过/, '找过'],
  [/还缺/, '本站还没登记到'],
  [/暂无|敬请期待|敬请谅解/, '一句话说明没有什么、可以怎么办'],
  [/站内搜索|搜索框|全文搜索/, '检索'],
  [/完成率(?!。)|兑现率|履约|违约|失信|缺失|拒不公开|拖延/, '只说本站登记到什么'],
  [/反馈渠道/, '没有就不写'],
  [/[！!]$/m, '不用感叹号'],
  [/(?<!我们|他们|咱|使)你(?!们)/, '您'],
];
/** 没有公开 is said only where it is denied, or asked of the law. */
const NOT_PUBLISHED = /(?<!不等于|不表示|不能说明该[局单位]{1,2}|应当主动公开而|应当主动公开却|如果)没有公开/;

const QUOTED = ['script', 'style', 'svg', 'blockquote', 'del', 'ins'];
/** Papers quoted, titles, and the record of what was changed. */
const isQuoted = ({ tagName, properties }: Element): boolean =>
  QUOTED.includes(tagName) ||
  (Array.isArray(properties.className) && properties.className.includes('official')) ||
  properties.dataField === 'title' ||
  properties.id === 'body' ||
  String(properties.ariaLabelledBy) === 'changes';
const INLINE = ['a', 'b', 'br', 'wbr', 'span', 'time', 'em'];

/** What readers read of a page that is this site's own. */
function ownWords(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && isQuoted(node))) return '';
  const words = node.children.map(ownWords).join('');
  return node.type === 'element' && !INLINE.includes(node.tagName) ? `${words}\n` : words;
}

const SITES = [
  ['the real site', DIST],
  ['the fictional bureau', EXAMPLE.folder],
] as const;

describe.each(SITES)('%s', (_name, folder) => {
  const pages = listPages(folder).map((path) => [path, ownWords(fromHtml(readPage(path, folder)))] as const);
  const where = (wrong: RegExp) =>
    pages.flatMap(([path, words]) => {
      const [hit] = wrong.exec(words) ?? [];
      return hit === undefined ? [] : [`${path}：${hit}`];
    });
  test.each(WORDS)('never says %s, but %s', (wrong) => expect(where(wrong)).toEqual([]));
  test('never says that something was not published', () => expect(where(NOT_PUBLISHED)).toEqual([]));
});

/** What people read of a program's files: strings without the comments, in any language but English. */
const withoutComments = (code: string): string => code.replace(/\/\*[^]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
const text = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
const FILES: [path: string, words: string][] = [
  ...listFiles('docs/handbook').flatMap((path): [string, string][] =>
    path.endsWith('.md') ? [[path, text('docs/handbook', path)]] : [],
  ),
  ['content/README.md', text('content', 'README.md')],
  ...['src', 'scripts'].flatMap((folder) =>
    listFiles(folder).flatMap((path): [string, string][] =>
      /\.(?:ts|astro)$/.test(path) ? [[`${folder}/${path}`, withoutComments(text(folder, path))]] : [],
    ),
  ),
];

test.each(WORDS.filter(([, right]) => right !== '本站尚未收录'))(
  'the handbook and the messages never say %s, but %s',
  (wrong) => {
    const found = FILES.flatMap(([path, words]) => {
      const [hit] = wrong.exec(words) ?? [];
      return hit === undefined ? [] : [`${path}：${hit}`];
    });
    expect(found).toEqual([]);
  },
);
