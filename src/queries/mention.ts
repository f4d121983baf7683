import type { CommitmentRecord, ReferenceRecord } from '#domain/ledger/ledger.ts';
import type { LawArticle } from '#domain/reference/reference.ts';
import type { Term } from '#domain/term/term.ts';
import { getLedger } from './ledger.ts';

/** What a body names was looked up by the check already: a build that finds it missing has to stop. */
function found<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`a body names ${what}, which is not there`);
  return thing;
}

export async function getArticle(law: string, no: string): Promise<LawArticle & { law: ReferenceRecord }> {
  const reference = found(
    (await getLedger()).references.find(({ id }) => id === law),
    law,
  );
  const article = reference.articles.find((each) => each.no === no);
  return { ...found(article, `article ${no} of ${law}`), law: reference };
}

export const getTerm = async (word: string): Promise<Term> => found((await getLedger()).terms.get(word), word);

/** @param ref `2021/07#c1` */
export const getPromise = async (ref: string): Promise<CommitmentRecord> =>
  found((await getLedger()).commitmentsByRef.get(ref), ref);
