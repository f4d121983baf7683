import { readContentTree } from '#adapters/content/content-tree.ts';
import type { SourceFile } from '#adapters/content/source-file.ts';
import { readHistory } from '#adapters/git/read-history.ts';
import { readVersions } from '#adapters/git/read-versions.ts';
import { folders } from '#config/build.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { editsBetween, type Edit } from '#domain/history/edits.ts';
import type { History } from '#domain/history/history.ts';
import type { DatedVersion } from '#domain/history/silent-edits.ts';
import type { DisclosureRecord } from '#domain/ledger/ledger.ts';
import { sharedReading } from '#integrations/shared-reading.ts';
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

/** The files of disclosures by ref. */
function readSources(): Map<string, SourceFile> {
  const entries =
    sharedReading(folders)?.content.entries ?? readContentTree(folders.contentDir, ['disclosures']).entries;
  return new Map(
    entries.flatMap(({ collection, id, source }) => (collection === 'disclosures' ? [[id, source] as const] : [])),
  );
}

const stepsBetween = (versions: readonly DatedVersion[]): Witness['steps'] =>
  versions.slice(0, -1).flatMap((after, index) => {
    const before = versions[index + 1];
    const edits = before ? editsBetween(before, after) : [];
    return edits.length > 0 ? [{ at: after.at, edits }] : [];
  });

/** All of them from one reading of git: a process for each entry would take an edited archive minutes. */
async function readWitnesses(): Promise<Map<string, Witness>> {
  const asked = (await getLedger()).disclosures.filter(isAskedAbout);
  const history = sharedReading(folders)?.history ?? (await readHistory([folders.contentDir, folders.publicDir]));
  const { witness } = history;
  if (witness !== 'whole') return new Map(asked.map(({ ref }) => [ref, { witness, steps: [] }]));
  const sources = readSources();
  const authored = asked.flatMap(({ ref }) => {
    const source = sources.get(ref);
    return source ? [{ ref, source }] : [];
  });
  const versions = await readVersions(authored, history);
  return new Map([...versions].map(([{ ref }, each]) => [ref, { witness, steps: stepsBetween(each) }]));
}

let witnesses: Promise<Map<string, Witness>> | undefined;

/** The words before and after each change of an entry, where git is there to tell. */
export const getWitness = async ({ ref }: DisclosureRecord): Promise<Witness | undefined> =>
  (await (witnesses ??= readWitnesses())).get(ref);
