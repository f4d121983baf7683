import { describe, expect, test } from 'vitest';
import StatusTable from '#components/coverage/StatusTable.astro';
import Files from '#components/disclosure/Files.astro';
import SourceRecord from '#components/disclosure/SourceRecord.astro';
import Articles from '#components/reference/Articles.astro';
import PlanSections from '#components/reference/PlanSections.astro';
import ReferenceFacts from '#components/reference/ReferenceFacts.astro';
import type { Attachment } from '#domain/attachment/attachment.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import type { Disclosure } from '#domain/disclosure/disclosure.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { tabulateStates } from '#domain/commitment/count-states.ts';
import type { Look } from '#domain/look/look.ts';
import type { Reference } from '#domain/reference/reference.ts';
import { aCommitment, aDisclosure, aReference, aSource, aTask, entry } from '../support/factories.ts';
import { renderToDom } from '../support/render-to-dom.ts';

const asOf = asOfMoment('2024-06-30');
const disclosureOf = (over: Partial<Disclosure>) =>
  buildLedger(aSource({ disclosures: [entry('2024/a', aDisclosure(over))] }), asOf).disclosures[0];
const referenceOf = (over: Partial<Reference>) =>
  buildLedger(aSource({ references: [entry('fa', aReference(over))] }), asOf).references[0];
const text = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, '');

describe('a file', () => {
  const OLD = { path: 'files/2024/biao.pdf', title: '表', replaced: { on: '2024-05-01', by: 'files/2024/biao-2.pdf' } };
  const NEW = { path: 'files/2024/biao-2.pdf', title: '表（更正）' };
  const facts: Attachment = {
    path: NEW.path,
    format: 'pdf',
    sizeBytes: 2048,
    sha256: 'abc123',
    pages: 3,
    outcome: 'read',
    passages: [],
    remarks: [],
  };
  const body = (files: Disclosure['files']) =>
    renderToDom(Files, { disclosure: disclosureOf({ files }), attachments: new Map([[facts.path, facts]]) });

  test('is a download under its name, with its size, its pages and its fingerprint', async () => {
    const [row] = (await body([NEW])).querySelectorAll('li');
    expect(row?.querySelector('a[download]')?.getAttribute('href')).toBe('/files/2024/biao-2.pdf');
    for (const words of ['表（更正）', 'PDF', '2.0KB', '3页', 'abc123']) expect(text(row ?? null)).toContain(words);
  });
  test('that was replaced stays, with the day and what took its place', async () => {
    const [row] = (await body([OLD, NEW])).querySelectorAll('li');
    expect(row?.querySelector('a[download]')?.getAttribute('href')).toBe('/files/2024/biao.pdf');
    expect(text(row ?? null)).toMatch(/2024-05-01换成表（更正）/);
  });
  test('that nobody offers leaves no empty heading', async () => expect(text(await body([]))).toBe(''));
});

describe('where an item was seen', () => {
  test('is a link that says that it leaves the site, and the day', async () => {
    const body = await renderToDom(SourceRecord, {
      disclosure: disclosureOf({ source: { url: 'https://www.example.com/gk/t1.html', retrievedOn: '2024-05-01' } }),
    });
    const link = body.querySelector('a');
    expect([link?.getAttribute('rel'), text(link)]).toEqual(['external noopener', 'www.example.com的原页（离开本站）']);
    expect(body.querySelector('time')?.getAttribute('datetime')).toBe('2024-05-01');
  });
  test('is said to be unknown where no page was seen', async () =>
    expect(text(await renderToDom(SourceRecord, { disclosure: disclosureOf({}) }))).toContain('没有见到网页'));
});

describe('a reference', () => {
  test('never leaves a row out, and says what is not known', async () => {
    const body = await renderToDom(ReferenceFacts, { reference: referenceOf({}) });
    expect(body.querySelectorAll('dt')).toHaveLength(7);
    expect([...body.querySelectorAll('dd')].filter((each) => text(each) === '')).toEqual([]);
  });
  test('lists the articles whose words were looked up, each at its own address, and says whose words they are', async () => {
    const articles = [{ no: '33', says: '二十个工作日。' }, { no: '34' }];
    const body = await renderToDom(Articles, { articles });
    expect([...body.querySelectorAll('[id^="tiao-"]')].map((each) => [each.id, text(each)])).toEqual([
      ['tiao-33', '第三十三条二十个工作日。'],
    ]);
    expect(text(body)).toContain('大意，不是原文');
  });
  test('with no such article has no such section', async () =>
    expect(text(await renderToDom(Articles, { articles: [{ no: '34' }] }))).toBe(''));
});

