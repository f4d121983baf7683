import { expect, test, type Page } from '@playwright/test';
import { expandAll, RESULTS, search } from '../support/search-page.ts';
import cases from '../fixtures/search-queries.json' with { type: 'json' };

interface Outcome {
  /** Numbers of the tasks shown as true hits, in order. */
  tasks: number[];
  /** Numbers of the tasks shown as approximate, in order. */
  approximateTasks: number[];
  exact: number;
  approximate: number;
  count: string;
}

async function outcomeOf(page: Page): Promise<Outcome> {
  const hrefs = (scope: string): Promise<string[]> =>
    page
      .locator(`${scope} [data-result] h3 a`)
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const [all, approximate] = [await hrefs(RESULTS), await hrefs('[data-approximate]')];
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
  await search(page, query);
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

test('the answer does not depend on what was asked before', async ({ page }) => {
  const fresh = await ask(page, '最后一公里');
  for (const before of ['法', '公开', '预算', '政务公开', '12345']) await ask(page, before);
  await page.locator('#q').fill('最后一公里');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search="count"]')).toHaveText(fresh.count);
  await expandAll(page);
  expect((await outcomeOf(page)).tasks).toEqual(fresh.tasks);
});
