/** Code unit order, the same on every machine, which what a language of the machine decides is not. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
