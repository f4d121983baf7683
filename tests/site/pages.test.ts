import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { listPages, readPage } from '../support/dist.ts';
import { inlineStyle } from '../support/style-of-page.ts';

const pages = listPages();
const pagesWhere = (fails: (html: string, path: string) => unknown): string[] =>
  pages.filter((path) => fails(readPage(path), path));

test('there are pages', () => expect(pages.length).toBeGreaterThan(60));

describe('every page', () => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // Written by the compiler, not by us: void elements, attribute quotes and case.
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        doctype: 'off',
        'doctype-style': 'off',
        // Official text is published as written, with its own blanks and marks.
        'no-trailing-whitespace': 'off',
        'no-raw-characters': 'off',
        'long-title': 'off',
        'tel-non-breaking': 'off',
        // Tables that are blocks on a phone need their roles written out to stay tables.
        'no-redundant-role': 'off',
        'prefer-native-element': 'off',
        // A <dl> of ruled rows groups each pair in a <div>, which HTML allows.
        'wcag/h63': 'off',
      },
    });
    const reports = await Promise.all(
      pages.map(async (path) => ({ path, report: await validator.validateString(readPage(path)) })),
    );
    expect(
      reports.flatMap(({ path, report }) =>
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
        ),
      ),
    ).toEqual([]);
  });

  test('says lang="zh-Hans"', () => expect(pagesWhere((html) => !html.includes('<html lang="zh-Hans"'))).toEqual([]));
  test('has one h1', () => expect(pagesWhere((html) => html.match(/<h1[\s>]/g)?.length !== 1)).toEqual([]));
  test('has a title of its own', () => {
    const titles = pages.map((path) => /<title>([^<]*)<\/title>/.exec(readPage(path))?.[1] ?? '');
    expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
  });
  test('puts no script, handler or style attribute inline, so that a strict CSP holds', () =>
    expect(
      pagesWhere((html) => /<script(?![^>]*\bsrc=)(?![^>]*json)[^>]*>\s*\S|\sstyle="|\son[a-z]+="/.test(html)),
    ).toEqual([]));
  // docs/adr/0016-style-in-the-page.md
  test('lets in its own style and no other', () =>
    expect(
      pagesWhere((html) => {
        const hash = createHash('sha256').update(inlineStyle(html)).digest('base64');
        const policy = `<meta http-equiv="Content-Security-Policy" content="style-src 'self' 'sha256-${hash}'">`;
        return html.match(/<style/g)?.length !== 1 || !html.includes(policy);
      }),
    ).toEqual([]));
  test('bears the tags of its site and column', () =>
    expect(
      pagesWhere((html) =>
        ['SiteName', 'ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'].some(
          (name) => !html.includes(`<meta name="${name}"`),
        ),
      ),
    ).toEqual([]));
  test('shows no value that was not there', () =>
    expect(
      pagesWhere(
        (html) => />(?:undefined|null|NaN|\[object Object\])</.test(html) || /="(?:undefined|null)"/.test(html),
      ),
    ).toEqual([]));
  test('bears no footer code that was not set', () =>
    expect(pagesWhere((html) => /SiteIDCode|网站标识码：|ICP备案：|公安备案：/.test(html))).toEqual([]));
  test('speaks no percentage', () =>
    expect(
      pagesWhere(
        (html, path) =>
          !path.startsWith('disclosures/') &&
          /完成率\d|兑现率|\d+%/.test(html.replace(inlineStyle(html), '').replace(/<[^>]+>/g, '')),
      ),
    ).toEqual([]));
});

describe('a page of content', () => {
  const contents = pages.filter(
    (path) =>
      /^(?:tasks\/\d{4}\/\d\d|disclosures\/\d{4}\/[^/]+)\/index\.html$/.test(path) &&
      !/disclosures\/\d{4}\/page/.test(path),
  );
  test('bears the tags of an article', () =>
    expect(
      contents.filter(
        (path) =>
          !/<meta name="PubDate" content="\d{4}-\d\d-\d\d \d\d:\d\d">/.test(readPage(path)) ||
          !readPage(path).includes('<meta name="ContentSource"'),
      ),
    ).toEqual([]));
});
