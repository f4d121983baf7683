import { pageAt } from '#config/address.ts';

/**
 * The only page that says the clock of the whole in words; the script of every page finds the file with it beside this
 * page. Anywhere else a minute would change a page that has not changed.
 */
export const AS_OF = `${pageAt('coverage')}#as-of`;
