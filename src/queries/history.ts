import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSourceFile, type SourceFile } from '#adapters/content/source-file.ts';
import { readEnvironment } from '#adapters/environment.ts';
import { readHistory } from '#adapters/git/read-history.ts';
import { readVersions } from '#adapters/git/read-versions.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { editsBetween, type Edit } from '#domain/history/edits.ts';
import type { History } from '#domain/history/history.ts';
import type { DatedVersion } from '#domain/history/silent-edits.ts';
import type { DisclosureRecord } from '#domain/ledger/ledger.ts';
import { getLedger } from './ledger.ts';

/** What git bears out of the changes of an entry. */
export interface Witness {
  witness: History['witness'];
  /** Newest first; an edit still to be committed has no moment. */
  steps: { at: Moment | undefined; edits: Edit[] }[];
}

/** Only an entry with change entries is asked about, and never a withdrawn one: its words are gone for good. */
const isAskedAbout = ({ changes, publication }: DisclosureRecord): boolean =>
  changes.length > 0 && publication === 'published';

function sourceOf({ ref }: DisclosureRecord): SourceFile {
  const stem = join(readEnvironment().contentDir, 'disclosures', ref);
  return readSourceFile(existsSync(`${stem}.md`) ? `${stem}.md` : `${stem}.mdx`);
}

const stepsBetween = (versions: readonly DatedVersion[]): Witness['steps'] =>
  versions.slice(0, -1).flatMap((after, index) => {
    const before = versions[index + 1];
    const edits = before ? editsBetween(before, after) : [];
    return edits.length > 0 ? [{ at: after.at, edits }] : [];
  });

/** All of them from one reading of git: a process for each entry would take an edited archive minutes. */
async function readWitnesses(): Promise<Map<string, Witness>> {
  const { contentDir, publicDir } = readEnvironment();
  const asked = (await getLedger()).disclosures.filter(isAskedAbout);
  const history = await readHistory([contentDir, publicDir]);
  const { witness } = history;
  if (witness !== 'whole') return new Map(asked.map(({ ref }) => [ref, { witness, steps: [] }]));
  const authored = asked.map((disclosure) => ({ ref: disclosure.ref, source: sourceOf(disclosure) }));
  const versions = await readVersions(authored, history);
  return new Map([...versions].map(([{ ref }, each]) => [ref, { witness, steps: stepsBetween(each) }]));
}

let witnesses: Promise<Map<string, Witness>> | undefined;

/** The words before and after each change of an entry, where git is there to tell. */
export const getWitness = async ({ ref }: DisclosureRecord): Promise<Witness | undefined> =>
  (await (witnesses ??= readWitnesses())).get(ref);
