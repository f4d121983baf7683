import type { Ledger } from '#domain/ledger/ledger.ts';
import { promiseRef, type Mention } from '#domain/mention/mention.ts';
import { REGULATION } from '#domain/reference/article.ts';
import type { Reference } from '#domain/reference/reference.ts';
import { articleLabel } from './legal-basis.ts';
import { circledNumeral } from './numerals.ts';

/** A quotation that stands in a sentence of somebody else's. */
const LONGEST_QUOTE = 30;

/** 条例第三十三条; of any other law with its name: 行政复议法第二十三条第（四）项. */
export function articleWords(no: string, law: { id: string } & Pick<Reference, 'title' | 'shortTitle'>): string {
  return `${law.id === REGULATION ? '条例' : (law.shortTitle ?? law.title)}${articleLabel(no)}`;
}

/** What follows a word in brackets. */
export const termWords = (says: string): string => `（${says}）`;

/** 承诺②“切实履行主管部门职责”. */
export function promiseWords({ ordinal, quote }: { ordinal: number; quote: string }): string {
  const characters = [...quote];
  const short = characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…` : quote;
  return `承诺${circledNumeral(ordinal)}“${short}”`;
}

/**
 * What a component reads as, for text that shows no page.
 *
 * @param owner id of the entry whose body it is: a task's own promises are named without it
 */
export function mentionWords(
  { references, commitmentsByRef, terms }: Pick<Ledger, 'references' | 'commitmentsByRef' | 'terms'>,
  owner: string,
): (mention: Mention) => string {
  return (mention) => {
    switch (mention.component) {
      case 'Article': {
        const law = references.find(({ id }) => id === (mention.law ?? REGULATION));
        return law ? articleWords(mention.no, law) : '';
      }
      case 'Term': {
        const term = terms.get(mention.word);
        return mention.word + (term ? termWords(term.says) : '');
      }
      case 'Promise': {
        const promise = commitmentsByRef.get(promiseRef(mention.id, owner));
        return promise ? promiseWords(promise) : '';
      }
    }
  };
}
