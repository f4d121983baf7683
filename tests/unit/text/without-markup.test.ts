import { expect, test } from 'vitest';
import { withoutMarkup } from '#domain/text/without-markup.ts';

test.each<[what: string, written: string, read: string]>([
  ['a paragraph', '一句话。\n\n又一句。', '一句话。\n\n又一句。'],
  ['a link', '见[《报告》](/disclosures/2020/a/)。', '见《报告》。'],
  ['an address that is its own words', '见 <https://example.cn/>', '见 <https://example.cn/>'],
  ['what names an article', '（<Article no="29" />）', '（<Article no="29" />）'],
  ['a line between', '甲\n\n---\n\n乙', '甲\n\n乙'],
  ['a heading', '### 一、标题', '一、标题'],
  ['bold words', '**重要**的话', '重要的话'],
  ['two stars that are none', '2 ** 3 ** 4', '2 ** 3 ** 4'],
  ['less and more', '1 < 2 > 0', '1 < 2 > 0'],
  ['a row of a table', '| 甲 | 乙 |\n| --- | :-: |\n| 丙 |  |', '甲　乙\n\n丙'],
  ['the same in HTML', '<table><tr><th>甲</th><th>乙</th></tr>\n<tr><td>丙</td><td></td></tr></table>', '甲　乙\n\n丙'],
])('%s', (_, written, read) => expect(withoutMarkup(written)).toBe(read));
