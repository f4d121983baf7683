import type { DisclosureRecord } from '#domain/ledger/ledger.ts';
import { nameOf } from '#schemas/field-name.ts';

/** The sheet of what may be named as evidence: for choosing, never read again. */
export const ITEMS = '本站已收录的文件';

/** What a page can make a link of: the number of a document, else its address here. */
const evidenceFor = ({ documentNumber, ref }: DisclosureRecord): string => documentNumber ?? ref;

/** A row to each, its heads first. */
export const itemRows = (items: readonly DisclosureRecord[]): string[][] => [
  ['写进凭据的', nameOf('disclosures.title'), nameOf('disclosures.publishedAt')],
  ...items.map((item) => [evidenceFor(item), item.title, item.publishedAt ?? '']),
];
