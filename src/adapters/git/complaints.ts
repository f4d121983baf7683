import type { Trouble, TroubleCode } from '#domain/exchange/trouble.ts';
import type { Answer } from './run-git.ts';

/** Git's own words, which are English whatever the machine's language is, and what they come from. */
const WORDS: readonly [RegExp, TroubleCode][] = [
  [/index\.lock|Another git process|Unable to create '.*\.lock'/, 'locked'],
  [/No space left|disk quota/i, 'disk'],
  [/Host key verification failed/, 'host-key'],
  [
    /Authentication failed|could not read (?:Username|Password)|terminal prompts disabled|Permission denied \(|HTTP Basic: Access denied|error: 40[13]\b|Invalid username or/i,
    'auth',
  ],
  [/\[rejected\]|non-fast-forward|fetch first|stale info|cannot lock ref|failed to lock/i, 'busy'],
  [/\[remote rejected\]|pre-receive hook declined|protected branch|denyCurrentBranch|remote: .*denied/i, 'refused'],
  [
    /Could not resolve|Connection (?:timed out|refused|reset|closed)|Network is unreachable|Failed to connect|No route to host|timed out|early EOF|RPC failed|Operation too slow|unable to access|kex_exchange/i,
    'offline',
  ],
  [/Repository not found|does not appear to be a git repository|repository '.*' not found|error: 404\b/i, 'not-found'],
  [/hook/i, 'hook'],
  [/would be overwritten|not uptodate|local changes/i, 'dirty'],
  [/dubious ownership/, 'foreign'],
];

/** What stands in the way, from what git said of it. */
export function troubleOf({ isMissing, complaint, output }: Answer): Trouble {
  if (isMissing) return { code: 'no-git' };
  const said = `${complaint}\n${output.toString()}`;
  const code = WORDS.find(([words]) => words.test(said))?.[1] ?? 'unknown';
  return { code, detail: complaint.trim() };
}

/** Git's answer where something stands in the way of all that was to come. */
export class GitTrouble extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.code);
    this.trouble = trouble;
  }
}

/**
 * What git said, as text without the last line end.
 *
 * @throws {@link GitTrouble} where it was not content
 */
export function insist(answer: Answer): string {
  if (!answer.isOk) throw new GitTrouble(troubleOf(answer));
  return answer.output.toString().replace(/\n$/, '');
}
