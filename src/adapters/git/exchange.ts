import { GitTrouble, insist, troubleOf } from './complaints.ts';
import type { Repository } from './repository.ts';
import { runGit, workGit, type Answer } from './run-git.ts';

/** The server's branch as it was when it was last asked. */
const trackingOf = ({ remote, remoteBranch }: Repository): string => `refs/remotes/${remote}/${remoteBranch}`;

/**
 * Asks the server what others did.
 *
 * @returns the newest commit there; nothing where the branch is not there yet
 * @throws GitTrouble
 */
export async function fetchTheirs(repository: Repository): Promise<string | undefined> {
  const { root, remote, remoteBranch } = repository;
  if (remote === undefined) throw new GitTrouble({ code: 'no-remote' });
  // Named in full: whatever a clone was told to fetch, this branch is asked for.
  const spec = `+refs/heads/${remoteBranch}:${trackingOf(repository)}`;
  const answer = await workGit(root, ['fetch', '--quiet', '--no-tags', remote, spec]);
  if (answer.isOk) return theirsOf(repository);
  if (/couldn't find remote ref/i.test(answer.complaint)) return undefined;
  throw new GitTrouble(troubleOf(answer));
}

/** The newest commit of the server that this machine knows of. */
export async function theirsOf(repository: Repository): Promise<string | undefined> {
  if (repository.remote === undefined) return undefined;
  const { isOk, output } = await workGit(repository.root, ['rev-parse', '--verify', '-q', trackingOf(repository)]);
  return isOk ? output.toString().trim() : undefined;
}

/** The branch that the server shows first, which is the one that a site is made from; nothing where it does not say. */
export async function shownBranch({ root, remote }: Repository): Promise<string | undefined> {
  if (remote === undefined) return undefined;
  const { isOk, output } = await workGit(root, ['ls-remote', '--symref', remote, 'HEAD']);
  return isOk ? /^ref: refs\/heads\/(\S+)\s+HEAD/m.exec(output.toString())?.[1] : undefined;
}

/** @throws GitTrouble: `busy` where somebody was faster */
export async function push({ root, remote, branch, remoteBranch }: Repository): Promise<void> {
  if (remote === undefined) throw new GitTrouble({ code: 'no-remote' });
  const args = ['push', '--quiet', '--set-upstream', remote, `refs/heads/${branch}:refs/heads/${remoteBranch}`];
  insist(await workGit(root, args));
}

/**
 * Commits some files as they lie on the disk, and nothing else that somebody may have set out for a commit.
 *
 * @param paths from the root of the repository, those that are no more among them
 * @throws GitTrouble: `hook` where a check of this machine refuses
 */
export async function commitPaths(
  { root }: Pick<Repository, 'root'>,
  paths: readonly string[],
  message: string,
): Promise<void> {
  const listed = ['--pathspec-from-file=-', '--pathspec-file-nul'];
  const run = (args: readonly string[]): Promise<Answer> =>
    workGit(root, ['--literal-pathspecs', '-c', 'i18n.commitEncoding=UTF-8', ...args, ...listed], {
      input: paths.join('\0'),
    });
  insist(await run(['add', '-A']));
  const answer = await run(['commit', '--quiet', '--cleanup=verbatim', '-m', message, '--only']);
  if (answer.isOk) return;
  const trouble = troubleOf(answer);
  throw new GitTrouble(trouble.code === 'unknown' ? { ...trouble, code: 'hook' } : trouble);
}

/** The commit that two lines have in common; nothing where they have none. */
export async function commonCommit(root: string, a: string, b: string): Promise<string | undefined> {
  const { isOk, output } = await runGit(root, ['merge-base', a, b]);
  return isOk ? output.toString().trim() : undefined;
}

/** Commits on one line that are not on the other, the oldest first, with their parents. */
export async function commitsBetween(
  root: string,
  after: string,
  upTo: string,
): Promise<{ commit: string; parents: string[] }[]> {
  const text = insist(await runGit(root, ['rev-list', '--reverse', '--topo-order', '--parents', `${after}..${upTo}`]));
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [commit = '', ...parents] = line.split(' ');
      return { commit, parents };
    });
}

/**
 * Moves the branch and the files on the disk to another commit. Files that were changed and not committed
 * stay; where one of them would have to change, nothing does.
 *
 * @throws GitTrouble: `dirty`
 */
export async function moveTo({ root }: Pick<Repository, 'root'>, commit: string): Promise<void> {
  const answer = await workGit(root, ['reset', '--quiet', '--keep', commit]);
  if (answer.isOk) return;
  const files = [...answer.complaint.matchAll(/Entry '(.+?)' not uptodate/g)].map(([, file]) => file);
  throw new GitTrouble(files.length > 0 ? { code: 'dirty', detail: files.join('\n') } : troubleOf(answer));
}

/**
 * Gives a commit a name that no push takes along, so that git never throws it away.
 *
 * @returns the name, with a number behind it where another commit has it: two may be kept within a minute
 */
export async function keepAside(root: string, name: string, commit: string): Promise<string> {
  const there = new Set(insist(await workGit(root, ['for-each-ref', '--format=%(refname)', `${name}*`])).split('\n'));
  let free = name;
  for (let count = 2; there.has(free); count += 1) free = `${name}-${count}`;
  insist(await workGit(root, ['update-ref', free, commit]));
  return free;
}
