import { runGit } from '#adapters/git/run-git.ts';
import { readTexts } from '#adapters/git/read-texts.ts';
import { diffTrees, editTree, pathsIn, writeBlob, type TreeChange, type TreeFile } from '#adapters/git/trees.ts';
import type { Undone } from '#domain/exchange/undone.ts';
import { COLLECTIONS } from '#schemas/collections.ts';
import { withRow } from '../entry-text.ts';
import { fileKindOf } from '../merge/file-kind.ts';
import type { UndoWords } from './undo-entry.ts';
import { undoText, Undoing } from './undo-text.ts';
import type { Work } from './work.ts';

/** The tree without what a commit did, or the places that were changed again since. */
export type UndoneTree = { places: string[] } | ({ tree: string } & Undone);

/** Those of some files that no entry of a tree names. */
async function unnamedOf(
  added: readonly string[],
  tree: string,
  { repository: { root }, content, files }: Work,
): Promise<string[]> {
  const prefix = files === '.' ? '' : `${files}/`;
  const unnamed: string[] = [];
  for (const path of added) {
    const { isOk } = await runGit(root, ['grep', '-q', '-F', '-e', path.slice(prefix.length), tree, '--', content]);
    if (!isOk) unnamed.push(path);
  }
  return unnamed;
}

/**
 * Takes back in `now` what was done between two trees.
 *
 * @param trees the tree before the commit, its own, and that of today
 */
export async function undoTree(
  work: Work,
  trees: { before: string; then: string; now: string },
  words: UndoWords,
): Promise<UndoneTree> {
  const { content } = work;
  const { root, paths } = work.repository;
  const undoing = new Undoing(words);
  const changes = (await diffTrees(root, [trees.before, trees.then], paths)).flatMap(apart);
  const later = new Map(
    (await diffTrees(root, [trees.then, trees.now], paths)).flatMap(apart).map((each) => [each.path, each]),
  );
  const nowOf = (change: TreeChange): TreeFile | undefined =>
    later.has(change.path) ? later.get(change.path)?.after : change.after;
  const insideOf = (path: string): string | undefined =>
    content === '.' ? path : path.startsWith(`${content}/`) ? path.slice(content.length + 1) : undefined;
  const blobs = changes.flatMap((change) =>
    insideOf(change.path) === undefined
      ? []
      : [change.before, change.after, nowOf(change)].flatMap((file) => file?.blob ?? []),
  );
  const { texts } = await readTexts(root, blobs);
  const textOf = (file: TreeFile | undefined): string | undefined => file && (texts.get(file.blob) ?? '');

  const added: string[] = [];
  for (const change of changes) {
    const inside = insideOf(change.path);
    const kind = inside === undefined ? undefined : fileKindOf(inside);
    const now = nowOf(change);
    if (inside === undefined || !kind?.collection) {
      if (change.before) undoing.edits.set(change.path, change.before);
      else if (now) added.push(change.path);
      continue;
    }
    const found = { before: textOf(change.before), then: textOf(change.after), now: textOf(now) };
    const known = { ...kind, collection: kind.collection };
    const text = undoText(undoing, inside, known, found);
    if (text === found.now) continue;
    const mode = now?.mode ?? change.before?.mode ?? '100644';
    undoing.edits.set(change.path, text === undefined ? undefined : { mode, blob: await writeBlob(root, text) });
  }
  if (undoing.places.length > 0) return { places: undoing.places };
  await ownUp(undoing, { root, content, now: trees.now });
  const tree = await editTree(root, trees.now, undoing.edits);
  const unnamed = await unnamedOf(added, tree, work);
  const { withdrawn, restored } = undoing;
  const removed = [...undoing.removed, ...unnamed];
  const rest = new Map(unnamed.map((path) => [path, undefined]));
  return { tree: rest.size > 0 ? await editTree(root, tree, rest) : tree, withdrawn, removed, restored };
}

/** A file under another name is one that went and one that came. */
const apart = (change: TreeChange): TreeChange[] =>
  change.from === undefined
    ? [change]
    : [
        { path: change.from, before: change.before, after: undefined },
        { path: change.path, before: undefined, after: change.after },
      ];

/** A word in `removed.yaml` on each address that readers may hold and that leads nowhere from now on. */
async function ownUp(
  undoing: Undoing,
  { root, content, now }: { root: string; content: string; now: string },
): Promise<void> {
  if (undoing.gone.length === 0) return;
  const { layout, schema } = COLLECTIONS.removals;
  const path = content === '.' ? layout.file : `${content}/${layout.file}`;
  const isThere = (await pathsIn(root, [now])).includes(path);
  const { output } = isThere ? await runGit(root, ['cat-file', 'blob', `${now}:${path}`]) : { output: '' };
  const text = undoing.gone.reduce((words, row) => withRow(words, schema, row), output.toString());
  undoing.edits.set(path, { mode: '100644', blob: await writeBlob(root, text) });
}
