import type { OfficeRecord, PlanRecord, ReferenceRecord, ThemeRecord } from '#domain/ledger/ledger.ts';
import { getLedger } from './ledger.ts';

export interface SiteMap {
  plans: PlanRecord[];
  years: { year: string; count: number }[];
  offices: OfficeRecord[];
  themes: ThemeRecord[];
  references: ReferenceRecord[];
  /** Whether anything is registered as withheld. */
  withholds: boolean;
}

export async function getSiteMap(): Promise<SiteMap> {
  const { plans, disclosuresByYear, offices, themes, references, withholdings } = await getLedger();
  return {
    plans,
    offices,
    themes,
    references,
    withholds: withholdings.length > 0,
    years: [...disclosuresByYear].map(([year, rows]) => ({ year, count: rows.length })),
  };
}
