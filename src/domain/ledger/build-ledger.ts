import { hasCome, type AsOf } from '../date/as-of.ts';
import { countStates } from '../commitment/count-states.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import { isRecordedLater, publicationBasis, publicationState } from '../disclosure/publication.ts';
import type { LookedAt } from '../look/look.ts';
import { commitmentRef, yearOfRef } from '../ref/ref.ts';
import type { Task } from '../task/task.ts';
import { byText } from '../text/by-text.ts';
import type {
  CommitmentRecord,
  DisclosureRecord,
  Entry,
  Ledger,
  LedgerSource,
  OfficeRecord,
  PlanRecord,
  ReferenceRecord,
  TaskRecord,
  ThemeRecord,
} from './ledger.ts';
import { leaveShelves } from './leave-shelves.ts';
import { recordCommitments } from './record-commitments.ts';
import { linkStatements, recordStatements, recordWithholdings } from './record-statements.ts';
import { push, resolve, resolveAll } from './resolve.ts';
import { byLevel, byNewest, byPlanAndNumber } from './order.ts';

/** The vocabularies that tasks and disclosures point into. */
interface Vocabularies {
  offices: Map<string, OfficeRecord>;
  themes: Map<string, ThemeRecord>;
  references: Map<string, ReferenceRecord>;
}

/** What was looked at by the clock, by address. */
const recordLooks = ({ looks }: LedgerSource, asOf: AsOf): Map<string, LookedAt> =>
  new Map(looks.map(({ data }) => [data.id, { ...data, looks: data.looks.filter(({ on }) => hasCome(on, asOf)) }]));

function recordVocabularies(source: LedgerSource, looks: ReadonlyMap<string, LookedAt>): Vocabularies {
  const offices = new Map(
    source.offices.map(({ data }): [string, OfficeRecord] => [
      data.name,
      { ...data, leads: [], assists: [], disclosures: [], left: [] },
    ]),
  );
  const themes = new Map(
    source.themes.map(({ data }): [string, ThemeRecord] => [
      data.name,
      { ...data, tasks: [], disclosures: [], left: [] },
    ]),
  );
  const references = new Map(
    source.references.map(({ id, data }): [string, ReferenceRecord] => [
      id,
      {
        ...data,
        id,
        looks: looks.get(data.url ?? '')?.looks ?? [],
        sections: [],
        basedOn: [],
        basisOf: [],
        tasks: [],
        disclosures: [],
        left: [],
      },
    ]),
  );
  for (const { id, data } of source.references) {
    const record = resolve(references, id, id);
    record.basedOn = resolveAll(references, data.basedOn, id);
    for (const basis of record.basedOn) basis.basisOf.push(record);
  }
  for (const reference of references.values()) reference.basisOf.sort(byLevel);
  return { offices, themes, references };
}

function recordTask(entry: Entry<Task>, plan: PlanRecord, { offices, themes, references }: Vocabularies): TaskRecord {
  const { id: ref, data } = entry;
  const part = plan.parts.findIndex(({ sections }) => sections.some(({ id }) => id === data.section));
  const section = plan.parts[part]?.sections.find(({ id }) => id === data.section);
  if (!section) throw new Error(`${ref} names section ${data.section}, which plan ${plan.year} has not`);
  const task: TaskRecord = {
    ...data,
    ref,
    plan,
    part: part + 1,
    partTitle: plan.parts[part]?.title ?? '',
    sectionTitle: section.title,
    lead: resolve(offices, data.lead, ref),
    responsible: resolveAll(offices, data.responsible, ref),
    themes: resolveAll(themes, data.themes, ref),
    references: resolveAll(references, data.references, ref),
    commitments: [],
    counts: countStates([]),
    related: [],
    left: [],
  };
  plan.tasks.push(task);
  return task;
}

/** A disclosure with its vocabularies; its relations to the ledger are linked later. */
function recordDisclosure(
  { id: ref, data }: Entry<Disclosure>,
  vocabularies: Vocabularies,
  looks: ReadonlyMap<string, LookedAt>,
  asOf: AsOf,
): DisclosureRecord {
  const publication = publicationState(data, asOf);
  return {
    ...data,
    ref,
    year: yearOfRef(ref),
    publishedBasis: publicationBasis(data),
    publication,
    // Of one that was withdrawn no more is told than that it came and went (行政处罚法第四十八条).
    looks: publication === 'withdrawn' ? [] : (looks.get(data.source?.url ?? '')?.looks ?? []),
    recordedLater: isRecordedLater(data),
    themes: resolveAll(vocabularies.themes, data.themes, ref),
    offices: resolveAll(vocabularies.offices, data.offices, ref),
    references: resolveAll(vocabularies.references, data.references, ref),
    keeps: [],
    relatesTo: [],
    supersedes: [],
    supersededBy: [],
    interprets: [],
    interpretedBy: [],
  };
}

/** Links disclosures among themselves. A relation to one that is not public yet is left out. */
function linkDisclosures(entries: readonly Entry<Disclosure>[], records: ReadonlyMap<string, DisclosureRecord>): void {
  for (const { id, data } of entries) {
    const record = records.get(id);
    if (!record) continue;
    for (const other of data.supersedes.flatMap((ref) => records.get(ref) ?? [])) {
      record.supersedes.push(other);
      other.supersededBy.push(record);
    }
    for (const other of data.interprets.flatMap((ref) => records.get(ref) ?? [])) {
      record.interprets.push(other);
      other.interpretedBy.push(record);
    }
  }
}

