import { describe, expect, test } from 'vitest';
import Commitment from '#components/commitment/Commitment.astro';
import StatementCard from '#components/commitment/StatementCard.astro';
import OfficeTable from '#components/coverage/OfficeTable.astro';
import DisclosureEntry from '#components/disclosure/DisclosureEntry.astro';
import DisclosureHeader from '#components/disclosure/DisclosureHeader.astro';
import Tombstone from '#components/disclosure/Tombstone.astro';
import PlanTable from '#components/plan/PlanTable.astro';
import Requirement from '#components/task/Requirement.astro';
import TaskFacts from '#components/task/TaskFacts.astro';
import Pagination from '#components/ui/Pagination.astro';
import Time from '#components/ui/Time.astro';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import type { LedgerSource } from '#domain/ledger/ledger.ts';
import { evidenceNamer } from '#domain/ledger/name-evidence.ts';
import { aCommitment, aDisclosure, aSource, aStatement, aTask, entry } from '../support/factories.ts';
import { renderToDom } from '../support/render-to-dom.ts';

const ledgerOf = (over: Partial<LedgerSource> = {}) => buildLedger(aSource(over), asOfMoment('2024-06-30'));
const text = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, '');

describe('the offices side by side', () => {
  test('in the order of the notice, each count but none leading to what it counts', async () => {
    const { plans } = ledgerOf({
      tasks: [
        entry('2024/01', aTask({ lead: '法制科' })),
        entry('2024/02', aTask({ number: 2, commitments: [aCommitment(), aCommitment({ id: 'c2' })] })),
      ],
      disclosures: [entry('2024/jihua', aDisclosure({ keeps: ['2024/02#c1'] }))],
    });
    const body = await renderToDom(OfficeTable, { plan: plans[0] });
    const rows = [...body.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')].map(text));
    expect(rows.slice(1)).toEqual([
      ['法制科', '1', '0', '0', '0', '0', '1', '0'],
      ['综合科', '2', '1', '0', '0', '0', '1', '0'],
      ['合计', '3', '1', '0', '0', '0', '2', '0'],
    ]);
    expect([...body.querySelectorAll('td a')].map((link) => link.getAttribute('href'))).toEqual([
      '/offices/fazhi/#promises-2024',
      '/offices/fazhi/#promises-2024-open',
      '/offices/zonghe/#promises-2024',
      '/offices/zonghe/#promises-2024-kept',
      '/offices/zonghe/#promises-2024-open',
      '/coverage/#plan-2024',
      '/coverage/#promises-2024-kept',
      '/coverage/#promises-2024-open',
    ]);
    expect(text(body.querySelector('caption'))).toContain('不是名次。没有收录，不等于没有公开。');
    expect(text(body)).not.toContain('%');
  });
});

describe('a statement', () => {
  test('its evidence leads to what it names', async () => {
    const ledger = ledgerOf({
      disclosures: [entry('2024/jihua', aDisclosure({ documentNumber: '示城序〔2024〕3号' }))],
      statements: [
        entry('2024/a', aStatement({ evidence: ['见示城序〔2024〕3号附件', 'https://example.org/a', '值班记录'] })),
      ],
    });
    const [statement] = ledger.statements;
    const body = await renderToDom(StatementCard, { statement, nameEvidence: evidenceNamer(ledger, '/') });
    expect([...body.querySelectorAll('a')].map((link) => [text(link), link.getAttribute('href')])).toEqual([
      ['示城序〔2024〕3号', '/disclosures/2024/jihua/'],
      ['https://example.org/a（离开本站）', 'https://example.org/a'],
    ]);
    expect(text(body)).toContain('见示城序〔2024〕3号附件；https://example.org/a（离开本站）；值班记录');
  });
});

describe('a task', () => {
  const [task] = ledgerOf().tasks;
  test('its requirement stands to the letter, and its promises lead to their place', async () => {
    const body = await renderToDom(Requirement, { task });
    expect(body.querySelector('[data-field="requirement"]')?.textContent).toBe(
      '全面、及时、准确公开检查计划,并根据调整情况做好更新发布。',
    );
    expect(body.querySelector('a')?.getAttribute('href')).toBe('#c1');
  });
  test('an empty cell of the notice names no office', async () => {
    const body = await renderToDom(TaskFacts, { task });
    expect(text(body.querySelector('[data-field="lead"]'))).toBe('综合科');
    expect(text(body.querySelector('[data-field="responsible"]'))).toBe('通知没有列出');
  });
  test('the plan’s table carries it verbatim', async () => {
    const body = await renderToDom(PlanTable, { plan: task?.plan });
    expect([...body.querySelectorAll('td')].map((cell) => cell.textContent?.trim())).toEqual(
      expect.arrayContaining([
        '做好检查计划公开。',
        '全面、及时、准确公开检查计划,并根据调整情况做好更新发布。',
        '综合科',
        '',
      ]),
    );
  });
});

describe('a commitment', () => {
  const commitmentOf = (over: Partial<LedgerSource> = {}) => ledgerOf(over).commitmentsByRef.get('2024/01#c1');
  test('bears its anchor, state and quote', async () => {
    const article = (await renderToDom(Commitment, { commitment: commitmentOf() })).querySelector('article');
    expect([article?.id, article?.dataset.commitment, article?.dataset.state]).toEqual(['c1', 'c1', 'open']);
    expect(article?.querySelector('[data-field="quote"]')?.textContent).toBe('公开检查计划');
    expect(text(article)).toContain('还没见到能核对这一条的文件');
  });
  test('lists at most fifty of what counts, and the search for all of them', async () => {
    const many = Array.from({ length: 51 }, (_, index) =>
      entry(`2024/a${index}`, aDisclosure({ keeps: ['2024/01#c1'] })),
    );
    const body = await renderToDom(Commitment, { commitment: commitmentOf({ disclosures: many }) });
    expect(body.querySelectorAll('.counts .entry')).toHaveLength(50);
    const link = body.querySelector<HTMLAnchorElement>('.counts > p > a');
    expect(new URL(link?.href ?? '', 'http://x').searchParams.get('q')).toBe('2024年第1项');
    expect(text(body)).toContain('一共51件');
  });
  test('shows what counts, and why', async () => {
    const commitment = commitmentOf({
      disclosures: [entry('2024/a', aDisclosure({ title: '检查计划的通知', keeps: ['2024/01#c1'] }))],
    });
    const article = (await renderToDom(Commitment, { commitment })).querySelector('article');
    expect(article?.dataset.state).toBe('kept');
    expect(text(article?.querySelector('.counts') ?? null)).toContain('检查计划的通知');
    expect(text(article?.querySelector('details') ?? null)).toContain('算到数据日期为止。');
    expect(article?.querySelector('details a[href="/coverage/#as-of"]')).not.toBeNull();
  });
  test('a lapse says the authority and the day, and what it does not mean', async () => {
    const commitment = commitmentOf({
      tasks: [
        entry(
          '2024/01',
          aTask({ commitments: [aCommitment({ deadline: { on: '2024-01-31', authority: '条例第四十九条' } })] }),
        ),
      ],
    });
    const words = text(await renderToDom(Commitment, { commitment }));
    for (const part of ['法定期限已过，本站未收录', '条例第四十九条。期限是2024-01-31', '没有收录，不等于没有公开'])
      expect(words).toContain(part);
  });
});

describe('a disclosure', () => {
  const recordOf = (over: Parameters<typeof aDisclosure>[0]) =>
    ledgerOf({ disclosures: [entry('2024/a', aDisclosure(over))] }).disclosuresByRef.get('2024/a');
  test('in a list says what is not sure of it', async () => {
    const words = text(
      await renderToDom(DisclosureEntry, {
        disclosure: recordOf({
          titleOrigin: 'described',
          publishedBasis: 'address',
          extent: 'part',
          extentNote: '开头',
        }),
      }),
    );
    for (const part of ['名称是本站起的', '据网址推定', '只见到一部分', '形成日期没有见到'])
      expect(words).toContain(part);
  });
  test('its header never drops a row', async () => {
    const body = await renderToDom(DisclosureHeader, {
      disclosure: recordOf({ publishedAt: undefined, publishedBasis: 'unknown' }),
    });
    expect(text(body.querySelector('[data-field="publishedAt"]'))).toBe('没有见到，不知道是否及时');
    expect(text(body.querySelector('[data-field="documentNumber"]'))).toBe('文件没有写');
  });
  test('withdrawn, it leaves title, dates and reason and nothing of its words', async () => {
    const disclosure = recordOf({
      title: '处罚决定',
      summary: '秘密内容',
      withdrawn: { on: '2024-05-01', reason: '决定被撤销' },
    });
    const words = text(await renderToDom(Tombstone, { disclosure }));
    expect(words).toContain('决定被撤销');
    expect(words).not.toContain('秘密内容');
  });
});

describe('small parts', () => {
  test.each([
    ['2024-03-20', '2024-03-20'],
    ['2024-03-20 09:30', '2024-03-20T09:30+08:00'],
  ])('the time %s is %s to a machine', async (value, datetime) => {
    expect((await renderToDom(Time, { value })).querySelector('time')?.getAttribute('datetime')).toBe(datetime);
  });
  const pages = async (current: number | undefined, full: number) => {
    const body = await renderToDom(Pagination, { current, full, addressOf: (page?: number) => `/p/${page ?? ''}` });
    return [...body.querySelectorAll('nav a')].map((link) => `${text(link)} ${link.getAttribute('href')}`);
  };
  test('one page needs no pagination', async () => expect(await pages(undefined, 0)).toEqual([]));
  test('many pages show the near ones and both ends', async () =>
    expect(await pages(10, 20)).toEqual([
      '上一页（较新） /p/11',
      '最新 /p/',
      '12 /p/12',
      '11 /p/11',
      '9 /p/9',
      '8 /p/8',
      '1 /p/1',
      '下一页（较早） /p/9',
    ]));
  test('the list itself leads to its newest full page, and that one back to it', async () => {
    expect(await pages(undefined, 3)).toEqual(['3 /p/3', '2 /p/2', '1 /p/1', '下一页（较早） /p/3']);
    expect(await pages(3, 3)).toEqual(['上一页（较新） /p/', '最新 /p/', '2 /p/2', '1 /p/1', '下一页（较早） /p/2']);
  });
});
