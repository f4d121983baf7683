/**
 * What systems and editors leave in folders (a lock file of Word is `~$…`): nobody's words, and never
 * published. As git writes patterns; case does not matter.
 */
const LEFT_BEHIND: readonly string[] = ['.*', '~$*', '*~', 'thumbs.db', 'desktop.ini'];

/** @param name of a file or folder, without its path */
export function isLeftBehind(name: string): boolean {
  const lower = name.toLowerCase();
  return LEFT_BEHIND.some((pattern) => {
    const [head = '', tail] = pattern.split('*');
    return tail === undefined ? lower === head : lower.startsWith(head) && lower.endsWith(tail);
  });
}

/** The same as pathspecs of git, in whatever folder. */
export const butLeftBehind = (): string[] =>
  LEFT_BEHIND.flatMap((name) => [`:(exclude,icase,glob)**/${name}`, `:(exclude,icase,glob)**/${name}/**`]);
