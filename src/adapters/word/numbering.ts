import { formatNumber } from '#domain/document/number-formats.ts';
import { childOf, childrenOf, valueOf, type Xml } from '../ooxml/xml.ts';

/** What Word prints before a paragraph. */
export interface Label {
  /** Nothing for a bullet. */
  text: string;
  bullet: boolean;
  /** A way of counting that is not known here: it is counted 1, 2, 3. */
  unknownFormat?: string | undefined;
}

/** Counts as a document is read from its start to its end. */
export interface Numbering {
  /** The label of the next paragraph of a list; nothing where the list is not defined. */
  next(numId: string, level: number): Label | undefined;
  /** The list and level that a style belongs to. */
  ofStyle(styleId: string): { numId: string; level: number } | undefined;
}

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  restart: number | undefined;
  isLegal: boolean;
}

const LEVELS = 9;

function readLevel(level: Xml): Level {
  const restart = valueOf(level, 'w:lvlRestart');
  return {
    start: Number(valueOf(level, 'w:start') ?? 0),
    format: valueOf(level, 'w:numFmt') ?? 'decimal',
    text: valueOf(level, 'w:lvlText') ?? '',
    suffix: valueOf(level, 'w:suff') ?? 'tab',
    restart: restart === undefined ? undefined : Number(restart),
    isLegal: childOf(level, 'w:isLgl') !== undefined,
  };
}

/** A tab or blank after a number is layout: one blank says as much, and after 、 or ） none is needed. */
const withSuffix = (text: string, suffix: string): string =>
  suffix === 'nothing' || /[\p{Script=Han}、）】〕．。：]$|^$/u.test(text) ? text : `${text} `;

export function readNumbering(root: Xml | undefined): Numbering {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]),
  );
  const lists = new Map(childrenOf(root, 'w:num').map((each) => [each.attributes['w:numId'] ?? '', each]));
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  /** The definition of a list, which may stand in another that a style links to. */
  function abstractOf(numId: string): { id: string; node: Xml } | undefined {
    const id = valueOf(lists.get(numId), 'w:abstractNumId') ?? '';
    const node = abstracts.get(id);
    const link = valueOf(node, 'w:numStyleLink');
    if (link === undefined) return node && { id, node };
    for (const [otherId, other] of abstracts)
      if (valueOf(other, 'w:styleLink') === link) return { id: otherId, node: other };
    return node && { id, node };
  }

  function levelsOf(numId: string, node: Xml): { levels: Map<number, Level>; overrides: Map<number, number> } {
    const levels = new Map<number, Level>();
    const overrides = new Map<number, number>();
    const add = (level: Xml): Map<number, Level> =>
      levels.set(Number(level.attributes['w:ilvl'] ?? 0), readLevel(level));
    childrenOf(node, 'w:lvl').forEach(add);
    for (const override of childrenOf(lists.get(numId), 'w:lvlOverride')) {
      childrenOf(override, 'w:lvl').forEach(add);
      const start = valueOf(override, 'w:startOverride');
      if (start !== undefined) overrides.set(Number(override.attributes['w:ilvl'] ?? 0), Number(start));
    }
    return { levels, overrides };
  }

  return {
    next(numId, level) {
      const found = abstractOf(numId);
      if (!found) return undefined;
      const { levels, overrides } = levelsOf(numId, found.node);
      const own = levels.get(level);
      if (!own) return undefined;
      const counts = counters.get(found.id) ?? Array<number | undefined>(LEVELS).fill(undefined);
      counters.set(found.id, counts);
      // A list that begins anew with a number of its own does so once, at its first paragraph.
      const beginning = `${numId}/${level}`;
      const override = begun.has(beginning) ? undefined : overrides.get(level);
      begun.add(beginning);
      const before = counts[level];
      counts[level] = override ?? (before === undefined ? own.start : before + 1);
      for (let below = level + 1; below < LEVELS; below += 1) {
        const restart = levels.get(below)?.restart;
        if (restart === undefined || (restart > 0 && level < restart)) counts[below] = undefined;
      }
      if (own.format === 'bullet') return { text: '', bullet: true };
      let unknownFormat: string | undefined;
      const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const shown = levels.get(at) ?? own;
        const format = own.isLegal && at < level ? 'decimal' : shown.format;
        const count = counts[at] ?? shown.start;
        const written = formatNumber(format, count);
        if (written === undefined) unknownFormat = format;
        return written ?? String(count);
      });
      return { text: withSuffix(text, own.suffix), bullet: false, unknownFormat };
    },
    ofStyle(styleId) {
      for (const [numId] of lists) {
        const level = childrenOf(abstractOf(numId)?.node, 'w:lvl').find(
          (each) => valueOf(each, 'w:pStyle') === styleId,
        );
        if (level) return { numId, level: Number(level.attributes['w:ilvl'] ?? 0) };
      }
      return undefined;
    },
  };
}
