import type { CheckSource, Rule } from './check-source.ts';
import type { FieldPath, Finding } from './finding.ts';
import { suggest } from './nearest.ts';
import { commitmentRef, taskRef, yearOfRef } from '../ref/ref.ts';

const missing = (entry: string, path: FieldPath, found: string, message: string): Finding => ({
  severity: 'error',
  entry,
  path,
  found,
  message,
});

/** One finding for each value that is not among the known ones. */
function unknowns(
  entry: string,
  path: FieldPath,
  values: readonly string[],
  known: ReadonlySet<string>,
  what: string,
): Finding[] {
  return values.flatMap((value, index) =>
    known.has(value) ? [] : [missing(entry, [...path, index], value, `没有这个${what}；${suggest(value, [...known])}`)],
  );
}

const one = (entry: string, field: string, value: string, known: ReadonlySet<string>, what: string): Finding[] =>
  known.has(value) ? [] : [missing(entry, [field], value, `没有这个${what}；${suggest(value, [...known])}`)];

/** Why a commitment reference leads nowhere, with the ids that there are. */
export function explainCommitment(ref: string, { tasks, commitments }: CheckSource['known']): string | undefined {
  const parts = commitmentRef.read(ref);
  if (!parts) return `写成${commitmentRef.shape}`;
  const { task, id } = parts;
  if (!tasks.has(task)) return `没有任务“${task}”；${suggest(task, [...tasks])}`;
  const ids = commitments.get(task) ?? [];
  return ids.includes(id)
    ? undefined
    : `任务 ${task} 没有承诺“${id}”；它的承诺有：${ids.map((each) => commitmentRef.write({ task, id: each })).join('、')}`;
}

/** Why a reference to a task or one of its commitments leads nowhere. */
export function explainTaskOrCommitment(ref: string, known: CheckSource['known']): string | undefined {
  if (!taskRef.is(ref)) return explainCommitment(ref, known);
  return known.tasks.has(ref) ? undefined : `没有这项任务；${suggest(ref, [...known.tasks])}`;
}

const commitmentFindings = (
  entry: string,
  path: FieldPath,
  refs: readonly string[],
  known: CheckSource['known'],
): Finding[] =>
  refs.flatMap((ref, index) => {
    const message = explainCommitment(ref, known);
    return message ? [missing(entry, [...path, index], ref, message)] : [];
  });

export const plansPointSomewhere: Rule = ({ plans, known }) =>
  plans.flatMap(({ key, data }) => (data.notice ? one(key, 'notice', data.notice, known.disclosures, '公开事项') : []));

export const tasksPointSomewhere: Rule = ({ tasks, plans, known }) =>
  tasks.flatMap(({ key, id, data }) => {
    const year = yearOfRef(id);
    const plan = plans.find((each) => each.id === year)?.data;
    const sections = new Set(plan?.parts.flatMap((part) => part.sections.map((section) => section.id)));
    return [
      ...(known.plans.has(year) ? [] : [missing(key, [], id, `没有 ${year} 年的任务分解表；先建 plans/${year}.yaml`)]),
      ...(plan ? one(key, 'section', data.section, sections, '小节') : []),
      ...one(key, 'lead', data.lead, known.offices, '部门'),
      ...unknowns(key, ['responsible'], data.responsible, known.offices, '部门'),
      ...unknowns(key, ['themes'], data.themes, known.themes, '主题'),
      ...unknowns(key, ['references'], data.references, known.references, '依据'),
      ...data.commitments.flatMap(({ continues }, index) => {
        const message = continues && explainCommitment(continues, known);
        return continues && message ? [missing(key, ['commitments', index, 'continues'], continues, message)] : [];
      }),
    ];
  });

export const disclosuresPointSomewhere: Rule = ({ disclosures, known }) =>
  disclosures.flatMap(({ key, data }) => [
    ...commitmentFindings(key, ['keeps'], data.keeps, known),
    ...data.relatesTo.flatMap(({ to }, index) => {
      const path = ['relatesTo', index, 'to'];
      const message = explainTaskOrCommitment(to, known);
      return message ? [missing(key, path, to, message)] : [];
    }),
    ...unknowns(key, ['offices'], data.offices, known.offices, '部门'),
    ...unknowns(key, ['themes'], data.themes, known.themes, '主题'),
    ...unknowns(key, ['references'], data.references, known.references, '依据'),
    ...unknowns(key, ['supersedes'], data.supersedes, known.disclosures, '公开事项'),
    ...unknowns(key, ['interprets'], data.interprets, known.disclosures, '公开事项'),
  ]);

export const referencesPointSomewhere: Rule = ({ references, known }) =>
  references.flatMap(({ key, data }) => unknowns(key, ['basedOn'], data.basedOn, known.references, '依据'));
