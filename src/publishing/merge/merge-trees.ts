import { readTexts } from '#adapters/git/read-texts.ts';
import { diffTrees, editTree, pathsIn, writeBlob, type TreeChange, type TreeFile } from '#adapters/git/trees.ts';
import { titleOf } from '#schemas/entry-names.ts';
import { yearlyRef } from '#domain/ref/ref.ts';
import { fieldConflict, fileConflict, type Conflict, type Side } from './conflict.ts';
import { fileKindOf, readVersion } from './file-kind.ts';
import { mergeFile } from './merge-file.ts';
import type { Settle, Three } from './merge-values.ts';
import { freeName, renamedIn } from './new-names.ts';

/** Where things lie in a repository, and what somebody decided. */
export interface MergeSettings {
  root: string;
  /** The content folder, from the root of the repository. */
  content: string;
  /** The folder with attachments, from there. */
  files: string;
  choices: ReadonlyMap<string, Side>;
}

/** One tree of three, and what nobody has decided yet; there, what came stands meanwhile. */
export interface MergedTree {
  tree: string;
  conflicts: readonly Conflict[];
  /** True where a decision let go of something of ours. */
  hasDropped: boolean;
  /** New files of ours that have another name now, because the other side took it. */
  moved: readonly { from: string; to: string }[];
}

const relativeTo = (folder: string, path: string): string | undefined =>
  folder === '.' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;

