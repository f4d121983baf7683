import { insist } from '#adapters/git/complaints.ts';
import { whileWriting } from '#adapters/git/cut-off.ts';
import { moveTo, theirsOf } from '#adapters/git/exchange.ts';
import { beijingMoment } from '#adapters/git/newest-commit.ts';
import { readIdentity } from '#adapters/git/repository.ts';
import { runGit, workGit } from '#adapters/git/run-git.ts';
import { commitTree, diffTrees, treeOf } from '#adapters/git/trees.ts';
import type { Folders } from '#adapters/environment.ts';
import type { Fault } from '#domain/check/finding.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import type { LastCommit, Undone, UndoRefusal } from '#domain/exchange/undone.ts';
import { checkContent } from '#validation/check-content.ts';
import { describeChanges } from './describe-changes.ts';
import { undoTree } from './undo-tree.ts';
import { changesBetween, openWork, uncommitted, type Work } from './work.ts';

interface Found extends LastCommit {
  parents: readonly string[];
}

const FIELD = '\x1f';
/** So far back somebody's own last commit is looked for. */
const BACK = 200;

/** The last commit of the content: what was not sent yet, else one's own, else anybody's. */
async function findLast(work: Work): Promise<Found | undefined> {
  const { root, head, paths } = work.repository;
  if (head === undefined) return undefined;
  const format = `--format=${['%H', '%P', '%an', '%ae', '%ct', '%s'].join('%x1f')}`;
  const log = insist(
    await runGit(root, ['log', '--first-parent', `-${BACK}`, '--encoding=UTF-8', format, head, '--', ...paths]),
  );
  const commits = log
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(FIELD));
  const theirs = await theirsOf(work.repository);
  const isSent = async (commit: string): Promise<boolean> =>
    theirs !== undefined && (await workGit(root, ['merge-base', '--is-ancestor', commit, theirs])).isOk;
  const { email } = await readIdentity(work.repository);
  const newest = commits[0];
  if (newest === undefined) return undefined;
  const own = (await isSent(newest[0] ?? '')) ? commits.find((fields) => fields[3] === email) : undefined;
  const [commit = '', parents = '', by = '', , seconds = '', subject = ''] = own ?? newest;
  return {
    commit,
    parents: parents.split(' ').filter(Boolean),
    by,
    at: beijingMoment(Number(seconds)),
    subject,
    isSent: await isSent(commit),
    changes: await changesBetween(work, [
      await treeOf(root, parents.split(' ')[0] || undefined),
      await treeOf(root, commit),
    ]),
  };
}

/** Why a commit is not for this to take back; nothing where it is. */
async function refusal(work: Work, found: Found): Promise<UndoRefusal | undefined> {
  const { root, paths } = work.repository;
  const [parent] = found.parents;
  if (found.parents.length > 1) return { why: 'merge' };
  if (parent === undefined) return { why: 'first' };
  const all = await diffTrees(root, [await treeOf(root, parent), await treeOf(root, found.commit)]);
  const others = all.filter(({ path }) => !paths.some((folder) => folder === '.' || path.startsWith(`${folder}/`)));
  if (others.length > 0) return { why: 'not-content', files: others.map(({ path }) => path) };
  if (!found.isSent) return undefined;
  const open = await uncommitted(work);
  if (open.length === 0) return undefined;
  return { why: 'uncommitted', changes: await describeChanges(open, { root, content: work.content, now: work.now }) };
}

/** The commit that would be taken back, or why none can be. @throws GitTrouble */
export async function readLast(where: Folders, now: Moment): Promise<{ last: LastCommit } | { refused: UndoRefusal }> {
  const work = await openWork(where, now);
  const found = await findLast(work);
  if (!found) return { refused: { why: 'none' } };
  const refused = await refusal(work, found);
  return refused ? { refused } : { last: found };
}

/** What became of it. */
export type UndoOutcome =
  | { outcome: 'refused'; refused: UndoRefusal }
  /** Nobody had it yet: the commit is no more, and what it changed is still on the disk. */
  | { outcome: 'taken-back' }
  /** Without it the content would be at fault; nothing was changed. */
  | { outcome: 'faults'; faults: readonly Fault[] }
  /** Taken back in a commit of its own, which has still to be sent. */
  | ({ outcome: 'reverted' } & Undone);

/**
 * 撤销上次提交. Before anybody has it, the commit is taken back and its words stay on the disk. After,
 * a commit of its own takes it back: what readers saw leaves a word behind, what they never saw goes.
 *
 * @param commit the one that was shown: another that came meanwhile is not taken back unseen
 * @param reason for readers, of what is withdrawn by it
 * @throws GitTrouble
 */
export async function undoLast(
  where: Folders,
  { now, commit, reason }: { now: Moment; commit: string; reason: string },
): Promise<UndoOutcome> {
  const work = await openWork(where, now);
  const { root, head = '' } = work.repository;
  const found = await findLast(work);
  if (found?.commit !== commit) return { outcome: 'refused', refused: { why: 'none' } };
  const refused = await refusal(work, found);
  if (refused) return { outcome: 'refused', refused };
  if (!found.isSent && commit === head) {
    await whileWriting(root, async () =>
      insist(await workGit(root, ['reset', '--quiet', '--soft', found.parents[0] ?? ''])),
    );
    return { outcome: 'taken-back' };
  }
  const trees = {
    before: await treeOf(root, found.parents[0]),
    then: await treeOf(root, commit),
    now: await treeOf(root, head),
  };
  const undone = await undoTree(work, trees, { asOf: asOfMoment(now), reason });
  if ('places' in undone) return { outcome: 'refused', refused: { why: 'changed-since', places: undone.places } };
  const { tree, ...done } = undone;
  const message = `撤销：${found.subject}\n\n${reason}\n\n撤销的是 ${commit}。\n`;
  const { name = '', email = '' } = await readIdentity(work.repository);
  const date = new Date().toISOString();
  const undoing = await commitTree(root, { tree, parent: head, by: { name, email, date, message } });
  return whileWriting(root, async () => {
    await moveTo(work.repository, undoing);
    const faults = (await checkContent(where)).faults.filter(({ severity }) => severity === 'error');
    if (faults.length === 0) return { outcome: 'reverted', ...done };
    await moveTo(work.repository, head);
    return { outcome: 'faults', faults };
  });
}

/**
 * Puts aside what is in no commit yet, under a name by which git gives it back.
 *
 * @returns the name; nothing where there was nothing to put aside
 * @throws GitTrouble
 */
export async function putAside(where: Folders, now: Moment): Promise<string | undefined> {
  const work = await openWork(where, now);
  if ((await uncommitted(work)).length === 0) return undefined;
  const name = `放在一边 ${now}`;
  const { root, paths } = work.repository;
  const args = ['stash', 'push', '--quiet', '--include-untracked', '-m', name, '--', ...paths];
  await whileWriting(root, async () => insist(await workGit(root, args)));
  return name;
}
