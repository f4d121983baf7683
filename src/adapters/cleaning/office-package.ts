import type { Document } from '@xmldom/xmldom';
import { zipSync, type Zippable } from 'fflate';
import { openZip } from '../attachments/open-zip.ts';
import { resolveTarget } from '../ooxml/relationships.ts';
import { attributeOf, drop, elementsNamed, parseTree, writeTree } from './xml-tree.ts';

/** Part of nobody's knowledge: the earliest day that a ZIP can hold. */
const NO_DAY = new Date(1980, 0, 1);
const TYPES = '[Content_Types].xml';

export interface Relation {
  type: string;
  /** The part, from the root; an address where it lies outside. */
  target: string;
  isOutside: boolean;
}

/** Where a part's own relationships are listed. */
const relationsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');
/** The part that a list of relationships belongs to. */
const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1');

/** The parts of a ZIP of office programs, to be changed and put together anew. */
export class OfficePackage {
  readonly #parts: Map<string, Uint8Array>;
  readonly #trees = new Map<string, Document>();

  private constructor(parts: Map<string, Uint8Array>) {
    this.#parts = parts;
  }

  static async open(bytes: Uint8Array): Promise<OfficePackage> {
    const zip = await openZip(bytes);
    const parts = new Map<string, Uint8Array>();
    for (const name of zip.names) parts.set(name, (await zip.read(name)) ?? new Uint8Array());
    return new OfficePackage(parts);
  }

  names(pattern: RegExp): string[] {
    return [...this.#parts.keys()].filter((name) => pattern.test(name));
  }

  bytes(name: string): Uint8Array | undefined {
    return this.#parts.get(name);
  }

  set(name: string, bytes: Uint8Array): void {
    this.#parts.set(name, bytes);
    this.#trees.delete(name);
  }

  /** The tree of a part; what is changed in it is saved. */
  tree(name: string): Document | undefined {
    const source = this.#parts.get(name);
    const known = this.#trees.get(name);
    if (known || !source) return known;
    const tree = parseTree(source);
    this.#trees.set(name, tree);
    return tree;
  }

  /** Trees of all parts whose names fit. */
  trees(pattern: RegExp): { name: string; tree: Document }[] {
    return this.names(pattern).flatMap((name) => {
      const tree = this.tree(name);
      return tree ? [{ name, tree }] : [];
    });
  }

  /** What a part is tied to, by the ids that it uses. */
  relations(part: string): Map<string, Relation> {
    const tree = this.tree(relationsOf(part));
    return new Map(
      (tree ? elementsNamed(tree, 'Relationship') : []).map((each) => [
        attributeOf(each, 'Id') ?? '',
        this.#relation(each, part),
      ]),
    );
  }

  #relation(element: Parameters<typeof attributeOf>[0], part: string): Relation {
    const target = attributeOf(element, 'Target') ?? '';
    const isOutside = attributeOf(element, 'TargetMode') === 'External';
    const type = (attributeOf(element, 'Type') ?? '').replace(/^.*\//, '');
    return { type, isOutside, target: isOutside ? target : resolveTarget(part.replace(/\/?[^/]*$/, ''), target) };
  }

  /** Unties what fits, wherever it is tied; the ids that are used no more, each with the part that used it. */
  untie(isUnwanted: (relation: Relation) => boolean): { part: string; id: string }[] {
    return this.trees(/\.rels$/).flatMap(({ name, tree }) => {
      const part = ownerOf(name);
      return elementsNamed(tree, 'Relationship')
        .filter((each) => isUnwanted(this.#relation(each, part)))
        .map((each) => {
          drop(each);
          return { part, id: attributeOf(each, 'Id') ?? '' };
        });
    });
  }

  /** Takes parts out, with whatever is said of them elsewhere; how many there were. */
  remove(which: RegExp | readonly string[]): number {
    const gone = new Set(which instanceof RegExp ? this.names(which) : which.filter((name) => this.#parts.has(name)));
    if (gone.size === 0) return 0;
    for (const name of gone) {
      for (const each of [name, relationsOf(name)]) {
        this.#parts.delete(each);
        this.#trees.delete(each);
      }
    }
    this.untie(({ target, isOutside }) => !isOutside && gone.has(target));
    const types = this.tree(TYPES);
    for (const each of types ? elementsNamed(types, 'Override') : [])
      if (gone.has((attributeOf(each, 'PartName') ?? '').replace(/^\//, ''))) drop(each);
    return gone.size;
  }

  save(): Uint8Array {
    for (const [name, tree] of this.#trees) this.#parts.set(name, writeTree(tree));
    // A program looks for these at the beginning, and for the kind of an OpenDocument unpacked.
    const first = ['mimetype', TYPES].filter((name) => this.#parts.has(name));
    const names = new Set([...first, ...this.#parts.keys()]);
    const files: Zippable = {};
    for (const name of names)
      files[name] = [this.#parts.get(name) ?? new Uint8Array(), { mtime: NO_DAY, level: name === 'mimetype' ? 0 : 6 }];
    return zipSync(files);
  }
}
