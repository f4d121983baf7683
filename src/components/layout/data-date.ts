import { at, pageAt } from '#config/address.ts';
import { DATA_DATE_ADDRESS } from '#domain/ledger/routes.ts';

/**
 * Where the clock of the whole is: the only file that it is in, for the script of every page, and the only page
 * that says it in words. Anywhere else a minute would change a page that has not changed.
 */
export const DATA_DATE = { file: at(DATA_DATE_ADDRESS), said: `${pageAt('coverage')}#as-of` } as const;
