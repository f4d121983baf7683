import type { Fault } from '#domain/check/finding.ts';

/** Faults in the order in which somebody would go through the files. */
export const byPlace = (a: Fault, b: Fault): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.line ?? 0) - (b.line ?? 0);
