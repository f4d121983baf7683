import { placeOf } from '../content.ts';
import type { Phrase } from '../query.ts';
import type { Folding } from '../tokens.ts';
import type { Engine, Hit } from './engine.ts';

/** So many words nearly always tell which pages may hold all of a phrase. */
const ENOUGH = 8;
/** As many pages as are read anyway, since they are shown. */
const FEW = 5;

/**
 * Every page that holds a phrase. Each word of it is a piece of the index to fetch: of a sentence or a title the
 * first words are asked for, and the few pages that hold them are read.
 */
export async function findLong(engine: Engine, phrase: Phrase, folding: Folding): Promise<Hit[]> {
  for (let asked = ENOUGH; asked < phrase.length; asked *= 2) {
    const hits = await engine.find(phrase.slice(0, asked));
    if (hits.length > FEW) continue;
    const places = await Promise.all(hits.map(async ({ read }) => placeOf((await read()).words, phrase, folding)));
    return hits.flatMap((hit, at) => {
      const first = places[at];
      return first === undefined ? [] : [{ ...hit, first }];
    });
  }
  return engine.find(phrase);
}
