import type { CheckSource, Rule } from './check-source.ts';
import { error, type Finding } from './finding.ts';
import { suggest } from './nearest.ts';
import type { Named } from './relation.ts';
import { commitmentRef, taskRef, yearOfRef } from '../ref/ref.ts';

type Known = CheckSource['known'];

const NOUNS = {
  office: ['部门', 'offices'],
  theme: ['主题', 'themes'],
  reference: ['依据', 'references'],
  disclosure: ['公开事项', 'disclosures'],
  task: ['任务', 'tasks'],
} as const;

/** Why a commitment reference leads nowhere, with the ids that there are. */
export function explainCommitment(ref: string, { tasks, commitments }: Known): string | undefined {
  const parts = commitmentRef.read(ref);
  if (!parts) return `写成${commitmentRef.shape}`;
  const { task, id } = parts;
  if (!tasks.has(task)) return `没有任务“${task}”；${suggest(task, [...tasks])}`;
  const ids = commitments.get(task);
  return ids === undefined || ids.includes(id)
    ? undefined
    : `任务 ${task} 没有承诺“${id}”；它的承诺有：${ids.map((each) => commitmentRef.write({ task, id: each })).join('、')}`;
}

/** Why what stands in a field points at nothing, with what is most like it. */
export function explainPointer(relation: Named, value: string, known: Known): string | undefined {
  if (relation === 'task-or-commitment' && taskRef.is(value)) return explainPointer('task', value, known);
  if (relation === 'commitment' || relation === 'task-or-commitment') return explainCommitment(value, known);
  const [noun, collection] = NOUNS[relation];
  const names = known[collection];
  return names.has(value) ? undefined : `没有这个${noun}；${suggest(value, [...names])}`;
}

/** Whatever a field points at is there. A file is looked for on the disk, not here. */
export const everythingPointsSomewhere: Rule = ({ pointers, known }) =>
  pointers.flatMap(({ entry, path, value, relation }): Finding[] => {
    const message = relation === 'file' ? undefined : explainPointer(relation, value, known);
    return message === undefined ? [] : [error(entry, path, message, value)];
  });

/** A task stands in a section of its year's plan. */
export const tasksStandInTheirPlan: Rule = ({ tasks, plans, known }) =>
  tasks.flatMap(({ key, id, data: { section } }): Finding[] => {
    const year = yearOfRef(id);
    if (!known.plans.has(year)) {
      const message = `没有 ${year} 年的任务分解表；先建 plans/${year}.yaml`;
      return [error(key, [], message, id)];
    }
    const plan = plans.find((each) => each.id === year)?.data;
    const sections = plan?.parts.flatMap((part) => part.sections.map((each) => each.id));
    if (!sections || sections.includes(section)) return [];
    const message = `没有这个小节；${suggest(section, sections)}`;
    return [error(key, ['section'], message, section)];
  });
