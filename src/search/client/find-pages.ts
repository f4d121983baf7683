import { placeOf } from '../content.ts';
import { REQUEST } from '../index-files.ts';
import type { Phrase } from '../query.ts';
import type { Folding } from '../tokens.ts';
import type { Engine, Hit } from './engine.ts';

/** What is fetched at first, in kilobytes: eight words of a small site, which nearly always tell who may hold a phrase. */
const AT_FIRST = 8 * REQUEST;
/** Two words are asked for at least: one tells little. */
const AT_LEAST = 2;
const MORE_EACH_TIME = 4;
/** As many pages as are read anyway, since they are shown. */
const FEW = 5;

/** Pages that hold all of a phrase, of those that may. */
async function read(hits: readonly Hit[], phrase: Phrase, folding: Folding): Promise<Hit[]> {
  const places = await Promise.all(hits.map(async (hit) => placeOf((await hit.read()).words, phrase, folding)));
  return hits.flatMap((hit, at) => {
    const first = places[at];
    return first === undefined ? [] : [{ ...hit, first }];
  });
}

/**
 * Every page that holds a phrase. Where each word stands is a piece of the index to fetch, and a common one is heavy:
 * the light ones are asked for first, and when it costs less, the pages that hold them are read in place of the rest.
 */
export async function findPages(engine: Engine, phrase: Phrase, folding: Folding): Promise<Hit[]> {
  const words = [...new Set(phrase)]
    .map((word) => ({ word, cost: engine.costOf(word) }))
    .sort((one, other) => one.cost - other.cost);
  for (let most = AT_FIRST; ; most *= MORE_EACH_TIME) {
    let sum = 0;
    const asked = words.filter(({ cost }, at) => (sum += cost) <= most || at < AT_LEAST).map(({ word }) => word);
    const hits = await engine.find(phrase.map((word) => (asked.includes(word) ? word : undefined)));
    if (asked.length === words.length) return hits;
    const rest = words.slice(asked.length).reduce((total, { cost }) => total + cost, 0);
    if (hits.length <= Math.max(FEW, rest / REQUEST)) return read(hits, phrase, folding);
  }
}
