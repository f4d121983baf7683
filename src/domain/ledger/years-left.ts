import { yearOfRef } from '../ref/ref.ts';
import type { Ledger } from './ledger.ts';

/** Years from which the last item moved away: their lists keep their addresses. */
export const yearsLeft = ({
  disclosures,
  disclosuresByYear,
}: Pick<Ledger, 'disclosures' | 'disclosuresByYear'>): string[] =>
  [...new Set(disclosures.flatMap(({ redirectFrom }) => redirectFrom).map(yearOfRef))].filter(
    (year) => !disclosuresByYear.has(year),
  );
