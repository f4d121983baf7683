import type { Disclosure } from '../disclosure/disclosure.ts';
import type { DisclosureRecord, Shelf } from './ledger.ts';

/**
 * A disclosure that is withdrawn stands in no list any more; that one stood there, and until when, is a fact of
 * each of these places: without it the day on which they last changed would go back.
 *
 * @param shelfAt the commitment or task of a ref
 */
export function leaveShelves(
  { keeps, relatesTo }: Pick<Disclosure, 'keeps' | 'relatesTo'>,
  { publication, withdrawn, offices, themes, references }: DisclosureRecord,
  shelfAt: (ref: string) => Shelf | undefined,
): void {
  if (publication !== 'withdrawn' || !withdrawn) return;
  const named = [...keeps, ...relatesTo.map(({ to }) => to)].flatMap((ref) => shelfAt(ref) ?? []);
  for (const { left } of [...named, ...offices, ...themes, ...references]) left.push(withdrawn.on);
}
