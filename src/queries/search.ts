import { COMMITMENT_STATES } from '#domain/commitment/vocabulary.ts';
import { SEARCH_KINDS } from '#search/records.ts';
import { STATE_LABELS } from '#format/labels.ts';
import { getLedger } from './ledger.ts';

/** One way to narrow a search, with every value it may take. */
export interface Facet {
  /** The parameter of the address. */
  name: 'kind' | 'theme' | 'office' | 'year' | 'state';
  label: string;
  values: string[];
}

export async function getFacets(): Promise<Facet[]> {
  const { themes, offices, plans, disclosuresByYear } = await getLedger();
  const years = [...new Set([...plans.map(({ year }) => year), ...disclosuresByYear.keys()])].sort().reverse();
  const facets: Facet[] = [
    { name: 'kind', label: '种类', values: [...SEARCH_KINDS] },
    { name: 'theme', label: '主题', values: themes.map(({ name }) => name) },
    { name: 'office', label: '部门', values: offices.map(({ name }) => name) },
    { name: 'year', label: '年份', values: years },
    { name: 'state', label: '状态', values: COMMITMENT_STATES.map((state) => STATE_LABELS[state]) },
  ];
  return facets.filter(({ values }) => values.length > 0);
}
