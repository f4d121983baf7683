import type { TableRow } from './table-row.ts';

/** Where each field of a task stands in a row. */
export interface Columns {
  number: number | undefined;
  title: number;
  requirement: number;
  lead: number;
  responsible: number | undefined;
}

const HEADS: Readonly<Record<keyof Columns, RegExp>> = {
  number: /^(?:序号|编号)$/,
  title: /^(?:主要|重点|工作)?任务(?:名称|分解)?$|^工作事项$/,
  requirement: /^(?:工作|具体|任务)(?:要求|内容|措施)$|^要求$/,
  lead: /^(?:牵头|主办|主责|责任牵头)(?:部门|单位|处室|科室)$/,
  responsible: /^(?:责任|配合|协办|参与|参加)(?:部门|单位|处室|科室)$/,
};
/** What each column holds; nothing for a row that is not the heads'. */
export function findColumns({ texts }: TableRow): Columns | undefined {
  const find = (pattern: RegExp): number | undefined =>
    [...texts].find(([, text]) => pattern.test(text.replace(/\s/gu, '')))?.[0];
  const [title, requirement, lead] = [find(HEADS.title), find(HEADS.requirement), find(HEADS.lead)];
  if (title === undefined || requirement === undefined || lead === undefined) return undefined;
  return { number: find(HEADS.number), title, requirement, lead, responsible: find(HEADS.responsible) };
}
