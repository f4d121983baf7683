import { byText } from '../text/by-text.ts';

/** An error stops the build; a warning is shown and lets it pass. */
export type Severity = 'error' | 'warning';

/** The way to a field: `['commitments', 0, 'quote']`. */
export type FieldPath = readonly (string | number)[];

/** Something wrong with one entry, by field. Where it stands in the file is found later. */
export interface Finding {
  severity: Severity;
  /** Collection and id of the entry: `disclosures/2024/plan`. */
  entry: string;
  path: FieldPath;
  /** What stands there, as text; absent when something is missing. */
  found?: string | undefined;
  /** In Chinese: what is wrong and what would be right. No closing full stop. */
  message: string;
}

/** What stops the build. */
export const error = (entry: string, path: FieldPath, message: string, found?: string): Finding => ({
  severity: 'error',
  entry,
  path,
  found,
  message,
});

/** What is shown and lets it pass. */
export const warning = (entry: string, path: FieldPath, message: string, found?: string): Finding => ({
  ...error(entry, path, message, found),
  severity: 'warning',
});

/** A finding at its place in a file: one line for whoever has to mend it. */
export interface Fault {
  severity: Severity;
  /** Relative to the folder the command was started in. */
  file: string;
  /** 1 for the first line; absent for a fault of the whole file. */
  line?: number | undefined;
  /** `commitments[0].quote`. */
  field?: string | undefined;
  /** What the field is called in Chinese, where it stands: `承诺原文`. */
  label?: string | undefined;
  found?: string | undefined;
  message: string;
}

/** `['commitments', 0, 'quote']` → `commitments[0].quote`; nothing for a fault of the whole entry. */
export const fieldName = (path: FieldPath): string | undefined =>
  path.length === 0
    ? undefined
    : path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');

/** Faults in the order in which somebody would go through the files. */
export const byPlace = (a: Fault, b: Fault): number => byText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0);
