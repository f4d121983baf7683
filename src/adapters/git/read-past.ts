import type { AsOf } from '#domain/date/as-of.ts';
import { accountFor, type Account, type Explained } from '#domain/history/account.ts';
import type { Told } from '#domain/history/edit-words.ts';
import { formerNames, type Naming } from '#domain/history/former-names.ts';
import type { FormerNames } from '#domain/history/guard.ts';
import type { History } from '#domain/history/history.ts';
import { promiseRef } from '#domain/mention/mention.ts';
import { stepsOf } from '#domain/history/steps.ts';
import type { DatedVersion } from '#domain/history/version.ts';
import { editWords } from '#schemas/edit-words.ts';
import { guardOf } from '#schemas/guards.ts';
import { inRepository, realFile } from './real-path.ts';
import { readVersions, revisionsOf, type Authored, type Versions } from './read-versions.ts';

/** What git bears out of the entries of today. */
export interface Past<E extends Authored = Authored> {
  history: History;
  /** Of every entry whose file was touched since its first commit; newest first, the working copy at the head. */
  versions: ReadonlyMap<E, readonly DatedVersion[]>;
  /** Of guarded entries among them, by `collection/id`: which change explains what, and what none does. */
  accounts: ReadonlyMap<string, Account>;
  /** The same for readers: the change entries of today, each with what it explains in words. */
  told: ReadonlyMap<string, readonly Told[]>;
  /** How many older versions git should hold and does not. */
  lost: number;
}

export const accountKey = ({ collection, id }: { collection: string; id: string }): string => `${collection}/${id}`;

/** A version of a file whose names others are called by; everything else of it is its own affair. */
const isNaming = ({ collection }: Authored): boolean => collection === 'offices';

const wasTouched = (entry: Authored, history: History): boolean =>
  revisionsOf(entry, history).length > 1 ||
  history.uncommitted.has(inRepository(history.root, realFile(entry.source.path)));

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Former names of offices, and former addresses of disclosures. */
function namesIn(versions: ReadonlyMap<Authored, readonly DatedVersion[]>): FormerNames {
  const namings = [...versions].flatMap(([{ collection, id }, [current, ...older]]): Naming[] => {
    if (collection === 'disclosures') return [{ today: id, before: textsOf(current?.facts.redirectFrom) }];
    if (collection !== 'offices') return [];
    const today = String(current?.facts.name);
    return [{ today, before: older.map(({ facts }) => String(facts.name)).filter((name) => name !== today) }];
  });
  return formerNames(namings);
}

/** A promise is named by its id alone where its own task speaks of it. */
const tellOf = ({ collection, id }: Authored, { change, at, edits }: Explained): Told => ({
  change,
  at,
  places: [...new Set(edits.map(({ place }) => place))],
  tell: (nameOf) => edits.map((edit) => editWords(collection, edit, (ref) => nameOf(promiseRef(ref, id)))),
});

const faultsOf = ({ silent, struck }: Account): number => silent.length + struck.length;

/** What each entry of a record explains, along one reading of the history. */
function accountsOf<E extends Authored>({ of }: Versions<E>, names: FormerNames, asOf: AsOf): Map<E, Account> {
  return new Map(
    [...of].flatMap(([entry, versions]): [E, Account][] => {
      const guard = guardOf(entry.collection);
      return guard ? [[entry, accountFor(stepsOf(versions, { guard, names, asOf }))]] : [];
    }),
  );
}

/** Reads what became of some entries since readers first saw them; without a whole history, nothing. */
export async function readPast<E extends Authored>(
  entries: readonly E[],
  history: History,
  asOf: AsOf,
): Promise<Past<E>> {
  if (history.witness !== 'whole')
    return { history, versions: new Map(), accounts: new Map(), told: new Map(), lost: 0 };
  const touched = entries.filter(
    (entry) => (guardOf(entry.collection) !== undefined || isNaming(entry)) && wasTouched(entry, history),
  );
  const read = await readVersions(touched, history);
  const { of: versions, lost } = read;
  const names = namesIn(versions);
  const each = accountsOf(read, names, asOf);
  // A merge makes one step of the commits that it brought in. What was told in each of those is told.
  const doubtful = [...each].flatMap(([entry, account]) => (faultsOf(account) > 0 ? [entry] : []));
  const apart = await readVersions(doubtful, { ...history, revisions: history.throughMerges });
  for (const [entry, account] of accountsOf(apart, names, asOf)) {
    const isBroughtIn = revisionsOf(entry, { ...history, revisions: history.throughMerges }).length > 0;
    if (isBroughtIn && faultsOf(account) < faultsOf(each.get(entry) ?? account)) each.set(entry, account);
  }
  const accounts = new Map([...each].map(([entry, account]) => [accountKey(entry), account]));
  const told = new Map(
    [...versions.keys()].map((entry): [string, Told[]] => {
      const explained = accounts.get(accountKey(entry))?.explained ?? [];
      return [accountKey(entry), explained.map((each) => tellOf(entry, each))];
    }),
  );
  return { history, versions, accounts, told, lost };
}
