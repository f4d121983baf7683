import type {
  CommitmentRecord,
  DisclosureRecord,
  Ledger,
  OfficeRecord,
  PlanRecord,
  ReferenceRecord,
  TaskRecord,
  ThemeRecord,
} from '#domain/ledger/ledger.ts';
import { shown } from '#domain/ledger/list-pages.ts';
import { getLedger } from './ledger.ts';

/** The part of a plan that concerns one office or theme. */
export interface PlanShare {
  plan: PlanRecord;
  refs: ReadonlySet<string>;
  /** The promises of those tasks, in the order of the notice. */
  commitments: CommitmentRecord[];
}

export interface OfficePage {
  office: OfficeRecord;
  shares: PlanShare[];
  newest: readonly DisclosureRecord[];
}

export interface ThemePage {
  theme: ThemeRecord;
  shares: PlanShare[];
  newest: readonly DisclosureRecord[];
}

function sharesOf({ plans }: Ledger, tasks: readonly TaskRecord[]): PlanShare[] {
  const refs = new Set(tasks.map(({ ref }) => ref));
  return plans.flatMap((plan): PlanShare[] => {
    const concerned = plan.tasks.filter(({ ref }) => refs.has(ref));
    const commitments = concerned.flatMap((task) => task.commitments);
    return concerned.length > 0 ? [{ plan, refs, commitments }] : [];
  });
}

export async function listOfficePages(): Promise<OfficePage[]> {
  const ledger = await getLedger();
  return ledger.offices.map((office) => ({
    office,
    shares: sharesOf(ledger, office.leads),
    newest: shown(office.disclosures),
  }));
}

export async function listThemePages(): Promise<ThemePage[]> {
  const ledger = await getLedger();
  return ledger.themes.map((theme) => ({
    theme,
    shares: sharesOf(ledger, theme.tasks),
    newest: shown(theme.disclosures),
  }));
}

export const listReferences = async (): Promise<ReferenceRecord[]> => (await getLedger()).references;

/** Chains from the top down to what no other document carries out, longest first: 12号 → 34号 → 44号. */
export async function listChains(): Promise<ReferenceRecord[][]> {
  const chainOf = (reference: ReferenceRecord): ReferenceRecord[] => {
    const [basis] = reference.basedOn;
    return basis ? [...chainOf(basis), reference] : [reference];
  };
  return (await listReferences())
    .filter(({ basisOf, basedOn }) => basisOf.length === 0 && basedOn.length > 0)
    .map(chainOf)
    .sort((a, b) => b.length - a.length);
}
