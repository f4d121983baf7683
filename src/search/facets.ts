import { COMMITMENT_STATES } from '#domain/commitment/vocabulary.ts';
import type { Ledger } from '#domain/ledger/ledger.ts';
import { STATE_LABELS } from '#format/labels.ts';
import { SEARCH_KINDS, type SearchKind } from './kinds.ts';
import type { FacetName } from './table.ts';

/** One way to narrow a search, with every value it may take. */
export interface Facet {
  /** The parameter of the address. */
  name: FacetName;
  label: string;
  values: string[];
}

/** Kinds of which there is anything. */
function kindsIn({ statements, withholdings }: Ledger): SearchKind[] {
  const isEmpty: Partial<Record<SearchKind, boolean>> = {
    落实说明: statements.every(({ isWithdrawn }) => isWithdrawn),
    不予公开: withholdings.length === 0,
  };
  return SEARCH_KINDS.filter((kind) => !isEmpty[kind]);
}

/** Every facet that has any value; values are the names that readers see, in their own order. */
export function facetsOf(ledger: Ledger): Facet[] {
  const { themes, offices, plans, disclosuresByYear } = ledger;
  const years = [...new Set([...plans.map(({ year }) => year), ...disclosuresByYear.keys()])].sort().reverse();
  const facets: Facet[] = [
    { name: 'kind', label: '种类', values: kindsIn(ledger) },
    { name: 'theme', label: '主题', values: themes.map(({ name }) => name) },
    { name: 'office', label: '部门', values: offices.map(({ name }) => name) },
    { name: 'year', label: '年份', values: years },
    { name: 'state', label: '状态', values: COMMITMENT_STATES.map((state) => STATE_LABELS[state]) },
  ];
  return facets.filter(({ values }) => values.length > 0);
}
