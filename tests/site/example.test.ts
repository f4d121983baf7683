import { JSDOM } from 'jsdom';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { COMMITMENT_STATES } from '#domain/commitment/vocabulary.ts';
import { EXAMPLE } from '../support/example-site.ts';
import { listFiles, listPages, readPage } from '../support/dist.ts';

const { folder, base } = EXAMPLE;
const documentOf = (address: string): Document => new JSDOM(readPage(`${address}index.html`, folder)).window.document;
const textOf = (address: string): string =>
  (documentOf(address).querySelector('main')?.textContent ?? '').replace(/\s+/g, '');
const linksOf = (address: string): string[] =>
  [...documentOf(address).querySelectorAll('main a')].map((link) => link.getAttribute('href') ?? '');

/** All words of a file, of a search fragment too, whose characters stand apart. */
function wordsOf(path: string): string {
  const bytes = readFileSync(join(folder, path));
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  return plain.toString('utf8').replaceAll(' ', '');
}
const filesWith = (words: string): string[] => listFiles(folder).filter((path) => wordsOf(path).includes(words));

describe('what is scheduled', () => {
  test('is in no file, by title, words, address or attachment', () => {
    for (const words of ['紫檀木栅栏', 'xiabannian-jihua', 'zitanmu']) expect(filesWith(words), words).toEqual([]);
    expect(listFiles(folder).filter((path) => /xiabannian|zitanmu/.test(path))).toEqual([]);
  });
  test('though others of its day are found by the same search', () =>
    expect(filesWith('现转发给你们').length).toBeGreaterThan(1));
});

describe('what was withdrawn', () => {
  const address = 'disclosures/2024/chufa-jueding/';
  test('leaves title, dates and reason at its address', () => {
    const text = textOf(address);
    for (const words of ['已撤回', '关于一件行政处罚的公告', '2024-02-05', '行政处罚法第四十八条'])
      expect(text).toContain(words);
  });
  test('and its words, number and attachment are nowhere', () => {
    for (const words of ['琥珀色', '示城序罚', '处罚决定书']) expect(filesWith(words), words).toEqual([]);
    expect(existsSync(join(folder, 'files/2024/chufa-jueding.pdf'))).toBe(false);
  });
  test('a statement leaves office, day and reason with its promise, and none of its words', () => {
    expect(textOf('tasks/2024/05/')).toContain('说的是另一项工作，弄错了');
    expect(filesWith('橄榄石')).toEqual([]);
  });
});

/** Where this repository's history is not whole, the pages say so instead. */
const isUnwitnessed = (main: Element | null): boolean => /没有 git 可以印证/.test(main?.textContent ?? '');

describe('what was promised', () => {
  test.each([
    ['tasks/2024/04/', '调整核对办法', '有一份公开的本年单位预算', '有一份公开的单位预算，写明是本年的'],
    ['tasks/2024/', '补充', '', '（二）检查结果'],
    ['tasks/2024/01/', '更正事实', '两个科室', '三个科室'],
    ['withholdings/', '复核', '2026-03-01', '2027-03-01'],
  ])('%s shows each change with its kind, and the words before and after', (address, kind, before, after) => {
    const main = documentOf(address).querySelector('main');
    expect(main?.textContent).toContain(kind);
    const [was, is] = ['del', 'ins'].map((tag) =>
      [...(main?.querySelectorAll(tag) ?? [])].map((each) => each.textContent).join(),
    );
    expect(isUnwitnessed(main) || (was?.includes(before) && is?.includes(after))).toBe(true);
  });
  test('and is listed no more, keeps its place and its words', () => {
    const dropped = documentOf('tasks/2024/05/').querySelector('#c3');
    expect(dropped?.textContent?.replace(/\s+/g, '')).toContain('已不再单列同步解读2024-02-20和承诺①说的是同一件事');
  });
  test('or stood at an address that is no more, leaves a word there', () => {
    expect(textOf('themes/huwai-guanggao/')).toContain('已不再单列2024-03-01户外广告（主题）');
    expect(linksOf('themes/huwai-guanggao/')).toContain(`${base}themes/jiancha/`);
  });
  test('and a withholding that was taken back keeps its name, the day and the reason', () => {
    const row = documentOf('withholdings/').querySelector('#lingshi-anpai')?.textContent?.replace(/\s+/g, '');
    expect(row).toContain('撤回：定稿已经公开，不再登记。');
    expect(row).not.toContain('形成的草稿');
  });
});

