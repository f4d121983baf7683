import { z } from 'astro/zod';
import { CADENCES, CHECKABILITIES, COMMITMENT_KINDS, COMMITMENT_STATES } from '#domain/commitment/vocabulary.ts';
import { commitmentAddress } from '#domain/ledger/addresses.ts';
import type { CommitmentRecord } from '#domain/ledger/ledger.ts';
import { CADENCE_LABELS, CHECKABILITY_LABELS, COMMITMENT_KIND_LABELS, STATE_LABELS } from '#format/labels.ts';
import { stateReason } from '#format/state-reason.ts';
import { choice } from '#schemas/fields.ts';
import { field } from '#schemas/field.ts';
import { fullAddress, type DataSource } from '../source.ts';
import { addressColumn, count, day, idOf, list, orNull, refsOf, shown, words } from './words.ts';

/** A row of commitments.json: one promise. */
export const commitmentRow = z.strictObject({
  id: idOf('2021/07#c1'),
  task: field('任务', words, { help: '任务的编号' }),
  ordinal: field('第几条', count, { help: '在这项任务里的先后' }),
  quote: shown('tasks.commitments.quote', words, { help: '通知原文' }),
  kind: shown('tasks.commitments.kind', choice(COMMITMENT_KINDS, COMMITMENT_KIND_LABELS)),
  checkability: shown('tasks.commitments.checkability', choice(CHECKABILITIES, CHECKABILITY_LABELS), {
    help: '只是目标的不计入',
  }),
  criterion: shown('tasks.commitments.criterion', words, { help: '本站事先写定的一句话' }),
  cadence: shown('tasks.commitments.cadence', choice(CADENCES, CADENCE_LABELS)),
  intervalMonths: field('更新间隔（月）', count.nullable(), { help: '有规定写明才有' }),
  deadline: field('期限', day.nullable(), { help: '有规定写明才有' }),
  authority: field('期限或间隔的依据', words.nullable()),
  state: field('状态', choice(COMMITMENT_STATES, STATE_LABELS), { help: '按数据日期算出' }),
  reason: field('为什么是这个状态', words),
  dueOn: field('到期日', day.nullable(), { help: '状态在哪一天变，或已经变' }),
  daysLate: field('晚了几天', count.nullable(), { help: '最早一件晚于期限的天数' }),
  keptBy: field('兑现的公开事项', list, { help: '公开事项的编号，新的在前' }),
  statements: field('落实说明', list, { help: '落实说明的编号' }),
  related: field('有关的公开事项', list, { help: '只列出，不计入' }),
  checkedOn: field('查找日期', day.nullable(), { help: '本站最近一次专门找它的日子；空着就是还没有专门找过' }),
  checkedWhere: field('查找的地方', words.nullable()),
  continues: shown('tasks.commitments.continues', words.nullable(), { help: '以前年份的哪一条承诺' }),
  address: addressColumn,
});

export const commitmentRowOf = (
  commitment: CommitmentRecord,
  source: Pick<DataSource, 'site'>,
): z.output<typeof commitmentRow> => ({
  id: commitment.ref,
  task: commitment.task.ref,
  ordinal: commitment.ordinal,
  quote: commitment.quote,
  kind: commitment.kind,
  checkability: commitment.checkability,
  criterion: commitment.criterion,
  cadence: commitment.cadence,
  intervalMonths: orNull(commitment.interval?.months),
  deadline: orNull(commitment.deadline?.on),
  authority: orNull(commitment.deadline?.authority ?? commitment.interval?.authority),
  state: commitment.state,
  reason: stateReason(commitment.trace),
  dueOn: orNull(commitment.trace.dueOn),
  daysLate: orNull(commitment.trace.punctuality?.daysLate),
  keptBy: refsOf(commitment.keptBy),
  statements: refsOf(commitment.statements.filter(({ isWithdrawn }) => !isWithdrawn)),
  related: commitment.related.map(({ disclosure }) => disclosure.ref),
  checkedOn: orNull(commitment.checked?.on),
  checkedWhere: orNull(commitment.checked?.where),
  continues: orNull(commitment.continues),
  address: fullAddress(source, commitmentAddress(commitment.ref)),
});
