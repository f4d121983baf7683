import { expect, test } from 'vitest';
import { loadContent } from '#validation/load-content.ts';
import { foldersIn } from '../support/folders.ts';

const { checked, entries } = loadContent(foldersIn('.'));
const bodies = new Map(entries.map(({ key, source }) => [key, source.body]));
const hosts = (urls: readonly (string | undefined)[]) => urls.flatMap((url) => (url ? [new URL(url).host] : []));

test('none of the real disclosures claims to keep a promise of 2021', () =>
  expect(checked.disclosures.filter(({ data }) => data.keeps.length > 0)).toEqual([]));
test.each(checked.disclosures.filter(({ data }) => data.publishedBasis === 'attested'))(
  'a publication date is attested only where the entry quotes the page for it: $id',
  ({ key, data }) => expect(bodies.get(key)).toContain(`“发布时间:${data.publishedAt ?? ''}”`),
);
test.each(checked.disclosures.filter(({ data }) => data.publishedBasis === 'address'))(
  'a publication date read off an address is that of the address: $id',
  ({ data }) => expect(data.source?.url).toContain(`/t${(data.publishedAt ?? '').replaceAll('-', '')}_`),
);
test('the notice has no index number and no class: none is known', () => {
  const notice = checked.disclosures.find(({ id }) => id === '2021/xiachengzhi-86')?.data;
  expect([notice?.indexNumber, notice?.subject]).toEqual([undefined, undefined]);
});
test('every source is the bureau’s own host', () =>
  expect(new Set(hosts(checked.disclosures.map(({ data }) => data.source?.url)))).toEqual(new Set(['cg.xm.gov.cn'])));
test('every copy says that the day it was taken is not known', () =>
  expect(checked.disclosures.filter(({ data }) => data.source && !data.source.note?.includes('抓取日期不明'))).toEqual(
    [],
  ));
test('references name only government hosts', () =>
  expect(hosts(checked.references.map(({ data }) => data.url)).filter((host) => !host.endsWith('.gov.cn'))).toEqual(
    [],
  ));
test('a text is said to be official only where its official address is held', () =>
  expect(checked.references.filter(({ data }) => data.textSeen === 'official' && !data.url)).toEqual([]));
test('every law says who made it and when', () =>
  expect(checked.references.filter(({ data }) => data.level === 'law' && !(data.issuer && data.formedOn))).toEqual([]));
test('another body’s page says that it is not the bureau’s', () =>
  expect(
    checked.references.filter(({ data }) => data.level === 'peer' && !/不是(?:厦门市或)?市执法局/.test(data.note)),
  ).toEqual([]));
