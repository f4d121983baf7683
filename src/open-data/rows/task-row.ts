import { z } from 'astro/zod';
import { taskAddress } from '#domain/ledger/addresses.ts';
import type { TaskRecord } from '#domain/ledger/ledger.ts';
import { field } from '#schemas/field.ts';
import { fullAddress, type DataSource } from '../source.ts';
import { addressColumn, count, idOf, list, namesOf, shown, stateCounts, titlesOf, words } from './words.ts';

/** A row of tasks.json: one numbered task of a plan. */
export const taskRow = z.strictObject({
  id: idOf('2021/07'),
  plan: field('年份', words, { help: '哪一年的任务分解表' }),
  documentNumber: field('通知文号', words),
  number: shown('tasks.number', count, { help: '照通知' }),
  title: shown('tasks.title', words, { help: '通知原文' }),
  requirement: shown('tasks.requirement', words, { help: '通知原文' }),
  part: field('部分', words),
  section: shown('tasks.section', words),
  lead: shown('tasks.lead', words),
  responsible: shown('tasks.responsible', list, { help: '照通知的先后；通知里空着的也空着' }),
  themes: shown('tasks.themes', list, { help: '本站归的类' }),
  legalBasis: shown('tasks.legalBasis', list, { help: '政府信息公开条例的条款；本站对应的' }),
  references: shown('tasks.references', list),
  commitments: field('承诺数', count, { help: '本站从工作要求里拆出的条数' }),
  ...stateCounts,
  address: addressColumn,
});

export const taskRowOf = (task: TaskRecord, source: Pick<DataSource, 'site'>): z.output<typeof taskRow> => ({
  id: task.ref,
  plan: task.plan.year,
  documentNumber: task.plan.documentNumber,
  number: task.number,
  title: task.title,
  requirement: task.requirement,
  part: task.partTitle,
  section: task.sectionTitle,
  lead: task.lead.name,
  responsible: namesOf(task.responsible),
  themes: namesOf(task.themes),
  legalBasis: task.legalBasis,
  references: titlesOf(task.references),
  commitments: task.commitments.length,
  ...task.counts,
  address: fullAddress(source, taskAddress(task.ref)),
});
