import { z } from 'astro/zod';
import { taskAddress } from '#domain/ledger/addresses.ts';
import type { TaskRecord } from '#domain/ledger/ledger.ts';
import { TASK_FATES, type ComparedTask } from '#domain/plan/compare-plans.ts';
import { TASK_FATE_LABELS } from '#format/labels.ts';
import { choice } from '#schemas/fields.ts';
import { field } from '#schemas/field.ts';
import { fullAddress, type DataSource } from '../source.ts';
import { list, orNull, refsOf, titlesOf, words } from './words.ts';

/** A row of two plans side by side: a task beside what it was; several, where several became one. */
export const comparisonRow = z.strictObject({
  fate: field('前后', choice(TASK_FATES, TASK_FATE_LABELS)),
  older: field('前一年的任务', list),
  olderTitle: field('前一年的工作任务', list),
  olderRequirement: field('前一年的工作要求', list),
  newer: field('后一年的任务', words.nullable()),
  newerTitle: field('后一年的工作任务', words.nullable()),
  newerRequirement: field('后一年的工作要求', words.nullable()),
  addresses: field('网址', list),
});

export function comparisonRowOf(
  { fate, older, newer }: ComparedTask,
  source: Pick<DataSource, 'site'>,
): z.output<typeof comparisonRow> {
  const addressOf = ({ ref }: TaskRecord): string => fullAddress(source, taskAddress(ref));
  return {
    fate,
    older: refsOf(older),
    olderTitle: titlesOf(older),
    olderRequirement: older.map(({ requirement }) => requirement),
    newer: orNull(newer?.ref),
    newerTitle: orNull(newer?.title),
    newerRequirement: orNull(newer?.requirement),
    addresses: [...older, ...(newer ? [newer] : [])].map(addressOf),
  };
}
