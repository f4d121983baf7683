import { z } from 'astro/zod';
import { borneOut, type EditWords } from '#domain/history/edit-words.ts';
import { findByRef } from '#domain/ledger/find-by-ref.ts';
import { entryKey, EVENT_KINDS, type TimelineEvent } from '#domain/timeline/event.ts';
import { eventAddress, eventWords } from '#format/event.ts';
import { EVENT_LABELS } from '#format/labels.ts';
import { refPhrase } from '#format/ref-phrase.ts';
import { choice } from '#schemas/fields.ts';
import { field } from '#schemas/field.ts';
import { fullAddress, type DataSource } from '../source.ts';
import { address, idOf, list, moment, refsOf, words } from './words.ts';

const edit = z.strictObject({
  where: field('哪一处', words),
  before: field('改动前', words),
  after: field('改动后', words),
});

/** A row of changes.json: one thing that happened to the ledger. */
export const changeRow = z.strictObject({
  id: idOf('recorded:disclosures/2021/xiachengzhi-86'),
  at: field('日期', moment, { help: '台账里发生的日子，不是公开的日子' }),
  kind: field('发生了什么', choice(EVENT_KINDS, EVENT_LABELS)),
  label: field('性质', words, { help: '更改的，写是哪一种更改' }),
  title: field('对象', words),
  note: field('说明', words),
  edits: field('改动前后的文字', z.array(edit), { help: '由版本历史印证；看不到历史的，空着' }),
  tasks: field('关系到的任务', list, { help: '任务的编号' }),
  address: field('网址', address.nullable()),
});

/** The words before and after a change, as git bears them out. */
export function editsOf(
  { change, subject }: TimelineEvent,
  { told, ledger }: Pick<DataSource, 'told' | 'ledger'>,
): EditWords[] {
  const known = change && borneOut(change, told.get(entryKey(subject)) ?? []);
  return known?.tell((ref) => refPhrase(findByRef(ledger, ref))) ?? [];
}

export function changeRowOf(
  event: TimelineEvent,
  source: Pick<DataSource, 'site' | 'told' | 'ledger'>,
): z.output<typeof changeRow> {
  const to = eventAddress(event);
  return {
    id: event.key,
    at: event.at,
    kind: event.kind,
    ...eventWords(event),
    edits: editsOf(event, source),
    tasks: refsOf(event.tasks),
    address: to === undefined ? null : fullAddress(source, to),
  };
}
