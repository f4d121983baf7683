/** Values under their names, as a map of YAML holds them. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How YAML is written: no folding, which would put a space between Chinese characters. */
export const WRITING = { lineWidth: 0, blockQuote: 'literal' } as const;
