import type { Moment } from '../date/calendar-date.ts';

/** One version of an entry: its facts, the defaults filled in, and its body. */
export interface Version {
  facts: Readonly<Record<string, unknown>>;
  body: string;
}

/** A version with the moment it was committed; the working copy has none yet. */
export interface DatedVersion extends Version {
  at?: Moment | undefined;
}

/** A group of fields as it was written, whatever it held then. */
export type Row = Readonly<Record<string, unknown>>;

/** The groups in a list; what is none is passed over. */
export const rowsOf = (value: unknown): Row[] =>
  Array.isArray(value) ? value.filter((row): row is Row => typeof row === 'object' && row !== null) : [];
