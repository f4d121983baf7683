import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readableTitle, safeFileName } from '#authoring/safe-name.ts';
import { proposeSlug } from '#authoring/slug.ts';
import { explainTaken, takenSlugs } from '#authoring/taken.ts';
import { explainPath } from '#domain/attachment/path.ts';
import { formatOfName } from '#domain/attachment/attachment.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { aCheckSource, aDisclosure, entry } from '../../support/factories.ts';

const chinese = fc.string({
  unit: fc.constantFrom(...'关于公布印发二〇2024年度检查计划的通知（终稿）《》 A-_…绿𠮷🙂'),
});
const anything = fc.oneof(chinese, fc.string({ unit: 'binary' }));

describe('proposeSlug', () => {
  test.each([
    ['关于公布2024年度检查计划的通知', '2024', 'jiancha-jihua'],
    ['关于公布2024年度检查计划的通知', '2025', '2024-jiancha-jihua'],
    ['绿化管理办法', '2024', 'lvhua-guanli-banfa'],
    ['重庆银行', undefined, 'chongqing-yinhang'],
    ['2024', '2024', '2024'],
    ['！！', '2024', 'tiaomu'],
    ['con', '2024', 'con-2'],
  ])('%s in %s → %s', (title, year, slug) => expect(proposeSlug(title, new Set(), year)).toBe(slug));

  test('counts on past what is taken', () => {
    expect(proposeSlug('检查计划', new Set(['jiancha-jihua', 'jiancha-jihua-2']))).toBe('jiancha-jihua-3');
  });
  test('is always a valid address that is not taken, whatever the title', () => {
    fc.assert(
      fc.property(anything, fc.option(fc.constant('2024'), { nil: undefined }), fc.nat(3), (title, year, often) => {
        const taken = new Set<string>();
        for (let i = 0; i <= often; i += 1) {
          const slug = proposeSlug(title, taken, year);
          expect(`2024/${slug}.md`).toMatch(COLLECTIONS.disclosures.layout.pattern);
          expect(taken).not.toContain(slug);
          expect(slug.length).toBeLessThan(45);
          taken.add(slug);
        }
      }),
    );
  });
});

describe('what is taken', () => {
  const source = aCheckSource({
    disclosures: [entry('2024/xin', aDisclosure({ redirectFrom: ['2024/jiu', '2023/geng-jiu'] }))],
  });
  test('is what stands in the folder, and what redirects from there', () => {
    expect(takenSlugs(source, 'disclosures', '2024')).toEqual(new Set(['xin', 'jiu']));
    expect(takenSlugs(source, 'statements', '2024')).toEqual(new Set());
  });
  test('is said with the file that has it', () => {
    expect(explainTaken(source, 'disclosures', '2024/xin')).toContain('content/disclosures/2024/xin');
    expect(explainTaken(source, 'disclosures', '2023/geng-jiu')).toContain('以前的网址');
    expect(explainTaken(source, 'disclosures', '2024/kong')).toBeUndefined();
  });
});

describe('safeFileName', () => {
  test.each([
    ['附件1：检查计划.PDF', 'pdf', 'fujian-1-jiancha-jihua.pdf'],
    ['检查计划.doc', 'docx', 'jiancha-jihua.docx'],
    ['🙂', 'pdf', 'fujian.pdf'],
  ] as const)('%s as %s → %s', (name, format, safe) => expect(safeFileName(name, format, new Set())).toBe(safe));
  test('is another than those that are there, capitals or not', () =>
    expect(safeFileName('检查计划.pdf', 'pdf', new Set(['JIANCHA-jihua.PDF']))).toBe('jiancha-jihua-2.pdf'));
  test('may always stand in an entry', () => {
    fc.assert(
      fc.property(anything, (name) => {
        const safe = safeFileName(name, 'ofd', new Set());
        expect(explainPath(`files/2024/${safe}`)).toBeUndefined();
        expect(formatOfName(safe)).toBe('ofd');
        expect(safe).toMatch(/^[a-z0-9-]+\.ofd$/);
      }),
    );
  });
  test.each([
    ['检查计划.docx', '检查计划'],
    ['1.2版方案', '1.2版方案'],
    ['.pdf', '.pdf'],
  ])('%s is shown as %s', (name, title) => expect(readableTitle(name)).toBe(title));
});
