import { z } from 'astro/zod';
import { fieldsIn, type CollectionName } from '#schemas/collections.ts';
import { insideOf, type Field } from '#schemas/field-model.ts';
import { guardOf } from '#schemas/guards.ts';
import type { Row } from '../table.ts';

const row = z.record(z.string(), z.unknown());

/** What of an entry's twin can be held against an earlier one of it. */
const twin = z.object({
  table: z.string(),
  entry: row,
  text: z.string().nullish(),
  commitments: z.array(row).default([]),
  dropped: z.array(row).default([]),
  changes: z.array(row).default([]),
});
export type Twin = z.output<typeof twin>;

/** @returns nothing for what is no twin */
export function readTwin(text: string): Twin | undefined {
  try {
    return twin.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The fields that may not change in silence, as a row bears them. */
const guarded = (fields: readonly Field[], free: ReadonlySet<string>, prefix = ''): readonly Field[] =>
  fields.filter(({ name, isOurs, isInternal }) => !isOurs && !isInternal && !free.has(prefix + name));

const changedIn = (fields: readonly Field[], was: Row, is: Row): string[] =>
  fields.filter(({ name }) => name in was && name in is && !isSame(was[name], is[name])).map(({ label }) => label);

function changedPromises(fields: readonly Field[], was: Twin, is: Twin): string[] {
  const now = new Map(is.commitments.map((each) => [each.id, each]));
  const dropped = new Set(is.dropped.map(({ id }) => id));
  return was.commitments.flatMap((before) => {
    const id = String(before.id);
    const short = id.slice(id.indexOf('#') + 1);
    const after = now.get(before.id);
    if (!after) return dropped.has(short) ? [] : [`承诺${short}`];
    return changedIn(fields, before, after).map((label) => `承诺${short}的${label}`);
  });
}

/**
 * What changed between two twins of an entry that no new entry in its record of changes owns up to. What
 * readers are told is compared, as the rule against silent edits has it; this site's own sorting is free.
 *
 * @returns in Chinese, without closing full stops
 */
export function undeclaredEdits(was: Twin, is: Twin): string[] {
  const collection = is.table as CollectionName;
  const guard = is.table === was.table ? guardOf(collection) : undefined;
  if (!guard || is.entry.publication === 'withdrawn') return [];
  const known = new Set(was.changes.map((change) => JSON.stringify(change)));
  if (is.changes.some((change) => !known.has(JSON.stringify(change)))) return [];
  const fields = guarded(fieldsIn(collection), guard.free);
  const promises = insideOf(
    fieldsIn(collection).find(({ name }) => name === 'commitments')?.control ?? { kind: 'line' },
  );
  const changed = [
    ...changedIn(
      fields.filter(({ name }) => name !== 'commitments'),
      was.entry,
      is.entry,
    ),
    ...(isSame(was.text, is.text) || guard.isBodyFree ? [] : ['正文']),
    ...changedPromises(guarded(promises, guard.free, 'commitments.'), was, is),
  ];
  return changed.length === 0 ? [] : [`没有写更改记录就改了：${changed.join('、')}`];
}