describe('a plan from above', () => {
  const SECTION = { no: '一（一）', topic: '检查', tasks: ['2024/01'] };
  const sectionsOf = (sections: Reference['sections']) =>
    renderToDom(PlanSections, { reference: referenceOf({ sections }) });

  test('stands section by section beside the tasks that come from it, with its own words where they are held', async () => {
    const body = await sectionsOf([{ ...SECTION, text: '检查结果五月底以前公开。' }]);
    const [term, told] = body.querySelectorAll('dt, dd');
    expect(text(term ?? null)).toBe('一（一）检查');
    expect(text(told?.querySelector('blockquote') ?? null)).toBe('检查结果五月底以前公开。');
    expect(told?.querySelector('a')?.getAttribute('href')).toBe('/tasks/2024/01/');
    expect(text(body)).not.toContain('概括');
  });
  test('says whose words they are where its own are not held', async () =>
    expect(text(await sectionsOf([SECTION]))).toContain('讲什么是本站的概括'));
  test('without such sections says nothing of them', async () => expect(text(await sectionsOf([]))).toBe(''));
});

test('the counts of a table lead to what they count, and add up', async () => {
  const commitments = [aCommitment(), aCommitment({ id: 'c2', quote: '更新发布', checkability: 'statement' })];
  const source = aSource({
    tasks: [entry('2024/01', aTask({ commitments }))],
    disclosures: [entry('2024/a', aDisclosure({ keeps: ['2024/01#c1'] }))],
  });
  const [plan] = buildLedger(source, asOf).plans;
  const body = await renderToDom(StatusTable, {
    table: tabulateStates(plan?.tasks.flatMap((task) => task.commitments) ?? []),
    year: '2024',
  });
  expect(text(body.querySelector('caption'))).toBe('2条承诺，2条可核对');
  const rows = [...body.querySelectorAll('tbody tr')].map((row) => ({
    state: text(row.querySelector('th')),
    cells: [...row.querySelectorAll('td')].map((cell) => Number(text(cell))),
    links: [...row.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
  }));
  for (const { cells, links } of rows) {
    expect(cells.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(cells.at(-1));
    expect(links).toEqual([expect.stringMatching(/^\/coverage\/#/), links[0]]);
  }
  expect(rows.reduce((sum, { cells }) => sum + (cells.at(-1) ?? 0), 0)).toBe(2);
});

describe('an official address that was looked at', () => {
  const url = 'https://www.example.com/gk/t1.html';
  const sha256 = 'a'.repeat(64);
  const copy = { path: 'files/2024/biao.pdf', title: '表' };
  const shownWith = async (over: Partial<Disclosure>, look: Omit<Look, 'on'>) => {
    const source = { url, ...over.source };
    const { disclosures } = buildLedger(
      aSource({
        disclosures: [entry('2024/a', aDisclosure({ ...over, source }))],
        looks: [entry(url, { id: url, looks: [{ on: '2024-06-03', ...look }] })],
      }),
      asOf,
    );
    const attachment = {
      path: copy.path,
      format: 'pdf',
      sizeBytes: 1,
      sha256,
      outcome: 'read',
      passages: [],
      remarks: [],
    };
    const attachments = new Map([[copy.path, attachment as Attachment]]);
    return renderToDom(SourceRecord, { disclosure: disclosures[0], attachments, hasBody: true });
  };

  test.each<[string, Omit<Look, 'on'>, RegExp]>([
    ['gone', { finding: 'gone', status: 404 }, /2024年6月3日查看时，这个地址打不开（服务器答复404）/],
    ['a name that is gone', { finding: 'gone', trouble: 'no-name' }, /这个地址打不开（没有这个域名）/],
    ['the front page', { finding: 'front', status: 200, ledTo: 'https://www.example.com/' }, /打开的是网站首页.*转到/],
  ])('and is dead (%s) says so, and what the site holds instead', async (_, look, said) => {
    const body = await shownWith({}, look);
    expect(text(body)).toMatch(said);
    expect(body.querySelector('a[href="#body"]')).not.toBeNull();
  });
  test('offers the very copy of what was seen, by its fingerprint', async () => {
    const body = await shownWith({ files: [copy], source: { url, sha256 } }, { finding: 'gone', status: 410 });
    expect(body.querySelector('a[download]')?.getAttribute('href')).toBe('/files/2024/biao.pdf');
    expect(text(body)).toContain(sha256);
  });
  test('is never called dead where a server only refused', async () => {
    const body = await shownWith({}, { finding: 'undecided', status: 403 });
    expect(text(body)).toContain('没有打开，不能断定它不在了（服务器答复403）');
    expect(text(body)).not.toMatch(/打不开|本站留着/);
  });
});
