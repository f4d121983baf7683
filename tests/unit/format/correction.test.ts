import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctionLink, writeTo } from '#format/correction.ts';

const PAGE = {
  title: '第3项　“政策解读”&答复',
  address: 'https://www.example.com/zwgk/tasks/2024/03/',
  changedOn: '2024-06-30',
};
const bodyOf = (link: string): string => new URL(link).searchParams.get('body') ?? '';

describe('a word that a page is wrong', () => {
  test('is a letter that names the page, its address and how far it goes', () => {
    const link = correctionLink('jiucuo@example.com', PAGE);
    expect(link).toMatch(/^mailto:jiucuo@example\.com\?subject=/);
    expect(new URL(link).searchParams.get('subject')).toBe(`这一页有错：${PAGE.title}`);
    expect(bodyOf(link).split('\r\n').slice(0, 3)).toEqual([
      `网页：${PAGE.title}`,
      `网址：${PAGE.address}`,
      '数据日期：2024-06-30',
    ]);
  });
  test('or the page that the bureau has for it, which is told the same, beside what its address says already', () => {
    const { searchParams, pathname } = new URL(correctionLink('https://x.example.com/jiucuo.html?site_code=1', PAGE));
    expect([pathname, Object.fromEntries(searchParams)]).toEqual([
      '/jiucuo.html',
      { site_code: '1', url: PAGE.address, title: PAGE.title, date: '2024-06-30' },
    ]);
  });
  test.each(['jiucuo@example.com', 'https://x.example.com/'])(
    'to %s says no day that the page does not have',
    (where) => {
      const link = decodeURIComponent(correctionLink(where, { title: '检索', address: '/search/' }));
      expect(link).not.toMatch(/数据日期|date=/);
    },
  );
  test('holds any title without breaking its link', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const link = correctionLink('jiucuo@example.com', { ...PAGE, title });
        expect(link).not.toMatch(/[\s"<>]/);
        expect(bodyOf(link)).toContain(`网页：${title}\r\n网址：`);
      }),
    ));
});

test.each([
  ['jiucuo@example.com', 'mailto:jiucuo@example.com'],
  ['https://x.example.com/a', 'https://x.example.com/a'],
])('%s is written to at %s', (where, link) => expect(writeTo(where)).toBe(link));
