import { z } from 'astro/zod';
import { planAddress } from '#domain/ledger/addresses.ts';
import type { PlanRecord } from '#domain/ledger/ledger.ts';
import { field } from '#schemas/field.ts';
import { fullAddress, type DataSource } from '../source.ts';
import { addressColumn, count, day, idOf, moment, shown, stateCounts, words } from './words.ts';

/** A row of plans.json: one yearly notice with its table. */
export const planRow = z.strictObject({
  id: idOf('2021'),
  title: shown('plans.title', words, { help: '通知原文' }),
  tableTitle: shown('plans.tableTitle', words, { help: '通知原文' }),
  documentNumber: shown('plans.documentNumber', words),
  issuer: shown('plans.issuer', words),
  formedOn: shown('plans.formedOn', day),
  recordedOn: shown('plans.recordedOn', moment, { help: '本站收录的日期' }),
  tasks: field('任务数', count),
  commitments: field('承诺数', count, { help: '本站从工作要求里拆出的条数' }),
  ...stateCounts,
  address: addressColumn,
});

export const planRowOf = (plan: PlanRecord, source: Pick<DataSource, 'site'>): z.output<typeof planRow> => ({
  id: plan.year,
  title: plan.title,
  tableTitle: plan.tableTitle,
  documentNumber: plan.documentNumber,
  issuer: plan.issuer,
  formedOn: plan.formedOn,
  recordedOn: plan.recordedOn,
  tasks: plan.tasks.length,
  commitments: plan.tasks.flatMap(({ commitments }) => commitments).length,
  ...plan.counts,
  address: fullAddress(source, planAddress(plan.year)),
});
