import type { Environment } from '#adapters/environment.ts';
import type { WrittenEntry } from '#authoring/report.ts';
import type { PlannedEntry } from '#intake/plan-drafts.ts';
import { here } from './run-command.ts';

/** Entries as the person who wrote them is told of them. */
export const shown = ({ publicDir }: Environment, entries: readonly PlannedEntry[]): WrittenEntry[] =>
  entries.map(({ path, files }) => ({
    path: here(path),
    files: files.map(({ from, path: to }) => ({ from: here(from), to: here(`${publicDir}/${to}`) })),
  }));
