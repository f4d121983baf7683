import { tabulateStates, type StatusTable } from '#domain/commitment/count-states.ts';
import type { DisclosureRecord, OfficeRecord, PlanRecord, ThemeRecord } from '#domain/ledger/ledger.ts';
import { getLedger } from './ledger.ts';

/** How many of the newest disclosures the first page shows. */
const NEWEST = 3;

export interface HomePage {
  /** The plan on show, the newest; nothing before the first is recorded. */
  plan: PlanRecord | undefined;
  olderPlans: PlanRecord[];
  table: StatusTable;
  newest: DisclosureRecord[];
  /** Offices that lead a task, the busiest first. */
  leads: OfficeRecord[];
  themes: ThemeRecord[];
}

export async function getHomePage(): Promise<HomePage> {
  const { plans, disclosures, offices, themes } = await getLedger();
  const [plan, ...olderPlans] = plans;
  return {
    plan,
    olderPlans,
    table: tabulateStates(plan?.tasks.flatMap(({ commitments }) => commitments) ?? []),
    newest: disclosures.filter(({ publication }) => publication === 'published').slice(0, NEWEST),
    leads: offices.filter(({ leads }) => leads.length > 0).sort((a, b) => b.leads.length - a.leads.length),
    themes: themes.filter(({ tasks }) => tasks.length > 0),
  };
}
