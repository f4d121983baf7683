import type { Named } from '#domain/check/relation.ts';
import { asOfMoment } from '#domain/date/as-of.ts';
import type { Moment } from '#domain/date/calendar-date.ts';
import { buildLedger } from '#domain/ledger/build-ledger.ts';
import { commitmentRef, yearOfRef } from '#domain/ref/ref.ts';
import { byText } from '#domain/text/by-text.ts';
import type { Option } from '#schemas/field.ts';
import { STATE_LABELS } from '#format/labels.ts';
import { taskPhrase } from '#format/task-phrase.ts';
import { hasErrors } from '#validation/check-content.ts';
import type { LoadedContent } from '#validation/load-content.ts';

/** What is recorded of each promise, by its address; nothing while something is at fault. */
function statesOf({ checked, faults }: LoadedContent, now: Moment): (ref: string) => string | undefined {
  if (hasErrors(faults)) return () => undefined;
  const { commitmentsByRef } = buildLedger(checked, asOfMoment(now));
  return (ref) => {
    const state = commitmentsByRef.get(ref)?.state;
    return state && STATE_LABELS[state];
  };
}

/** What a field may point at, by the names and words of the content itself. */
export function choicesOf(content: LoadedContent, now: Moment): (relation: Named) => readonly Option[] {
  const { checked } = content;
  const names = (entries: readonly { data: { name: string } }[]): Option[] =>
    entries.map(({ data }) => ({ value: data.name, label: data.name }));
  const titles = (entries: readonly { id: string; data: { title: string } }[]): Option[] =>
    entries.map(({ id, data }) => ({ value: id, label: `${data.title}（${id}）` }));
  const stateOf = statesOf(content, now);
  const tasks = [...checked.tasks].sort((a, b) => byText(a.id, b.id));
  const groupOf = ({ id, data }: (typeof tasks)[number]): string =>
    `${taskPhrase({ plan: { year: yearOfRef(id) }, number: data.number })}　${data.title}`;
  const commitments = tasks.flatMap((task) =>
    task.data.commitments.map((each): Option => {
      const value = commitmentRef.write({ task: task.id, id: each.id });
      const known = [task.data.lead, stateOf(value)].filter(Boolean).join('，');
      return { value, label: `${each.id}　${each.quote}（${known}）`, group: groupOf(task) };
    }),
  );
  const wholeTasks = tasks.map((task): Option => ({ value: task.id, label: groupOf(task), group: '整项任务' }));
  const choices: Record<Named, readonly Option[]> = {
    office: names(checked.offices),
    theme: names(checked.themes),
    reference: titles(checked.references),
    disclosure: titles(checked.disclosures),
    task: wholeTasks,
    commitment: commitments,
    'task-or-commitment': [...wholeTasks, ...commitments],
  };
  return (relation) => choices[relation];
}
