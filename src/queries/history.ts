import { readContentTree } from '#adapters/content/content-tree.ts';
import { readHistory } from '#adapters/git/read-history.ts';
import { accountKey, readPast, type Past } from '#adapters/git/read-past.ts';
import { folders } from '#config/build.ts';
import type { Testimony } from '#domain/history/testimony.ts';
import { findByRef } from '#domain/ledger/find-by-ref.ts';
import { sharedClock, sharedReading } from '#integrations/shared-reading.ts';
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
  return {
    witness: history.witness,
    told: told.get(accountKey({ collection, id })) ?? [],
    find: (ref) => findByRef(ledger, ref),
  };
}
