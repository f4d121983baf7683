import { facetsOf, type Facet } from '#search/facets.ts';
import { getLedger } from './ledger.ts';

export const getFacets = async (): Promise<Facet[]> => facetsOf(await getLedger());
