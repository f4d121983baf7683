import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { asOfMoment } from '#domain/date/as-of.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { loadContent } from '#validation/load-content.ts';
import { plainText } from '#markdown/read.ts';
import { searchRecords } from '#search/index/records.ts';
import { OFFICIAL } from '#search/kinds.ts';
import { AS_OF } from './load/frame.ts';
import { isExact, judgeAll, type Judged } from './truth/judge.ts';
import { truthQueries } from './truth/queries.ts';
import { TrueSearch, type TruePage } from './truth/rule.ts';

/**
 * Whether search finds in a large archive what it finds in a small one: every page that holds the
 * query and no other. Needs what `bench/run.ts` has built; by hand, as that.
 */
const { values } = parseArgs({ options: { counts: { type: 'string', default: '330,10000' } } });
const folder = resolve('.cache/bench');

/** The fields that search is said to cover: official words, so no explanation of a task and no page of the site itself. */
function truePages(count: string): TruePage[] {
  const { checked, entries } = loadContent({ contentDir: `${folder}/load-${count}`, publicDir: resolve('public') });
  const disclosures = entries.filter(({ collection }) => collection === 'disclosures');
  const bodies = new Map(disclosures.map(({ id, source }) => [id, plainText(source.body)]));
  const none = new Map<string, string>();
  const texts = { bodies, statements: none, explanations: none, attachments: none, pages: [] };
  return searchRecords(buildLedger(checked, asOfMoment(AS_OF)), texts).flatMap(({ url, words, facets }) =>
    words && OFFICIAL.has(facets.kind[0] ?? '')
      ? [{ url, fields: [...words.head, ...words.body, ...words.files] }]
      : [],
  );
}

const mean = (numbers: readonly number[]): string =>
  (numbers.reduce((sum, each) => sum + each, 0) / numbers.length).toFixed(3);
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function report(count: string, judged: readonly Judged[]): void {
  for (const { query, expected, found, right } of judged.filter((each) => !isExact(each))) {
    console.log(`  “${query}”: ${expected} pages hold it, ${found} found, ${right} of them right`);
    process.exitCode = 1;
  }
  const precision = mean(judged.map(({ right, found }) => share(right, found)));
  const recall = mean(judged.map(({ right, expected }) => share(right, expected)));
  const kilobytes = judged.map(({ bytes }) => bytes / 1000).sort((a, b) => a - b);
  const [median = 0, most = 0] = [kilobytes[Math.floor(kilobytes.length / 2)], kilobytes.at(-1)];
  console.log(
    `${count}: ${judged.filter(isExact).length} of ${judged.length} queries exact; precision ${precision}, recall ${recall}`,
  );
  console.log(
    `${count}: a first search fetches ${median.toFixed(0)} kB (median), ${most.toFixed(0)} kB (most), before the texts of results`,
  );
}

for (const count of values.counts.split(',')) {
  const pages = truePages(count);
  const asked = { queries: truthQueries(pages), truth: new TrueSearch(pages) };
  report(count, await judgeAll(`${folder}/site-${count}`, asked));
}
