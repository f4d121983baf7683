/** A stretch of a requirement: a promise's words, or the words between. */
export interface Stretch {
  text: string;
  /** The commitment whose quote this is; absent between promises. */
  commitment?: string;
}

/**
 * Cuts a requirement at its quotes. Joined again, the stretches are the requirement to the letter.
 *
 * @param quotes disjoint and in the order of the words, as `findQuotes` makes sure
 */
export function markQuotes(requirement: string, quotes: readonly { id: string; quote: string }[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { id, quote } of quotes) {
    const at = requirement.indexOf(quote, from);
    if (at < 0) continue;
    if (at > from) stretches.push({ text: requirement.slice(from, at) });
    stretches.push({ text: quote, commitment: id });
    from = at + quote.length;
  }
  if (from < requirement.length) stretches.push({ text: requirement.slice(from) });
  return stretches;
}
