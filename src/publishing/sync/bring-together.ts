import { GitTrouble } from '#adapters/git/complaints.ts';
import { commitsBetween, commonCommit, keepAside, moveTo } from '#adapters/git/exchange.ts';
import { authorshipOf, commitTree, emptyTree, treeOf } from '#adapters/git/trees.ts';
import type { EntryChange } from '#domain/exchange/entry-change.ts';
import type { Conflict, Side } from '../merge/conflict.ts';
import { mergeTrees } from '../merge/merge-trees.ts';
import { changesBetween, type Work } from './work.ts';

/** What came of bringing two lines of work together. */
export type Together =
  | { conflicts: readonly Conflict[] }
  | {
      /** What others did meanwhile. */
      received: readonly EntryChange[];
      moved: readonly { from: string; to: string }[];
      /** Under which name git keeps words of ours that a decision let go of; nothing where it did of none. */
      keptAs: string | undefined;
    };

/** `refs/gongkai/kept/20261128-0930`: a name that no push takes along. */
const keptName = (now: string): string => `refs/gongkai/kept/${now.replace(/\D/g, '').replace(/^(\d{8})/, '$1-')}`;

/** Our commits one after the other on top of theirs, each with its own words and author. */
async function replay(
  work: Work,
  theirs: string,
  choices: ReadonlyMap<string, Side>,
): Promise<{ tip: string; conflicts: Conflict[]; hasDropped: boolean; moved: { from: string; to: string }[] }> {
  const { root, head = '' } = work.repository;
  const base = await commonCommit(root, theirs, head);
  const settings = { root, content: work.content, files: work.files, choices };
  const conflicts = new Map<string, Conflict>();
  const moved: { from: string; to: string }[] = [];
  let hasDropped = false;
  let tip = theirs;
  for (const { commit, parents } of await commitsBetween(root, theirs, head)) {
    if (parents.length > 1) throw new GitTrouble({ code: 'own-merges' });
    const [parent] = parents;
    const merged = await mergeTrees(settings, {
      base: parent === undefined || base === undefined ? await emptyTree(root) : await treeOf(root, parent),
      ours: await treeOf(root, commit),
      theirs: await treeOf(root, tip),
    });
    for (const conflict of merged.conflicts) conflicts.set(conflict.key, conflict);
    moved.push(...merged.moved);
    hasDropped ||= merged.hasDropped;
    if (merged.tree === (await treeOf(root, tip))) continue;
    tip = await commitTree(root, { tree: merged.tree, parent: tip, by: await authorshipOf(root, commit) });
  }
  return { tip, conflicts: [...conflicts.values()], hasDropped, moved };
}

/**
 * Brings what others did here, and puts what was done here on top of it. Where both changed one thing,
 * somebody has to decide, and until then nothing is moved.
 *
 * @param theirs the newest commit of the server
 * @throws GitTrouble
 */
export async function bringTogether(work: Work, theirs: string, choices: ReadonlyMap<string, Side>): Promise<Together> {
  const { root, head } = work.repository;
  const base = head && (await commonCommit(root, theirs, head));
  const received = (): Promise<EntryChange[]> =>
    Promise.all([treeOf(root, base), treeOf(root, theirs)]).then((trees) => changesBetween(work, trees));
  if (head !== undefined && base === theirs) return { received: [], moved: [], keptAs: undefined };
  if (head === undefined || base === head) {
    const news = await received();
    await moveTo(work.repository, theirs);
    return { received: news, moved: [], keptAs: undefined };
  }
  const { tip, conflicts, hasDropped, moved } = await replay(work, theirs, choices);
  if (conflicts.length > 0) return { conflicts };
  const keptAs = hasDropped ? await keepAside(root, keptName(work.now), head) : undefined;
  const news = await received();
  await moveTo(work.repository, tip);
  return { received: news, moved, keptAs };
}
