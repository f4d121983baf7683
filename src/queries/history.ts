import { readContentTree } from '#adapters/content/content-tree.ts';
import { readHistory } from '#adapters/git/read-history.ts';
import { accountKey, readPast, type Past } from '#adapters/git/read-past.ts';
import { folders } from '#config/build.ts';
import type { Testimony } from '#domain/history/testimony.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import type { EditWords, NameOf } from '#domain/history/edit-words.ts';
import type { DatedVersion } from '#domain/history/version.ts';
import { wordingsOf } from '#domain/history/wordings.ts';
import { findByRef } from '#domain/ledger/find-by-ref.ts';
import { eventLink } from '#domain/timeline/days.ts';
import { changeKey, toldKey } from '#domain/timeline/event.ts';
import { sharedClock, sharedReading } from '#integrations/shared-reading.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { editWords } from '#schemas/edit-words.ts';
import { guardOf } from '#schemas/guards.ts';
import { getLedger } from './ledger.ts';

async function readAnew(): Promise<Past> {
  const { contentDir, publicDir } = folders;
  return readPast(readContentTree(contentDir).entries, await readHistory([contentDir, publicDir]), sharedClock());
}

let past: Promise<Past> | undefined;

/** All of it from one reading of git: a process for each entry would take an edited archive minutes. */
const getPast = (): Promise<Past> => (past ??= Promise.resolve(sharedReading(folders)?.past ?? readAnew()));

/** What is borne out of the changes of one entry. */
export async function getTestimony(collection: string, id: string): Promise<Testimony> {
  const [{ history, told }, ledger] = await Promise.all([getPast(), getLedger()]);
  const entry = accountKey({ collection, id });
  const item = collection === 'disclosures' ? ledger.disclosuresByRef.get(id) : undefined;
  const name = item ? toldKey({ collection: 'disclosures', entry: item }) : entry;
  return {
    witness: history.witness,
    told: told.get(entry) ?? [],
    find: (ref) => findByRef(ledger, ref),
    linkTo: (change, changes) =>
      change.kind === 'withdrawal' ? undefined : eventLink({ at: change.on, key: changeKey(name, change, changes) }),
  };
}

let versions: Promise<ReadonlyMap<string, readonly DatedVersion[]>> | undefined;

const getVersions = (): NonNullable<typeof versions> =>
  (versions ??= getPast().then(
    (known) => new Map([...known.versions].map(([entry, each]) => [accountKey(entry), each])),
  ));

/** What an entry said at one time. */
export interface ToldWording {
  since: Moment | undefined;
  tell: (nameOf: NameOf) => EditWords[];
}

/**
 * Earlier wordings of an entry, each whole, newest first; today's is the first. Nothing for one that was never
 * worded otherwise, or where git cannot tell.
 */
export async function listWordings(collection: CollectionName, id: string): Promise<ToldWording[]> {
  const ofEntry = (await getVersions()).get(accountKey({ collection, id }));
  const guard = guardOf(collection);
  if (!guard || !ofEntry) return [];
  const wordings = wordingsOf(ofEntry, guard, sharedClock());
  return wordings.length < 2
    ? []
    : wordings.map(({ since, told }) => ({
        since,
        tell: (nameOf) => told.map((edit) => editWords(collection, edit, nameOf)),
      }));
}

/** Those of some entries that were worded otherwise once, with their wordings. */
export async function withWordings<T extends { ref: string }>(
  collection: CollectionName,
  entries: readonly T[],
): Promise<{ entry: T; wordings: ToldWording[] }[]> {
  const all = await Promise.all(
    entries.map(async (entry) => ({ entry, wordings: await listWordings(collection, entry.ref) })),
  );
  return all.filter(({ wordings }) => wordings.length > 0);
}