/** Ties disclosures to the commitments and tasks they keep or bear on, both ways. */
function linkLedger(
  entries: readonly Entry<Disclosure>[],
  disclosures: ReadonlyMap<string, DisclosureRecord>,
  tasks: ReadonlyMap<string, TaskRecord>,
  commitments: ReadonlyMap<string, CommitmentRecord>,
): void {
  for (const { id, data } of entries) {
    const disclosure = disclosures.get(id);
    if (!disclosure || disclosure.publication === 'withdrawn') continue;
    disclosure.keeps = resolveAll(commitments, data.keeps, id);
    for (const { to, reason } of data.relatesTo) {
      const commitment = commitmentRef.is(to) ? resolve(commitments, to, id) : undefined;
      const task = commitment?.task ?? resolve(tasks, to, id);
      (commitment ?? task).related.push({ disclosure, reason });
      disclosure.relatesTo.push({ task, commitment, reason });
    }
  }
}

/** Puts tasks and disclosures into the lists of the offices, themes and references they name. */
function fillIndexes(tasks: readonly TaskRecord[], disclosures: readonly DisclosureRecord[]): void {
  for (const task of tasks) {
    task.lead.leads.push(task);
    for (const office of task.responsible) office.assists.push(task);
    for (const theme of task.themes) theme.tasks.push(task);
    for (const reference of task.references) reference.tasks.push(task);
  }
  for (const disclosure of disclosures) {
    if (disclosure.publication === 'withdrawn') continue;
    for (const office of disclosure.offices) office.disclosures.push(disclosure);
    for (const theme of disclosure.themes) theme.disclosures.push(disclosure);
    for (const reference of disclosure.references) reference.disclosures.push(disclosure);
  }
}

const mapBy = <T, K>(items: readonly T[], key: (item: T) => K): Map<K, T> =>
  new Map(items.map((item) => [key(item), item]));

/**
 * Derives the whole ledger, once per build. Pure: the same source and clock give the same ledger in
 * the same order, whatever order the source came in.
 *
 * @param source checked content
 * @param options.withScheduled true for a preview: what is scheduled is among the lists, and counts for nothing
 * @throws when a reference dangles, which the content check would have named
 */
export function buildLedger(source: LedgerSource, asOf: AsOf, { withScheduled = false } = {}): Ledger {
  const looks = recordLooks(source, asOf);
  const vocabularies = recordVocabularies(source, looks);
  const plans = source.plans
    .map(({ id, data }): PlanRecord => ({ ...data, year: id, tasks: [], counts: countStates([]) }))
    .sort((a, b) => byText(b.year, a.year));
  const plansByYear = mapBy(plans, ({ year }) => year);

  const taskEntries = [...source.tasks].sort((a, b) => byText(a.id, b.id));
  const tasks = taskEntries
    .map((entry) => recordTask(entry, resolve(plansByYear, yearOfRef(entry.id), entry.id), vocabularies))
    .sort(byPlanAndNumber);
  const tasksByRef = mapBy(tasks, ({ ref }) => ref);
  for (const { id, data } of source.references)
    resolve(vocabularies.references, id, id).sections = data.sections.map((section) => ({
      ...section,
      tasks: resolveAll(tasksByRef, section.tasks, id),
    }));

  const disclosures = source.disclosures
    .map((entry) => recordDisclosure(entry, vocabularies, looks, asOf))
    .filter(({ publication }) => withScheduled || publication !== 'scheduled')
    .sort(byNewest);
  const disclosuresByRef = mapBy(disclosures, ({ ref }) => ref);
  const disclosureEntries = mapBy(source.disclosures, ({ id }) => id);
  const publicEntries = disclosures.map(({ ref }) => resolve(disclosureEntries, ref, ref));
  linkDisclosures(publicEntries, disclosuresByRef);

  const keeping = new Map<string, DisclosureRecord[]>();
  for (const { id, data } of publicEntries) {
    const record = resolve(disclosuresByRef, id, id);
    if (record.publication !== 'scheduled') for (const ref of data.keeps) push(keeping, ref, record);
  }
  const { statements, stating } = recordStatements(source.statements, vocabularies.offices, asOf);
  for (const entry of taskEntries) {
    const task = resolve(tasksByRef, entry.id, entry.id);
    task.commitments = recordCommitments(task, entry, { keeping, stating }, asOf);
    task.counts = countStates(task.commitments);
  }
  for (const plan of plans) plan.counts = countStates(plan.tasks.flatMap(({ commitments }) => commitments));
  const commitmentsByRef = mapBy(
    tasks.flatMap(({ commitments }) => commitments),
    ({ ref }) => ref,
  );
  linkStatements(source.statements, statements, commitmentsByRef);
  linkLedger(publicEntries, disclosuresByRef, tasksByRef, commitmentsByRef);
  fillIndexes(tasks, disclosures);
  for (const { id, data } of publicEntries)
    leaveShelves(data, resolve(disclosuresByRef, id, id), (ref) => commitmentsByRef.get(ref) ?? tasksByRef.get(ref));

  const disclosuresByYear = new Map<string, DisclosureRecord[]>();
  for (const disclosure of disclosures) push(disclosuresByYear, disclosure.year, disclosure);
  return {
    asOf,
    plans,
    tasks,
    tasksByRef,
    commitmentsByRef,
    disclosures,
    disclosuresByRef,
    disclosuresByYear: new Map([...disclosuresByYear].sort(([a], [b]) => byText(b, a))),
    statements,
    withholdings: recordWithholdings(source.withholdings, vocabularies.offices, asOf),
    removals: source.removals.map(({ data }) => data).sort((a, b) => byText(a.id, b.id)),
    looks,
    offices: [...vocabularies.offices.values()],
    themes: [...vocabularies.themes.values()],
    terms: new Map(source.terms.map(({ data }) => [data.name, data])),
    references: [...vocabularies.references.values()].sort(byLevel),
  };
}
