import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSourceFile } from '#adapters/content/source-file.ts';
import { readEnvironment } from '#adapters/environment.ts';
import { readHistory } from '#adapters/git/read-history.ts';
import { readVersions } from '#adapters/git/read-versions.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { editsBetween, type Edit } from '#domain/history/edits.ts';
import type { History } from '#domain/history/history.ts';
import type { DisclosureRecord } from '#domain/ledger/ledger.ts';

/** What git bears out of the changes of an entry. */
export interface Witness {
  witness: History['witness'];
  /** Newest first; an edit still to be committed has no moment. */
  steps: { at: Moment | undefined; edits: Edit[] }[];
}

let history: Promise<History> | undefined;

function getHistory(): Promise<History> {
  const { contentDir, publicDir } = readEnvironment();
  return (history ??= readHistory([contentDir, publicDir]));
}

/**
 * The words before and after each change, where git is there to tell. Only an entry with change
 * entries is asked about, and never a withdrawn one: its words are gone for good.
 */
export async function getWitness({ ref, changes, publication }: DisclosureRecord): Promise<Witness | undefined> {
  if (changes.length === 0 || publication === 'withdrawn') return undefined;
  const known = await getHistory();
  if (known.witness !== 'whole') return { witness: known.witness, steps: [] };
  const stem = join(readEnvironment().contentDir, 'disclosures', ref);
  const source = readSourceFile(existsSync(`${stem}.md`) ? `${stem}.md` : `${stem}.mdx`);
  const versions = [...(await readVersions([{ source }], known)).values()][0] ?? [];
  const steps = versions.slice(0, -1).flatMap((after, index) => {
    const before = versions[index + 1];
    const edits = before ? editsBetween(before, after) : [];
    return edits.length > 0 ? [{ at: after.at, edits }] : [];
  });
  return { witness: 'whole', steps };
}
