import { isDeepStrictEqual } from 'node:util';
import { diff3Merge } from 'node-diff3';
import type { FieldPath } from '#domain/check/finding.ts';
import { isFields, type Fields } from '../yaml-words.ts';

/** Three versions of one thing: what both began with, what is here, and what came. */
export interface Three<T> {
  base: T;
  ours: T;
  theirs: T;
}

/** A value that both sides changed, each otherwise. */
export type ValueConflict = Three<unknown> & { path: FieldPath };

/** Decides between two; whatever it answers stands in the merged value. */
export type Settle = (conflict: ValueConflict) => unknown;

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** By what an item of a list is known: its id, or where the file lies. */
const nameOf = (item: unknown): string | undefined => {
  const { id, path } = isFields(item) ? item : {};
  return typeof id === 'string' ? id : typeof path === 'string' ? path : undefined;
};

function isNamed(items: readonly unknown[]): boolean {
  const names = items.map(nameOf);
  return names.every((name) => name !== undefined) && new Set(names).size === names.length;
}

/** Items that are known by a name are merged one by one; what either side added or took out is. */
function mergeNamed({ base, ours, theirs }: Three<unknown[]>, path: FieldPath, settle: Settle): unknown[] {
  const by = (items: readonly unknown[]): Map<string, unknown> =>
    new Map(items.map((item) => [nameOf(item) ?? '', item]));
  const [was, here, there] = [by(base), by(ours), by(theirs)];
  const names = [...new Set([...there.keys(), ...here.keys()])];
  return names.flatMap((name, index) => {
    const three = { base: was.get(name), ours: here.get(name), theirs: there.get(name) };
    const merged = mergeValues(three, [...path, index], settle);
    return merged === undefined ? [] : [merged];
  });
}

/** Where both put something in the same place, both stay; where both changed the same, somebody decides. */
function mergeSequence(three: Three<unknown[]>, path: FieldPath, settle: Settle): unknown {
  const values = new Map<string, unknown>();
  const keyOf = (value: unknown): string => {
    const key = JSON.stringify(value);
    values.set(key, value);
    return key;
  };
  const [ours, base, theirs] = [three.ours.map(keyOf), three.base.map(keyOf), three.theirs.map(keyOf)];
  const merged: string[] = [];
  for (const { ok, conflict } of diff3Merge(ours, base, theirs, { excludeFalseConflicts: true })) {
    if (ok) merged.push(...ok);
    else if (conflict && conflict.o.length === 0) merged.push(...new Set([...conflict.b, ...conflict.a]));
    else return settle({ ...three, path });
  }
  return merged.map((key) => values.get(key));
}

/**
 * Three versions of a value made one: what only one side changed is taken over, a list takes in what
 * both added, and a group is merged field by field.
 */
export function mergeValues(three: Three<unknown>, path: FieldPath, settle: Settle): unknown {
  const { base, ours, theirs } = three;
  if (isDeepStrictEqual(ours, theirs) || isDeepStrictEqual(ours, base)) return theirs;
  if (isDeepStrictEqual(theirs, base)) return ours;
  if (Array.isArray(ours) && Array.isArray(theirs)) {
    const lists = { base: listOf(base), ours, theirs };
    return Object.values(lists).every(isNamed) ? mergeNamed(lists, path, settle) : mergeSequence(lists, path, settle);
  }
  if (isFields(ours) && isFields(theirs)) {
    const was: Fields = isFields(base) ? base : {};
    const names = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
    return Object.fromEntries(
      names.flatMap((name): [string, unknown][] => {
        const each = { base: was[name], ours: ours[name], theirs: theirs[name] };
        const merged = mergeValues(each, [...path, name], settle);
        return merged === undefined ? [] : [[name, merged]];
      }),
    );
  }
  return settle({ ...three, path });
}

const paragraphsOf = (body: string): string[] => {
  const text = body.replaceAll('\r\n', '\n').trim();
  return text === '' ? [] : text.split(/\n(?:[ \t]*\n)+/);
};

/** The text under the fields, paragraph by paragraph. */
export function mergeBodies({ base, ours, theirs }: Three<string>, settle: Settle): string {
  if (ours.trim() === theirs.trim() || ours.trim() === base.trim()) return theirs.trim();
  if (theirs.trim() === base.trim()) return ours.trim();
  const parts = diff3Merge(paragraphsOf(ours), paragraphsOf(base), paragraphsOf(theirs), {
    excludeFalseConflicts: true,
  });
  const isWhole = paragraphsOf(base).length === 0;
  return parts
    .flatMap(({ ok, conflict }): string[] => {
      if (ok) return ok;
      if (!conflict) return [];
      const [a, o, b] = [conflict.a, conflict.o, conflict.b].map((each) => each.join('\n\n')) as [
        string,
        string,
        string,
      ];
      // Two who began from nothing wrote the same text twice, or two texts: that is for a person to say.
      if (conflict.o.length === 0 && !isWhole) return [b, a];
      return [String(settle({ path: ['body', conflict.oIndex], ours: a, base: o, theirs: b }))];
    })
    .filter((part) => part !== '')
    .join('\n\n');
}