describe('what a body names', () => {
  const explanation = () => documentOf('tasks/2024/03/').querySelector('[aria-labelledby="explanation"]');
  test('reads as words, a word with what it means', () =>
    expect(explanation()?.textContent).toContain(
      '查完以后查出了什么，也要公布，明查（事先通知的检查（虚构））和暗查都一样。承诺①“公开检查结果”的期限写在2024年市级要点第三条里，到期没有公布的，这里会标出来；通报的办法见2024年市级要点第四条。',
    ));
  test('leads to the promise, and to what the article says where that is known', () => {
    const links = [...(explanation()?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
    const law = `${base}references/shiban-2024-5/`;
    expect(links).toEqual([`${base}tasks/2024/03/#c1`, `${law}#tiao-3`, law]);
    const place = documentOf('references/shiban-2024-5/').getElementById('tiao-3');
    expect(place?.textContent).toContain('上半年的检查结果，五月底以前公开');
    expect(explanation()?.querySelectorAll('a')[1]?.title).toBe('上半年的检查结果，五月底以前公开（虚构）。');
  });
  test.each([
    '明查（事先通知的检查（虚构））的日子照常开门，办法见2024年市级要点第三条和承诺',
    '公开检查结果”的期限写在2024年市级要点第三条里',
  ])('is found by the search in the same words: %s', (words) =>
    expect(filesWith(words)).toContainEqual(expect.stringMatching(/^(?:pagefind|search)\//)),
  );
});

describe('what was changed', () => {
  const address = 'disclosures/2024/jiancha-jihua/';
  test('lists each change with its day and kind', () => {
    const text = textOf(address);
    for (const words of ['更换附件', '更正事实', '补充', '2024-06-0110:30']) expect(text).toContain(words);
  });
  test('shows the words before and after, or says why it cannot', () => {
    const main = documentOf(address).querySelector('main');
    const pairs = [...(main?.querySelectorAll('dd') ?? [])].map((each) =>
      [...each.querySelectorAll('del, ins')].map(({ textContent }) => textContent?.trim()),
    );
    const isSaid = isUnwitnessed(main);
    expect(isSaid || pairs.some(([before, after]) => before?.includes('八月') && after?.includes('九月'))).toBe(true);
  });
  test('a replaced file stays for download, marked, beside the new one', () => {
    expect(linksOf(address)).toEqual(
      expect.arrayContaining([`${base}files/2024/jiancha-jihua-2.pdf`, `${base}files/2024/jiancha-jihua.pdf`]),
    );
    expect(textOf(address)).toContain('已被替换2024-06-01');
  });
  test('each file has its type, size and fingerprint', () => {
    const sha256 = createHash('sha256')
      .update(readFileSync(join(folder, 'files/2024/juesuan-2022.pdf')))
      .digest('hex');
    const text = textOf('disclosures/2024/juesuan-2022/');
    for (const words of [`SHA-256${sha256}`, 'PDF', '2页']) expect(text).toContain(words);
  });
});

describe('what hangs together', () => {
  test('a document and its reading lead to each other', () => {
    expect(linksOf('disclosures/2024/jiedu-jiancha-jihua/')).toContain(`${base}disclosures/2024/jiancha-jihua/`);
    expect(linksOf('disclosures/2024/jiancha-jihua/')).toContain(`${base}disclosures/2024/jiedu-jiancha-jihua/`);
  });
  test('a document and the one it replaced lead to each other', () => {
    expect(linksOf('disclosures/2024/jiancha-jihua/')).toContain(`${base}disclosures/2023/jiancha-jihua/`);
    expect(linksOf('disclosures/2023/jiancha-jihua/')).toContain(`${base}disclosures/2024/jiancha-jihua/`);
  });
  test('a former address leads under the base to the present one', () =>
    expect(readPage('disclosures/2024/zhinan/index.html', folder)).toContain(
      `content="0; url=${base}disclosures/2024/fuwu-zhinan/"`,
    ));
  test('so does the list of a year from which the last one moved away', () =>
    expect(readPage('disclosures/2021/index.html', folder)).toContain(`content="0; url=${base}disclosures/"`));
  test('a promise leads to the one of the year before', () =>
    expect(linksOf('tasks/2024/01/')).toContain(`${base}tasks/2023/01/#c1`));
});

describe('what each page says', () => {
  test('every state occurs', () => {
    const states = listPages(folder).flatMap((path) =>
      [...readPage(path, folder).matchAll(/data-state="(\w+)"/g)].map(([, state]) => state ?? ''),
    );
    expect([...COMMITMENT_STATES].filter((state) => !states.includes(state))).toEqual([]);
  });
  test('a deadline that passed and an interval that ran out name their authority', () => {
    expect(textOf('tasks/2024/03/')).toContain('上半年检查结果五月底前公开');
    expect(textOf('tasks/2024/04/')).toContain('预算每年公开一次');
  });
  test('a statement stands with its promise, its text and its reviewer', () => {
    const text = textOf('tasks/2024/01/');
    for (const words of ['综合科的落实说明', '由八月改到九月', '示例员乙']) expect(text).toContain(words);
  });
  test('a bypass of the second reader is shown', () => {
    expect(textOf('disclosures/2024/juesuan-2022/')).toContain('未经第二人审查');
    expect(textOf('tasks/2024/02/')).toContain('未经第二人审查');
  });
  test('late publication is said with the last lawful day', () =>
    expect(textOf('disclosures/2024/juesuan-2022/')).toMatch(/超过20个工作日.*最后一天是2024-02-02/));
  test('a released number stands with the reason and the name of who released it', () =>
    expect(textOf('disclosures/2024/zhiban-dianhua/')).toMatch(/经示例员乙审查公开：单位的值班手机/));
  test('the register of what is withheld names article, decision and review', () => {
    const text = textOf('withholdings/');
    for (const words of ['行政执法案卷', '条例第十六条第二款', '2026-03-01', '已到复核日期'])
      expect(text).toContain(words);
  });
  test('validity stands in lists too', () => {
    const text = textOf('disclosures/');
    for (const words of ['已修改', '失效', '废止', '已撤回', '名称是本站起的', '只见到一部分', '据网址推定'])
      expect(text).toContain(words);
  });
});

test('the words of a PDF and of a Word file are searched', () => {
  for (const words of ['翡翠池塘清淤', '珊瑚色立柱'])
    expect(
      filesWith(words).some((path) => path.startsWith('pagefind/fragment/')),
      words,
    ).toBe(true);
});
