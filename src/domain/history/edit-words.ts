import type { Moment } from '../date/calendar-date.ts';
import type { Change } from './change.ts';

/** An edit as readers take it in. */
export interface EditWords {
  /** 承诺②“做好更新发布”的怎样算做到. */
  where: string;
  /** A line for each thing; empty where there was nothing. */
  before: string;
  after: string;
}

/** What an id in the content stands for, in words; nothing for one that stands for nothing. */
export type NameOf = (ref: string) => string | undefined;

/** What is told of a change; nothing of one that came before the history. */
export const borneOut = (
  { on, kind, note }: { on?: unknown; kind?: unknown; note?: unknown },
  told: readonly Told[],
): Told | undefined => told.find(({ change }) => change.on === on && change.kind === kind && change.note === note);

/** A change entry with what it explains, in words. */
export interface Told {
  change: Change;
  /** When it was written into the ledger's history; nothing for the working copy. */
  at: Moment | undefined;
  /** The places that it explains: a field's name, a promise's id, or `body`. */
  places: readonly string[];
  tell: (nameOf: NameOf) => EditWords[];
}
