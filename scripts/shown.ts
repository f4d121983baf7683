import type { Environment } from '#adapters/environment.ts';
import type { WrittenEntry } from '#authoring/report.ts';
import type { PlannedEntry } from '#intake/plan-drafts.ts';
import { shownPath } from '#intake/shown-path.ts';

/** The folders that a commit has to take in. */
export const foldersOf = ({ contentDir, publicDir }: Environment, entries: readonly PlannedEntry[]): string[] =>
  [contentDir, ...(entries.some(({ files }) => files.length > 0) ? [publicDir] : [])].map(shownPath);

/** Entries as the person who wrote them is told of them. */
export const shown = ({ publicDir }: Environment, entries: readonly PlannedEntry[]): WrittenEntry[] =>
  entries.map(({ path, files }) => ({
    path: shownPath(path),
    files: files.map(({ from, path: to }) => ({ from: shownPath(from), to: shownPath(`${publicDir}/${to}`) })),
  }));
