/** What an unquoted search tells of one page. */
export interface Match {
  id: string;
  score: number;
  /** Positions of the matched words. */
  words: readonly number[];
}

/** A hit this early stands in the title or right under it. */
const EARLY = 24;

/** Runs of neighbouring positions as long as the phrase: how often it stands there whole. */
function wholeRuns(words: readonly number[], length: number): number {
  const sorted = [...new Set(words)].sort((a, b) => a - b);
  let run = 0;
  let whole = 0;
  for (const [index, position] of sorted.entries()) {
    run = index > 0 && position === (sorted[index - 1] ?? 0) + 1 ? run + 1 : 1;
    if (run % length === 0) whole += 1;
  }
  return whole;
}

/** Early, then often, then as Pagefind would have it. */
export function weigh({ words, score }: Match, phraseLength: number): number {
  const times = wholeRuns(words, phraseLength);
  const early = words.some((position) => position < EARLY) ? 6 : 0;
  return early + (4 * times) / (times + 1.5) + 0.1 * score;
}
