import type { Named } from '#domain/check/relation.ts';
import { commitmentRef, yearOfRef } from '#domain/ref/ref.ts';
import { byText } from '#domain/text/by-text.ts';
import type { Option } from '#schemas/field.ts';
import { taskPhrase } from '#format/task-phrase.ts';
import type { LoadedContent } from '#validation/load-content.ts';

/** What a field may point at, by the names and words of the content itself. */
export function choicesOf({ checked }: LoadedContent): (relation: Named) => readonly Option[] {
  const names = (entries: readonly { data: { name: string } }[]): Option[] =>
    entries.map(({ data }) => ({ value: data.name, label: data.name }));
  const titles = (entries: readonly { id: string; data: { title: string } }[]): Option[] =>
    entries.map(({ id, data }) => ({ value: id, label: `${data.title}（${id}）` }));
  const tasks = [...checked.tasks].sort((a, b) => byText(a.id, b.id));
  const groupOf = ({ id, data }: (typeof tasks)[number]): string =>
    `${taskPhrase({ plan: { year: yearOfRef(id) }, number: data.number })}　${data.title}`;
  const commitments = tasks.flatMap((task) =>
    task.data.commitments.map((each): Option => ({
      value: commitmentRef.write({ task: task.id, id: each.id }),
      label: `${each.id}　${each.quote}`,
      group: groupOf(task),
    })),
  );
  const wholeTasks = tasks.map((task): Option => ({ value: task.id, label: groupOf(task), group: '整项任务' }));
  const choices: Record<Named, readonly Option[]> = {
    office: names(checked.offices),
    theme: names(checked.themes),
    reference: titles(checked.references),
    disclosure: titles(checked.disclosures),
    commitment: commitments,
    'task-or-commitment': [...wholeTasks, ...commitments],
  };
  return (relation) => choices[relation];
}
