import type { Commitment } from '../commitment/commitment.ts';
import type { Rule } from './check-source.ts';
import { error, type Finding } from './finding.ts';

const folded = (text: string): string => text.normalize('NFKC').replace(/[\s"'“”‘’]/gu, '');

/** The first place where a quote leaves the requirement, when only a mark or a blank differs. */
function firstDifference(requirement: string, quote: string): string | undefined {
  const wide = folded(requirement);
  if (!wide.includes(folded(quote))) return undefined;
  const marks = [...quote].find((char) => !requirement.includes(char));
  const twin = marks && [...requirement].find((char) => char.normalize('NFKC') === marks.normalize('NFKC'));
  return marks && twin ? `引文里是“${marks}”，原文里是“${twin}”` : '引文和原文差一个标点或空格';
}

/** The longest beginning of the quote that the requirement holds: it shows where they part. */
function longestStart(requirement: string, quote: string): string {
  let length = quote.length;
  while (length > 0 && !requirement.includes(quote.slice(0, length))) length -= 1;
  return quote.slice(0, length);
}

function explain(requirement: string, quote: string): string {
  const difference = firstDifference(requirement, quote);
  if (difference) return `${difference}；要逐字照抄工作要求`;
  const start = longestStart(requirement, quote);
  return start.length > 1
    ? `工作要求里没有这句话（只到“${start}”为止相同）；要逐字照抄`
    : '工作要求里没有这句话；要逐字照抄';
}

/** Finds each quote in its requirement: verbatim, disjoint and in the order of the words. */
export function checkQuotes(
  requirement: string,
  commitments: readonly Pick<Commitment, 'id' | 'quote'>[],
): { index: number; message: string }[] {
  const faults: { index: number; message: string }[] = [];
  let from = 0;
  for (const [index, { quote }] of commitments.entries()) {
    const at = requirement.indexOf(quote, from);
    if (at >= 0) from = at + quote.length;
    else if (requirement.includes(quote))
      faults.push({ index, message: '引文的次序不对，或与前一条重叠；各条要照原文的先后，互不重叠' });
    else faults.push({ index, message: explain(requirement, quote) });
  }
  return faults;
}

export const quotesAreVerbatim: Rule = ({ tasks }) =>
  tasks.flatMap(({ key, data }): Finding[] =>
    checkQuotes(data.requirement, data.commitments).map(({ index, message }) =>
      error(key, ['commitments', index, 'quote'], message, data.commitments[index]?.quote),
    ),
  );
