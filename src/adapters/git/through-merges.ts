import type { History, Revision } from '#domain/history/history.ts';

/** True where each version of a file was made from the one before it. */
const isOneLine = (revisions: readonly Revision[]): boolean =>
  revisions.every(({ before }, index) => index === revisions.length - 1 || before === revisions[index + 1]?.blob);

/**
 * The versions of files with those that merges brought in, each commit by itself, where they make one line that
 * ends in the same words.
 *
 * @param own along the first parents, newest first
 * @param all of every commit, newest first
 */
export function throughMerges(own: History['revisions'], all: History['revisions']): Map<string, readonly Revision[]> {
  return new Map(
    [...own].flatMap(([path, [newest]]) => {
      const whole = all.get(path) ?? [];
      const isAnother = whole.some(({ commit }) => !own.get(path)?.some((each) => each.commit === commit));
      return isAnother && whole[0]?.blob === newest?.blob && isOneLine(whole) ? [[path, whole] as const] : [];
    }),
  );
}
