import { disclosureAddress, historyAddress } from '#domain/ledger/addresses.ts';
import type { DisclosureRecord, PlanRecord } from '#domain/ledger/ledger.ts';
import { paginate, type ListPage } from '#domain/ledger/list-pages.ts';
import { ROUTES } from '#domain/ledger/routes.ts';
import { yearsLeft } from '#domain/ledger/years-left.ts';
import { listWordings } from './history.ts';
import { getLedger } from './ledger.ts';

export interface DisclosureListPage extends ListPage<DisclosureRecord> {
  /** How many there are on all pages. */
  total: number;
  /** Years with disclosures and how many, newest first. */
  years: { year: string; count: number }[];
}

async function listYears(): Promise<DisclosureListPage['years']> {
  const { disclosuresByYear } = await getLedger();
  return [...disclosuresByYear].map(([year, rows]) => ({ year, count: rows.length }));
}

const pagesOf = (all: readonly DisclosureRecord[], years: DisclosureListPage['years']): DisclosureListPage[] =>
  paginate(all).map((page) => ({ ...page, total: all.length, years }));

/** All disclosures, newest recorded first: the list itself, then its full pages. */
export async function listDisclosurePages(): Promise<DisclosureListPage[]> {
  return pagesOf((await getLedger()).disclosures, await listYears());
}

/** The same for each year of the address. */
export async function listYearPages(): Promise<(DisclosureListPage & { year: string })[]> {
  const { disclosuresByYear } = await getLedger();
  const years = await listYears();
  return [...disclosuresByYear].flatMap(([year, rows]) => pagesOf(rows, years).map((page) => ({ ...page, year })));
}

export const listDisclosures = async (): Promise<DisclosureRecord[]> => (await getLedger()).disclosures;

/** The plans whose notice it is. */
export const listPlansOf = async ({ ref }: DisclosureRecord): Promise<PlanRecord[]> =>
  (await getLedger()).plans.filter(({ notice }) => notice === ref);

interface Former {
  /** Below the list of disclosures: `2024/zhinan`, `2024/zhinan/history`, `2024`. */
  former: string;
  /** Where it leads now. */
  address: string;
  title: string;
}

/** The page of its earlier wordings, under an address that an entry had before. */
async function formerHistories({ redirectFrom, ref, title, publication }: DisclosureRecord): Promise<Former[]> {
  if (redirectFrom.length === 0 || publication === 'withdrawn') return [];
  const wordings = await listWordings('disclosures', ref);
  const address = historyAddress(disclosureAddress(ref));
  return wordings.length === 0
    ? []
    : redirectFrom.map((former) => ({ former: `${former}/history`, address, title: `${title}：历次文字` }));
}

/** Addresses that entries had before, and the lists of years from which the last one moved away. */
export async function listFormerAddresses(): Promise<Former[]> {
  const ledger = await getLedger();
  const moved = ledger.disclosures.flatMap(({ redirectFrom, ref, title }) =>
    redirectFrom.map((former) => ({ former, address: disclosureAddress(ref), title })),
  );
  const { address, label } = ROUTES.disclosures;
  return [
    ...moved,
    ...(await Promise.all(ledger.disclosures.map(formerHistories))).flat(),
    ...yearsLeft(ledger).map((former) => ({ former, address, title: label })),
  ];
}
