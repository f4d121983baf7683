import { planOffices } from '#domain/ledger/plan-offices.ts';
import type { CommitmentRecord, DisclosureRecord, Ledger, OfficeRecord, PlanRecord } from '#domain/ledger/ledger.ts';

/** What one office is asked, or all of them. */
export interface Inquiry {
  plan: PlanRecord;
  /** Nothing for all. */
  office?: OfficeRecord | undefined;
  commitments: readonly CommitmentRecord[];
}

/** An aim is never counted: nobody is asked for it. */
const isAsked = ({ checkability }: CommitmentRecord): boolean => checkability !== 'aim';

/** One inquiry for each lead office in the order of the notice, and one for all of them. */
export function inquiriesOf(plan: PlanRecord): Inquiry[] {
  const each = planOffices(plan).map(({ office, commitments }): Inquiry => ({
    plan,
    office,
    commitments: commitments.filter(isAsked),
  }));
  const all = plan.tasks.flatMap(({ commitments }) => commitments.filter(isAsked));
  return [{ plan, commitments: all }, ...each].filter(({ commitments }) => commitments.length > 0);
}

/** What may be named as evidence for a plan: what is public, from its year on. */
export const itemsFor = ({ year }: PlanRecord, { disclosures }: Ledger): DisclosureRecord[] =>
  disclosures.filter((item) => item.publication === 'published' && item.year >= year);

/** A name that Windows takes: 法规处/教育处 → `2021年落实情况-法规处－教育处.xlsx`. */
export const inquiryFileName = ({ plan, office }: Inquiry): string =>
  `${plan.year}年落实情况-${(office?.name ?? '全部').replace(/[\\/:*?"<>|\s]+/gu, '－')}.xlsx`;
