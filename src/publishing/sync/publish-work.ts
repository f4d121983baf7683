import type { Folders } from '#adapters/environment.ts';
import { GitTrouble } from '#adapters/git/complaints.ts';
import { whileWriting } from '#adapters/git/cut-off.ts';
import { commitPaths, fetchTheirs, push, shownBranch, theirsOf } from '#adapters/git/exchange.ts';
import { readIdentity } from '#adapters/git/repository.ts';
import { treeOf } from '#adapters/git/trees.ts';
import { SILENT, type Progress } from '#adapters/progress.ts';
import type { Fault } from '#domain/check/finding.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import type { EntryChange } from '#domain/exchange/entry-change.ts';
import type { Exchanged } from '#domain/exchange/exchanged.ts';
import type { Trouble } from '#domain/exchange/trouble.ts';
import { commitWords } from '#format/entry-changes.ts';
import { checkContent } from '#validation/check-content.ts';
import type { Conflict, Side } from '../merge/conflict.ts';
import { bringTogether, type Together } from './bring-together.ts';
import { describeChanges } from './describe-changes.ts';
import { changesBetween, openWork, uncommitted, type Work } from './work.ts';

/** What became of the work on its way out. */
export type Published =
  /** Nobody has said yet whose commits these are. */
  | { outcome: 'needs-identity' }
  /** Nothing was committed. */
  | { outcome: 'faults'; faults: readonly Fault[] }
  /** Committed here, and both sides are on the disk together, but not sent: together they are at fault. */
  | { outcome: 'faults-together'; faults: readonly Fault[]; received: readonly EntryChange[] }
  /** Committed here; the same again with a decision for each key. */
  | { outcome: 'conflicts'; conflicts: readonly Conflict[] }
  | ({ outcome: 'done' } & Exchanged);

export interface PublishOptions {
  now: Moment;
  /** What somebody decided, by the keys of conflicts. */
  choices?: ReadonlyMap<string, Side>;
  /** The words of the commit; from what changed when left out. */
  message?: string | undefined;
  progress?: Progress;
}

/** So often somebody else may be faster before this is given up. */
const TRIES = 4;

const errorsOf = async (where: Folders, progress: Progress): Promise<Fault[]> =>
  (await checkContent(where, progress)).faults.filter(({ severity }) => severity === 'error');

/** Commits what is in no commit yet. */
async function commitWork(work: Work, message: string | undefined): Promise<void> {
  const changes = await uncommitted(work);
  if (changes.length === 0) return;
  const { root } = work.repository;
  const words = message ?? commitWords(await describeChanges(changes, { root, content: work.content, now: work.now }));
  const paths = changes.flatMap(({ path, from }) => (from === undefined ? [path] : [from, path]));
  await commitPaths(work.repository, paths, words);
}

/** What others did, or why nobody could be asked. */
async function askTheirs(work: Work): Promise<{ theirs: string | undefined } | { unsent: Trouble }> {
  try {
    const theirs = await fetchTheirs(work.repository);
    const shown = await shownBranch(work.repository);
    const { remoteBranch } = work.repository;
    if (shown !== undefined && shown !== remoteBranch)
      return { unsent: { code: 'wrong-branch', detail: `这里是 ${remoteBranch}，网站用的是 ${shown}` } };
    return { theirs };
  } catch (error) {
    if (error instanceof GitTrouble) return { unsent: error.trouble };
    throw error;
  }
}

type Sent = Extract<Published, { outcome: 'done' }>;

/** Brings theirs, holds both together against the check, and sends; again where somebody was faster. */
async function exchange(where: Folders, options: PublishOptions): Promise<Published> {
  const { now, choices = new Map(), progress = SILENT } = options;
  const received: EntryChange[] = [];
  const moved: { from: string; to: string }[] = [];
  let keptAs: string | undefined;
  const done = (sent: readonly EntryChange[], unsent?: Trouble): Sent => ({
    outcome: 'done',
    sent,
    received,
    moved,
    keptAs,
    unsent,
  });
  for (let tries = 0; ; tries += 1) {
    const work = await openWork(where, now);
    const { root, head } = work.repository;
    progress.step('取回别人的改动');
    const asked = await askTheirs(work);
    if ('unsent' in asked) return done(await waiting(work), asked.unsent);
    if (asked.theirs !== undefined) {
      const together: Together = await bringTogether(work, asked.theirs, choices);
      if ('conflicts' in together) return { outcome: 'conflicts', conflicts: together.conflicts };
      received.push(...together.received);
      moved.push(...together.moved);
      keptAs ??= together.keptAs;
      if (together.received.length > 0) {
        const faults = await errorsOf(where, progress);
        if (faults.length > 0) return { outcome: 'faults-together', faults, received };
      }
    } else if (head === undefined) return done([]);
    const current = await openWork(where, now);
    if (current.repository.head === asked.theirs) return done([]);
    const trees = [await treeOf(root, asked.theirs), await treeOf(root, current.repository.head)] as const;
    const sent = await changesBetween(current, trees);
    progress.step('推送');
    try {
      await push(current.repository);
      return done(sent);
    } catch (error) {
      if (!(error instanceof GitTrouble)) throw error;
      if (error.trouble.code !== 'busy' || tries + 1 >= TRIES) return done(sent, error.trouble);
    }
  }
}

/** What is committed here and was never sent, as far as this machine knows. */
async function waiting(work: Work): Promise<EntryChange[]> {
  const { root, head } = work.repository;
  const theirs = await theirsOf(work.repository);
  return head === undefined ? [] : changesBetween(work, [await treeOf(root, theirs), await treeOf(root, head)]);
}

/**
 * 取回、提交、推送: the check, a commit of what was done in the content, what others did brought
 * together with it, and all of it sent. Git stays as anybody else would have it: plain commits on the
 * branch that is checked out, in the name of whoever made them.
 *
 * Whatever stops it, nothing is lost: what was done is at least in a commit on this machine, or on the
 * disk as it was.
 *
 * @throws GitTrouble where nothing could even be committed
 */
export async function publishWork(where: Folders, options: PublishOptions): Promise<Published> {
  const { progress = SILENT, now, message } = options;
  const work = await openWork(where, now);
  const { name, email } = await readIdentity(work.repository);
  if (name === undefined || email === undefined) return { outcome: 'needs-identity' };
  const faults = await errorsOf(where, progress);
  if (faults.length > 0) return { outcome: 'faults', faults };
  return whileWriting(work.repository.root, async () => {
    progress.step('提交');
    await commitWork(work, message);
    return exchange(where, options);
  });
}
