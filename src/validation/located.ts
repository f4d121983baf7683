import type { FieldPath } from '#domain/check/finding.ts';
import type { TextFinding } from '#domain/text/text-finding.ts';

/** What was found in a text, at its place in the file. */
export interface Located extends TextFinding {
  line: number;
  path: FieldPath;
}

/** How many lines of a text end before a place in it. */
export const lineBreaks = (text: string, end: number): number => text.slice(0, end).split('\n').length - 1;
