import { expect, test, type Page } from '@playwright/test';
import cases from '../fixtures/search-queries.json' with { type: 'json' };

const SITE = process.env.SITE_URL ?? '';
const results = '[data-search="results"]';

interface Outcome {
  /** Numbers of the tasks shown as true hits, in order. */
  tasks: number[];
  /** Numbers of the tasks shown as approximate, in order. */
  approximateTasks: number[];
  exact: number;
  approximate: number;
  count: string;
}

async function settle(page: Page): Promise<void> {
  await expect(page.locator(results)).toHaveAttribute('data-state', 'done', { timeout: 15_000 });
}

/** Opens every way to further results, so that all of them are judged. */
async function expandAll(page: Page): Promise<void> {
  for (let more = page.locator(`${results} button:visible`, { hasText: /^(?:全部|再看)/ }); (await more.count()) > 0;) {
    const before = await page.locator('[data-result]').count();
    await more.first().click();
    await expect(async () => expect(await page.locator('[data-result]').count()).toBeGreaterThan(before)).toPass();
  }
}

async function outcomeOf(page: Page): Promise<Outcome> {
  const hrefs = (scope: string): Promise<string[]> =>
    page
      .locator(`${scope} [data-result] h3 a`)
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const [all, approximate] = [await hrefs(results), await hrefs('[data-approximate]')];
  const tasksOf = (paths: readonly string[]): number[] =>
    paths.flatMap((path) => Number(/\/tasks\/2021\/(\d\d)\/$/.exec(path)?.[1] ?? 0) || []);
  const exact = all.filter((path) => !approximate.includes(path));
  return {
    tasks: tasksOf(exact),
    approximateTasks: tasksOf(approximate),
    exact: exact.length,
    approximate: approximate.length,
    count: (await page.locator('[data-search="count"]').textContent()) ?? '',
  };
}

async function ask(page: Page, query: string): Promise<Outcome> {
  await page.goto(`${SITE}search/?q=${encodeURIComponent(query)}`);
  await settle(page);
  await expandAll(page);
  return outcomeOf(page);
}

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);

type Case = (typeof cases.queries)[number];

/** What is wrong with an answer, by the rules of the fixture; nothing when it is right. */
function faultOf({ kind, expect: truth }: Case, outcome: Outcome): string | undefined {
  if (kind === 'none') return outcome.exact === 0 ? undefined : `${outcome.exact} shown as true hits`;
  if (kind === 'relaxed') {
    const wanted = ('topTasks' in truth && truth.topTasks) || [];
    const shown = outcome.approximateTasks.slice(0, ('within' in truth && truth.within) || 10);
    if (outcome.exact > 0) return 'not said to be approximate';
    return outcome.approximate > 0 && wanted.every((task) => shown.includes(task))
      ? undefined
      : `tasks ${shown.join(' ')} instead of ${wanted.join(' ')}`;
  }
  if (truth.tasks)
    return ascending(outcome.tasks).join(' ') === truth.tasks.join(' ')
      ? undefined
      : `tasks ${ascending(outcome.tasks).join(' ')} instead of ${truth.tasks.join(' ')}`;
  const least = ('min' in truth && truth.min) || 1;
  return outcome.exact >= least ? undefined : `${outcome.exact} pages instead of ${least} at least`;
}

/** So many queries share a browser context; each has a page, and so an index, of its own. */
const BATCH = 12;
for (let from = 0; from < cases.queries.length; from += BATCH) {
  test(`queries ${from + 1} to ${Math.min(from + BATCH, cases.queries.length)} are answered as they should be`, async ({
    context,
  }) => {
    const faults: string[] = [];
    for (const query of cases.queries.slice(from, from + BATCH)) {
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && faults.push(`${query.q}: ${message.text()}`));
      page.on('pageerror', (error) => faults.push(`${query.q}: ${error.message}`));
      const fault = faultOf(query, await ask(page, query.q));
      if (fault) faults.push(`${query.q} (${query.why}): ${fault}`);
      await page.close();
    }
    expect(faults).toEqual([]);
  });
}

test('nothing of the index is fetched before the reader asks', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => /pagefind\/|search\/.*\.json/.test(request.url()) && fetched.push(request.url()));
  await page.goto(`${SITE}search/`);
  await page.waitForTimeout(500);
  expect(fetched).toEqual([]);
  await page.locator('#q').focus();
  await expect(async () => expect(fetched.length).toBeGreaterThan(0)).toPass();
});

