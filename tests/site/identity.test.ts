import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteVoice } from '#format/site-identity.ts';
import { MOUNTED } from '../support/build-sites.ts';
import { DIST, listFiles, listPages, readPage } from '../support/dist.ts';
import { EXAMPLE } from '../support/example-site.ts';

const BUREAU = '厦门市城市管理行政执法局';
const NOTICE = `这是关于${BUREAU}的台账，根据该局印发、公开的文件整理。本站不是该局的网站。`;
const textOf = (html: string, tag: string): string =>
  (new RegExp(`<${tag}[\\s>][^]*</${tag}>`).exec(html)?.[0] ?? '').replace(/<[^>]+>|\s+/g, '');
const meta = (html: string, name: string): string | undefined =>
  new RegExp(`<meta name="${name}"[^>]* content="([^"]*)">`).exec(html)?.[1];
/** Pages of the layout: an address that moved has none. */
const pagesOf = (folder: string): [string, string][] =>
  listPages(folder)
    .map((path): [string, string] => [path, readPage(path, folder)])
    .filter(([, html]) => html.includes('<footer'));
const where = (folder: string, fails: (html: string) => boolean): string[] =>
  pagesOf(folder).flatMap(([path, html]) => (fails(html) ? [path] : []));

describe.each([
  ['the real site', DIST],
  ['the real site under a path', MOUNTED.folder],
  ['the fictional bureau', EXAMPLE.folder],
])('%s', (_name, folder) =>
  test('names no machine of ours in any file', () =>
    expect(
      listFiles(folder).filter(
        (path) =>
          !path.startsWith('pagefind/') && /localhost|127\.0\.0\.1/.test(readFileSync(join(folder, path), 'latin1')),
      ),
    ).toEqual([])),
);

describe('a site that nobody owns up to', () => {
  test('says on every page, at the head and at the foot, that it is not the bureau’s', () => {
    expect(where(DIST, (html) => !textOf(html, 'header').includes(NOTICE))).toEqual([]);
    expect(where(DIST, (html) => !textOf(html, 'footer').includes(NOTICE))).toEqual([]);
  });
  test('names no organiser', () =>
    expect(where(DIST, (html) => /主办：/.test(textOf(html, 'footer') + textOf(html, 'header')))).toEqual([]));
  test('says so on its first page and on 关于 in the head too', () =>
    expect(
      ['index.html', 'about/index.html'].filter((path) => !meta(readPage(path), 'description')?.includes(NOTICE)),
    ).toEqual([]));
  test('has no domain, no canonical address and no sitemap', () => {
    expect(where(DIST, (html) => /SiteDomain|rel="canonical"/.test(html))).toEqual([]);
    expect(listFiles(DIST).filter((path) => /^sitemap.*\.xml$/.test(path))).toEqual([]);
    expect(readFileSync(join(DIST, 'robots.txt'), 'utf8')).not.toContain('Sitemap');
  });
  test('says of nobody whom to write to, and has no guide', () => {
    expect(where(DIST, (html) => /这一页有错|mailto:|href="\/guide\//.test(html))).toEqual([]);
    expect(listFiles(DIST)).not.toContain('guide/index.html');
  });
  test('puts its own words into nobody’s mouth', () => {
    const voice = siteVoice({ name: '政务公开台账', bureau: BUREAU });
    expect(meta(readPage('tasks/2021/28/index.html'), 'ContentSource')).toBe(voice);
    expect(meta(readPage('disclosures/2018/nianbao-2017/index.html'), 'ContentSource')).toBe(voice);
    expect(meta(readPage('disclosures/2021/xiachengzhi-86/index.html'), 'ContentSource')).toBe(BUREAU);
  });
});

describe('a bureau that runs its site itself', () => {
  const { folder } = EXAMPLE;
  test('is named as the organiser, and nothing says that it is not', () => {
    expect(where(folder, (html) => !textOf(html, 'footer').includes('主办：示例市城市秩序局'))).toEqual([]);
    expect(where(folder, (html) => /本站不是/.test(html))).toEqual([]);
  });
  test('says on every page whom to tell that it is wrong, with the page named in the letter', () => {
    const letter = (html: string): string =>
      /<a href="([^"]+)">\s*这一页有错/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(where(folder, (html) => !letter(html).startsWith('mailto:jiucuo@example.com?'))).toEqual([]);
    const { searchParams } = new URL(letter(readPage('tasks/2024/01/index.html', folder)));
    expect(searchParams.get('body')).toMatch(
      /网址：https:\/\/www\.example\.com\/zfxxgk\/tasks\/2024\/01\/\r\n数据日期：2024-/,
    );
  });
  test('says at the foot, in its guide and of its offices how to reach them', () => {
    expect(where(folder, (html) => !textOf(html, 'footer').includes('联系电话：0000-1234567'))).toEqual([]);
    const guide = textOf(readPage('guide/index.html', folder), 'main');
    for (const label of ['机构名称', '办公地址', '办公时间', '联系电话', '传真号码', '互联网联系方式'])
      expect(guide).toContain(label);
    for (const path of ['offices/index.html', 'offices/zonghe/index.html'])
      expect(textOf(readPage(path, folder), 'main')).toContain('一楼2号窗口');
  });
  test('has its domain, its canonical addresses and a sitemap', () => {
    expect(where(folder, (html) => meta(html, 'SiteDomain') !== 'www.example.com')).toEqual([]);
    expect(where(folder, (html) => !html.includes('rel="canonical" href="https://www.example.com/zfxxgk/'))).toEqual(
      [],
    );
    expect(readFileSync(join(folder, 'sitemap-0.xml'), 'utf8')).toContain(
      'https://www.example.com/zfxxgk/tasks/2024/01/',
    );
  });
});
