import { absolute } from '#config/address.ts';
import { dayOf } from '#domain/date/calendar-date.ts';
import { disclosureAddress, taskAddress } from '#domain/ledger/addresses.ts';
import { daysOfDisclosure, daysOfTask, latestDay } from '#domain/ledger/last-change.ts';
import type { DisclosureRecord, TaskRecord } from '#domain/ledger/ledger.ts';
import type { Cited } from '#format/citation.ts';
import { refPhrase } from '#format/ref-phrase.ts';

type Labelled = { label: string; of: Cited };
type Where = { name: string; origin?: string | undefined };

/** A page of this site: its name, its address from the root, and the day of its facts. */
export const citedPage = (title: string, path: string, on: Cited['on'], { name, origin }: Where): Labelled[] => [
  { label: '这一页', of: { author: name, title, kind: 'EB', on, address: absolute(path, origin) } },
];

/** The page of a task. */
export const citedTask = (task: TaskRecord, site: Where): Labelled[] =>
  citedPage(refPhrase({ task }) ?? '', taskAddress(task.ref), latestDay(daysOfTask(task)), site);

/** The paper itself: at its official address where one is known, else as a paper of its day. */
function citedPaper({ title, documentNumber, publisher, producer, source, ...dates }: DisclosureRecord): Cited {
  const { publishedAt, publishedBasis, formedOn } = dates;
  const publishedOn = publishedAt && publishedBasis === 'attested' ? dayOf(publishedAt) : undefined;
  return {
    author: publisher ?? producer,
    title: documentNumber ? `${title}：${documentNumber}` : title,
    kind: 'A',
    on: source ? publishedOn : formedOn,
    address: source?.url,
  };
}

/** What was published, and the page here that tells of it. */
export const citedDisclosure = (disclosure: DisclosureRecord, site: Where): Labelled[] => [
  ...citedPage(disclosure.title, disclosureAddress(disclosure.ref), latestDay(daysOfDisclosure(disclosure)), site),
  { label: '原文', of: citedPaper(disclosure) },
];