test('the answer does not depend on what was asked before', async ({ page }) => {
  const fresh = await ask(page, '最后一公里');
  for (const before of ['法', '公开', '预算', '政务公开', '12345']) await ask(page, before);
  await page.locator('#q').fill('最后一公里');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search="count"]')).toHaveText(fresh.count);
  await expandAll(page);
  expect((await outcomeOf(page)).tasks).toEqual(fresh.tasks);
});

test('typing searches, the address can be shared, and Back works', async ({ page }) => {
  await page.goto(`${SITE}search/`);
  await page.locator('#q').pressSequentially('预算');
  await settle(page);
  expect(new URL(page.url()).searchParams.get('q')).toBe('预算');
  await page.locator('input[name="kind"][value="任务"]').check();
  await expect(page).toHaveURL(/kind=/);
  await settle(page);
  await page.goBack();
  await expect(page).not.toHaveURL(/kind=/);
  await expect(page.locator('input[name="kind"][value="任务"]')).not.toBeChecked();
});

test('a facet narrows: 法规处 with the kind 任务 leaves tasks only', async ({ page }) => {
  await page.goto(`${SITE}search/?q=${encodeURIComponent('法规处')}&kind=${encodeURIComponent('任务')}`);
  await settle(page);
  await expect(page.locator('[data-result] h3 a').first()).toHaveAttribute('href', /\/tasks\//);
  expect(await page.locator('[data-search="list"] section').count()).toBe(1);
});

test('each facet says how many results it would leave', async ({ page }) => {
  await ask(page, '公开');
  for (const [name, value] of [
    ['theme', '政策解读'],
    ['office', '法规处'],
  ] as const) {
    const box = page.locator(`input[name="${name}"][value="${value}"]`);
    const said = await page.locator('label', { has: box }).locator('span').textContent();
    await box.check();
    await settle(page);
    await expect(page.locator('[data-search="count"]')).toHaveText(`找到${said}条`);
    await box.uncheck();
    await settle(page);
  }
});

test('a link with a facet alone lists what it leaves', async ({ page }) => {
  await page.goto(`${SITE}search/?office=${encodeURIComponent('办公室')}`);
  await settle(page);
  expect(await page.locator('[data-result]').count()).toBeGreaterThan(3);
});

test('the excerpt is the page’s own words with the hit marked, and markup stays text', async ({ page }) => {
  await ask(page, '政企直通车');
  await expect(page.locator('[data-result] mark').first()).toHaveText('政企直通车');
  await expect(page.locator('[data-result] p').first()).toContainText('“政企直通车”');
  await page.goto(`${SITE}search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>无此词')}`);
  await settle(page);
  expect(await page.locator(`${results} img`).count()).toBe(0);
});

test('nothing found offers ways on', async ({ page }) => {
  await page.goto(`${SITE}search/?q=🙂`);
  await settle(page);
  await expect(page.locator('[data-search="empty"]')).toBeVisible();
  await expect(page.locator('[data-search="empty"] a')).toHaveCount(4);
});

test('a failure says so and can be tried again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${SITE}search/?q=${encodeURIComponent('预算')}`);
  await expect(page.locator(results)).toHaveAttribute('data-state', 'failed');
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await settle(page);
});

test('the first search costs at most 120 kB', async ({ page }) => {
  let bytes = 0;
  page.on('response', async (response) => {
    if (!/\/(?:pagefind|search)\//.test(response.url()) || response.url().endsWith('/search/')) return;
    const body = await response.body().catch(() => Buffer.alloc(0));
    // Text travels compressed; Pagefind's own files are compressed already.
    bytes += /\.(?:js|json)$/.test(new URL(response.url()).pathname)
      ? (await import('node:zlib')).gzipSync(body).length
      : body.length;
  });
  await ask(page, '预决算公开');
  expect(bytes).toBeGreaterThan(40_000);
  expect(bytes).toBeLessThanOrEqual(120_000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the search page says so and offers the indexes', async ({ page }) => {
    await page.goto(`${SITE}search/`);
    const html = await page.content();
    expect(html).toMatch(/<noscript><div[^>]*><p>检索要用到脚本/);
    expect(html).toMatch(/<noscript>.*href="\/themes\/".*<\/noscript>/);
    await expect(page.locator('[data-search="results"]')).toBeHidden();
  });
});
