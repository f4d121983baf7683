import { describe, expect, test } from 'vitest';
import { phoneLine, webOrMail } from '#schemas/fields.ts';
import { guideLines, siteSchema } from '#schemas/site.ts';

const faultOf = (schema: typeof webOrMail, value: string): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message;

describe('where readers write to', () => {
  test.each(['jiucuo@example.com', 'a.b+c@mail.x-y.gov.cn', 'https://www.example.gov.cn/jiucuo?a=1', 'http://x.cn'])(
    '%s is a place',
    (value) => expect(faultOf(webOrMail, value)).toBeUndefined(),
  );
  test.each([
    ['jiucuo＠example．com', '用半角，不加空格；写成 jiucuo@example.com'],
    ['jiucuo @example.com', '用半角，不加空格；写成 jiucuo@example.com'],
    ['www.example.gov.cn', '写网址，以 https:// 或 http:// 开头；或写电子邮箱，例如 gongkai@example.com'],
    ['jiucuo@', '写网址，以 https:// 或 http:// 开头；或写电子邮箱，例如 gongkai@example.com'],
    ['javascript:alert(1)', '写网址，以 https:// 或 http:// 开头；或写电子邮箱，例如 gongkai@example.com'],
    ['a@b.com,c@d.com', '写网址，以 https:// 或 http:// 开头；或写电子邮箱，例如 gongkai@example.com'],
  ])('%s is told what would be one', (value, message) => expect(faultOf(webOrMail, value)).toBe(message));
});

describe('a number to call', () => {
  test.each(['0000-1234567', '（0000）1234567转8001', '12345', '０５９２－１２３４５６７', '000 0000'])(
    '%s is one',
    (value) => expect(faultOf(phoneLine, value)).toBeUndefined(),
  );
  test.each(['无', '见网站', '12'])('%s is none', (value) =>
    expect(faultOf(phoneLine, value)).toBe('要有号码，写上区号，例如 0000-1234567'),
  );
});

describe('the guide', () => {
  const site = { name: '台账', description: '说明。', bureau: '示例局', column: '政府信息公开' };
  test('says nothing where nothing is set', () => expect(guideLines(siteSchema.parse(site))).toEqual([]));
  test('says what is set under the names of 条例第十二条, in its order', () =>
    expect(
      guideLines(
        siteSchema.parse({ ...site, guide: { fax: '0000-1234568', phone: '0000-1234567', address: '示例路1号' } }),
      ).map(({ label }) => label),
    ).toEqual(['办公地址', '联系电话', '传真号码']));
});
