import type { RawEntry } from '#adapters/content/content-tree.ts';
import { FIXED_ANCHORS } from '#domain/ledger/anchors.ts';
import { planAddress, taskAddress } from '#domain/ledger/addresses.ts';
import { ROUTES } from '#domain/ledger/routes.ts';
import { yearOfRef } from '#domain/ref/ref.ts';
import { pageOf } from './known-addresses.ts';

/** Ids in a list of an entry that may have faults of its own. */
function idsIn(data: unknown, list: string): string[] {
  const items = (data as Record<string, unknown> | undefined)?.[list];
  return Array.isArray(items) ? items.map((each) => String((each as { id?: unknown } | undefined)?.id)) : [];
}

/** The anchors of pages that are made of other entries than one body. */
function anchorsOf({ collection, id, data }: RawEntry): (readonly [page: string, anchors: readonly string[]])[] {
  if (collection === 'tasks')
    return [
      [taskAddress(id), [...idsIn(data, 'commitments'), ...idsIn(data, 'dropped')]],
      [planAddress(yearOfRef(id)), [`t${id.slice(-2)}`]],
    ];
  return collection === 'withholdings' ? [[ROUTES.withholdings.address, [id]]] : [];
}

/**
 * Whether a page has an anchor, as far as it can be told without rendering it: of promises, rows of a plan and what
 * every page of a kind has. Headings of other bodies and files are not looked into.
 */
export function knownAnchors(
  entries: readonly RawEntry[],
  base: string,
): (path: string, anchor: string) => boolean | undefined {
  const made = new Map<string, Set<string>>();
  for (const entry of entries)
    for (const [page, anchors] of anchorsOf(entry)) {
      const known = made.get(page) ?? new Set();
      for (const anchor of anchors) known.add(anchor);
      made.set(page, known);
    }
  const bodies = new Set(entries.filter(({ source }) => source.body.trim() !== '').map(pageOf));
  return (path, anchor) => {
    const page = base !== '/' && path.startsWith(base) ? path.slice(base.length - 1) : path;
    if (FIXED_ANCHORS.has(anchor) || made.get(page)?.has(anchor)) return true;
    const isOfEntry = /^[ct]\d+$/.test(anchor);
    return made.has(page) && (isOfEntry || !bodies.has(page)) ? false : undefined;
  };
}