/** How other entries call an entry, and links a file: the part of a path that is written somewhere. */
function calledBy({ content, files }: MergeSettings, path: string): string {
  const id = relativeTo(content, path)
    ?.replace(/^\w+\//, '')
    .replace(/\.\w+$/, '');
  if (id !== undefined && yearlyRef.is(id)) return id;
  return relativeTo(files, path) ?? path;
}

/** A merge under way: what was read, what differs, what is to be written. */
class Merge {
  readonly conflicts = new Map<string, Conflict>();
  readonly edits = new Map<string, TreeFile | undefined>();
  hasDropped = false;
  readonly moved: { from: string; to: string }[] = [];
  /** What of ours is called otherwise from here on, because the other side took the name. */
  readonly #renamed = new Map<string, string>();
  readonly #settings: MergeSettings;
  readonly #theirs: ReadonlyMap<string, TreeChange>;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(settings: MergeSettings, theirs: readonly TreeChange[], texts: ReadonlyMap<string, string>) {
    this.#settings = settings;
    this.#theirs = new Map(theirs.map((change) => [change.from ?? change.path, change]));
    this.#texts = texts;
  }

  #decide(conflict: Conflict): Side | undefined {
    const side = this.#settings.choices.get(conflict.key);
    if (side === undefined) this.conflicts.set(conflict.key, conflict);
    if (side === 'theirs') this.hasDropped = true;
    return side;
  }

  #textOf = (file: TreeFile | undefined): string => (file ? (this.#texts.get(file.blob) ?? '') : '');
  #ours = (file: TreeFile | undefined): string => renamedIn(this.#textOf(file), this.#renamed);

  async #put(path: string, file: TreeFile, text: string): Promise<void> {
    const isSame = text === this.#textOf(file);
    this.edits.set(path, isSame ? file : { mode: file.mode, blob: await writeBlob(this.#settings.root, text) });
  }

  /** Lets two new files that came by the same name have one each. */
  rename(change: TreeChange, taken: Set<string>): TreeChange {
    const path = freeName(change.path, (name) => taken.has(name));
    taken.add(path);
    this.#renamed.set(calledBy(this.#settings, change.path), calledBy(this.#settings, path));
    this.moved.push({ from: change.path, to: path });
    return { ...change, path };
  }

  /** Two new files, or two new entries with titles of their own, that came by one name: they are two. */
  isTwice(change: TreeChange): boolean {
    const other = this.#theirs.get(change.path);
    const isNew = change.before === undefined && other?.before === undefined;
    if (!isNew || !other?.after || !change.after || other.after.blob === change.after.blob) return false;
    const inside = relativeTo(this.#settings.content, change.path);
    if (inside === undefined) return relativeTo(this.#settings.files, change.path) !== undefined;
    const kind = fileKindOf(inside);
    if (!kind || kind.isList) return false;
    const title = (file: TreeFile | undefined): string => titleOf(readVersion(inside, this.#textOf(file), kind).value);
    return title(change.after) !== title(other.after);
  }

  /** Takes over a change of ours. */
  async take(change: TreeChange): Promise<void> {
    const { path, from, after } = change;
    const other = this.#theirs.get(from ?? path);
    if (other) return this.#takeBeside(change, other);
    if (from) this.edits.set(from, undefined);
    if (after && relativeTo(this.#settings.content, path) !== undefined)
      await this.#put(path, after, this.#ours(after));
    else this.edits.set(path, after);
  }

  async #takeBeside(change: TreeChange, other: TreeChange): Promise<void> {
    const path = change.from ? change.path : other.path;
    if (change.after?.blob === other.after?.blob && change.path === other.path) return;
    const place = (file: TreeFile | undefined): void => {
      for (const old of [change.path, other.path]) if (old !== path) this.edits.set(old, undefined);
      this.edits.set(path, file);
    };
    if (change.after && other.after) {
      const text = this.#mergeTexts(path, change, other);
      if (text !== undefined) {
        place(other.after);
        return this.#put(path, other.after, text);
      }
    }
    if (this.#decideFile(path, change, other) === 'ours') place(change.after);
  }

  #mergeTexts(path: string, change: TreeChange, other: TreeChange): string | undefined {
    const inside = relativeTo(this.#settings.content, path);
    const kind = inside === undefined ? undefined : fileKindOf(inside);
    if (!kind || inside === undefined) return undefined;
    const texts = {
      base: this.#textOf(change.before),
      ours: this.#ours(change.after),
      theirs: this.#textOf(other.after),
    };
    const { value } = readVersion(inside, texts.theirs, kind);
    const settle: Settle = (conflict) => {
      const [place, ...rest] = conflict.path;
      const data = kind.isList && typeof place === 'number' ? (conflict.theirs ?? conflict.ours) : value;
      const row = kind.isList && Array.isArray(value) && typeof place === 'number' ? (value[place] as unknown) : data;
      const found = { collection: kind.collection, data: row ?? data };
      const words = fieldConflict(path, found, kind.isList ? { ...conflict, path: rest } : conflict);
      return this.#decide(words) === 'ours' ? conflict.ours : conflict.theirs;
    };
    return mergeFile(inside, texts, settle);
  }

  #decideFile(path: string, change: TreeChange, other: TreeChange): Side | undefined {
    const inside = relativeTo(this.#settings.content, path);
    const isText = inside !== undefined;
    const version = (file: TreeFile | undefined): string | undefined =>
      file && (isText ? this.#textOf(file) : '改过的文件');
    const versions = { base: version(change.before), ours: version(change.after), theirs: version(other.after) };
    const blobs = [change.before?.blob, change.after?.blob, other.after?.blob];
    return this.#decide(fileConflict(`文件 ${path}`, versions, blobs));
  }
}

/**
 * Three trees made one: what was done here since `base` is done to `theirs`. Nothing on the disk is touched.
 *
 * @returns the tree, and what a person has to decide
 */
export async function mergeTrees(settings: MergeSettings, trees: Three<string>): Promise<MergedTree> {
  const { root } = settings;
  const ours = await diffTrees(root, [trees.base, trees.ours]);
  const theirs = await diffTrees(root, [trees.base, trees.theirs]);
  const blobs = [...ours, ...theirs].flatMap(({ before, after, path }) =>
    relativeTo(settings.content, path) === undefined ? [] : [before, after].flatMap((file) => file?.blob ?? []),
  );
  const { texts } = await readTexts(root, blobs);
  const merge = new Merge(settings, theirs, texts);
  const twice = new Set(ours.filter((change) => merge.isTwice(change)));
  const taken = new Set(twice.size > 0 ? await pathsIn(root, [trees.theirs, trees.ours]) : []);
  const renamed = ours.map((change) => (twice.has(change) ? merge.rename(change, taken) : change));
  for (const change of renamed) await merge.take(change);
  const tree = merge.edits.size > 0 ? await editTree(root, trees.theirs, merge.edits) : trees.theirs;
  return { tree, conflicts: [...merge.conflicts.values()], hasDropped: merge.hasDropped, moved: merge.moved };
}
