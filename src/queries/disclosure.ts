import { getEntry, render } from 'astro:content';
import { pagesOfList, ROWS_PER_PAGE } from '#domain/ledger/addresses.ts';
import type { DisclosureRecord, PlanRecord } from '#domain/ledger/ledger.ts';
import { getLedger } from './ledger.ts';

export interface DisclosureListPage {
  /** 1 for the first page. */
  page: number;
  last: number;
  total: number;
  rows: DisclosureRecord[];
  /** Years with disclosures and how many, newest first. */
  years: { year: string; count: number }[];
}

async function listYears(): Promise<DisclosureListPage['years']> {
  const { disclosuresByYear } = await getLedger();
  return [...disclosuresByYear].map(([year, rows]) => ({ year, count: rows.length }));
}

function paginate(all: readonly DisclosureRecord[], years: DisclosureListPage['years']): DisclosureListPage[] {
  const last = pagesOfList(all.length);
  return Array.from({ length: last }, (_, index) => ({
    page: index + 1,
    last,
    total: all.length,
    rows: all.slice(index * ROWS_PER_PAGE, (index + 1) * ROWS_PER_PAGE),
    years,
  }));
}

/** All disclosures, newest recorded first, page by page; one empty page when there are none. */
export async function listDisclosurePages(): Promise<DisclosureListPage[]> {
  return paginate((await getLedger()).disclosures, await listYears());
}

/** The same for each year of the address. */
export async function listYearPages(): Promise<(DisclosureListPage & { year: string })[]> {
  const { disclosuresByYear } = await getLedger();
  const years = await listYears();
  return [...disclosuresByYear].flatMap(([year, rows]) => paginate(rows, years).map((page) => ({ ...page, year })));
}

export const listDisclosures = async (): Promise<DisclosureRecord[]> => (await getLedger()).disclosures;

/** The plans whose notice it is. */
export const listPlansOf = async ({ ref }: DisclosureRecord): Promise<PlanRecord[]> =>
  (await getLedger()).plans.filter(({ notice }) => notice === ref);

/** The text of a disclosure as a component; nothing where it has none. */
export async function getBody(ref: string) {
  const entry = await getEntry('disclosures', ref);
  if (!entry || entry.rendered?.html === '') return undefined;
  return (await render(entry)).Content;
}

/** Addresses that entries had before, each with where it leads now. */
export async function listFormerAddresses(): Promise<{ former: string; ref: string; title: string }[]> {
  const { disclosures } = await getLedger();
  return disclosures.flatMap(({ redirectFrom, ref, title }) => redirectFrom.map((former) => ({ former, ref, title })));
}
