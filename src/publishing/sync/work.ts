import { inRepository, realFolder } from '#adapters/git/real-path.ts';
import type { Folders } from '#adapters/environment.ts';
import { GitTrouble } from '#adapters/git/complaints.ts';
import { commonCommit, theirsOf } from '#adapters/git/exchange.ts';
import { readIdentity, readRepository, type Repository } from '#adapters/git/repository.ts';
import { diffTrees, snapshotTree, treeOf, type TreeChange } from '#adapters/git/trees.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import type { EntryChange } from '#domain/exchange/entry-change.ts';
import { describeChanges } from './describe-changes.ts';

/** The content in its repository, with all that exchanging it asks for. */
export interface Work {
  where: Folders;
  repository: Repository;
  /** The two folders, from the root of the repository. */
  content: string;
  files: string;
  now: Moment;
}

/** @throws GitTrouble where nothing can be committed there */
export async function openWork(where: Folders, now: Moment): Promise<Work> {
  const repository = await readRepository([where.contentDir, where.publicDir]);
  if ('code' in repository) throw new GitTrouble(repository);
  const at = (folder: string): string => inRepository(repository.root, realFolder(folder)) || '.';
  return { where, repository, content: at(where.contentDir), files: at(where.publicDir), now };
}

/** What differs between two trees in the folders of the content, in the words of those who work there. */
export async function changesBetween(work: Work, trees: readonly [string, string]): Promise<EntryChange[]> {
  const { repository, content, now } = work;
  return describeChanges(await diffTrees(repository.root, trees, repository.paths), {
    root: repository.root,
    content,
    now,
  });
}

/** What lies on the disk and is in no commit yet. */
export async function uncommitted({ repository }: Work): Promise<TreeChange[]> {
  const { root, head, paths } = repository;
  return diffTrees(root, [await treeOf(root, head), await snapshotTree(root, head, paths)], paths);
}

/** What would go out now, and whose name it would bear. */
export interface Outgoing {
  changes: EntryChange[];
  /** Those among them that are in no commit yet. */
  uncommitted: EntryChange[];
  hasIdentity: boolean;
  /** True where there is a server to send it to. */
  hasRemote: boolean;
}

/**
 * What the disk holds that the server does not, as far as this machine knows: nobody is asked.
 *
 * @throws GitTrouble
 */
export async function readOutgoing(where: Folders, now: Moment): Promise<Outgoing> {
  const work = await openWork(where, now);
  const { root, head, paths, remote } = work.repository;
  const theirs = await theirsOf(work.repository);
  const base = theirs && head ? await commonCommit(root, theirs, head) : theirs;
  const disk = await snapshotTree(root, head, paths);
  const { name, email } = await readIdentity(work.repository);
  return {
    changes: await changesBetween(work, [await treeOf(root, base ?? (remote ? undefined : head)), disk]),
    uncommitted: await changesBetween(work, [await treeOf(root, head), disk]),
    hasIdentity: name !== undefined && email !== undefined,
    hasRemote: remote !== undefined,
  };
}
