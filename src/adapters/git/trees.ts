import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { insist } from './complaints.ts';
import { runGit, workGit } from './run-git.ts';

/** A file of a tree. */
export interface TreeFile {
  /** `100644`. */
  mode: string;
  blob: string;
}

/** What differs between two trees, file by file. */
export interface TreeChange {
  path: string;
  /** The name it had before, where it has another now. */
  from?: string | undefined;
  before: TreeFile | undefined;
  after: TreeFile | undefined;
}

/** An index of its own, so that nobody's own one is touched. */
async function withIndex<T>(root: string, use: (more: { GIT_INDEX_FILE: string }) => Promise<T>): Promise<T> {
  const folder = insist(await workGit(root, ['rev-parse', '--git-dir']));
  const index = resolve(root, folder, `gongkai-index-${randomBytes(6).toString('hex')}`);
  try {
    return await use({ GIT_INDEX_FILE: index });
  } finally {
    rmSync(index, { force: true });
    rmSync(`${index}.lock`, { force: true });
  }
}

export const emptyTree = async (root: string): Promise<string> => insist(await workGit(root, ['mktree']));

/** The tree of a commit; of none, an empty one. */
export const treeOf = async (root: string, commit: string | undefined): Promise<string> =>
  commit === undefined ? emptyTree(root) : insist(await workGit(root, ['rev-parse', '--verify', `${commit}^{tree}`]));

/** The tree that a commit of some folders would have, as they lie on the disk now. Nothing is committed. */
export const snapshotTree = (root: string, head: string | undefined, paths: readonly string[]): Promise<string> =>
  withIndex(root, async (more) => {
    insist(await workGit(root, ['read-tree', head ?? (await emptyTree(root))], { more }));
    insist(await workGit(root, ['add', '-A', '--', ...paths], { more }));
    return insist(await workGit(root, ['write-tree'], { more }));
  });

const isNone = (id: string): boolean => /^0+$/.test(id);

/** @param paths only what lies there; everything when left out */
export async function diffTrees(
  root: string,
  [before, after]: readonly [string, string],
  paths: readonly string[] = [],
): Promise<TreeChange[]> {
  const args = ['diff-tree', '-r', '-M', '-l0', '--raw', '--no-abbrev', '-z', before, after, '--', ...paths];
  const fields = insist(await runGit(root, args)).split('\0');
  const changes: TreeChange[] = [];
  for (let at = 0; at + 1 < fields.length;) {
    const [modeBefore = '', modeAfter = '', blobBefore = '', blobAfter = '', status = ''] = (fields[at] ?? '')
      .replace(/^:/, '')
      .split(' ');
    const isMoved = /^[RC]/.test(status);
    const path = fields[at + (isMoved ? 2 : 1)] ?? '';
    changes.push({
      path,
      from: status.startsWith('R') ? fields[at + 1] : undefined,
      before: isNone(blobBefore) ? undefined : { mode: modeBefore, blob: blobBefore },
      after: isNone(blobAfter) ? undefined : { mode: modeAfter, blob: blobAfter },
    });
    at += isMoved ? 3 : 2;
  }
  return changes;
}

/** Every path of some trees. */
export async function pathsIn(root: string, trees: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    trees.map(async (tree) => insist(await runGit(root, ['ls-tree', '-r', '--name-only', '-z', tree])).split('\0')),
  );
  return lists.flat().filter(Boolean);
}

export const writeBlob = async (root: string, text: string): Promise<string> =>
  insist(await workGit(root, ['hash-object', '-w', '--stdin'], { input: text }));

/** A tree with some files otherwise; nothing in the place of one takes it out. */
export const editTree = (
  root: string,
  tree: string,
  edits: ReadonlyMap<string, TreeFile | undefined>,
): Promise<string> =>
  withIndex(root, async (more) => {
    insist(await workGit(root, ['read-tree', tree], { more }));
    const none = '0'.repeat(tree.length);
    const lines = [...edits].map(([path, file]) => `${file ? `${file.mode} ${file.blob}` : `0 ${none}`}\t${path}\0`);
    insist(await workGit(root, ['update-index', '-z', '--index-info'], { input: lines.join(''), more }));
    return insist(await workGit(root, ['write-tree'], { more }));
  });

/** Who wrote a commit, and when, as it stands in it. */
export interface Authorship {
  name: string;
  email: string;
  /** ISO 8601. */
  date: string;
  message: string;
}

export async function authorshipOf(root: string, commit: string): Promise<Authorship> {
  const text = insist(
    await runGit(root, ['log', '-1', '--encoding=UTF-8', '--format=%an%x00%ae%x00%aI%x00%B', commit]),
  );
  const [name = '', email = '', date = '', message = ''] = text.split('\0');
  return { name, email, date, message };
}

/** @returns the new commit, which no branch leads to yet */
export async function commitTree(
  root: string,
  { tree, parent, by }: { tree: string; parent: string; by: Authorship },
): Promise<string> {
  const more = { GIT_AUTHOR_NAME: by.name, GIT_AUTHOR_EMAIL: by.email, GIT_AUTHOR_DATE: by.date };
  const args = ['-c', 'i18n.commitEncoding=UTF-8', 'commit-tree', tree, '-p', parent, '-F', '-'];
  return insist(await workGit(root, args, { input: by.message, more }));
}
