import type { AsOf } from '../date/as-of.ts';
import { countStates } from '../commitment/count-states.ts';
import { yearOfRef } from '../ref/ref.ts';
import type { Task } from '../task/task.ts';
import { byText } from '../text/by-text.ts';
import type { DisclosureRecord, Entry, Ledger, LedgerSource, PlanRecord, TaskRecord } from './ledger.ts';
import { leaveShelves } from './leave-shelves.ts';
import { recordCommitments } from './record-commitments.ts';
import { linkDisclosures, linkLedger, recordDisclosure } from './record-disclosures.ts';
import { linkStatements, recordStatements, recordWithholdings } from './record-statements.ts';
import { recordLooks, recordVocabularies, type Vocabularies } from './record-vocabularies.ts';
import { push, resolve, resolveAll } from './resolve.ts';
import { byLevel, byNewest, byPlanAndNumber } from './order.ts';

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
 * Derives the whole ledger. Pure: the same source and clock give the same ledger in the same order, whatever order
 * the source came in, but for offices and themes: they stay as they are listed.
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
