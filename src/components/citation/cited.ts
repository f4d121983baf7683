import { absolute } from '#config/address.ts';
import { dayOf } from '#domain/date/calendar-date.ts';
import { disclosureAddress, taskAddress } from '#domain/ledger/addresses.ts';
import { daysOfTask, latestDay } from '#domain/ledger/last-change.ts';
import type { DisclosureRecord, TaskRecord } from '#domain/ledger/ledger.ts';
import type { Cited } from '#format/citation.ts';
import { TITLE_ORIGIN_LABELS } from '#format/labels.ts';
import { refPhrase } from '#format/ref-phrase.ts';

type Labelled = { label: string; of: Cited };
type Where = { name: string; publisher?: string | undefined; origin?: string | undefined };

/** A page of this site, by whoever runs it: its name, its address from the root, and the day of its facts. */
export const citedPage = (title: string, path: string, on: Cited['on'], site: Where): Labelled[] => [
  {
    label: '这一页',
    of: { author: site.publisher ?? site.name, title, kind: 'EB', on, address: absolute(path, site.origin) },
  },
];

/** The page of a task. */
export const citedTask = (task: TaskRecord, site: Where): Labelled[] =>
  citedPage(refPhrase({ task }) ?? '', taskAddress(task.ref), latestDay(daysOfTask(task)), site);

/** The paper itself, by whoever made it: at its official address where one is known, else as a paper of its day. */
function citedPaper({ title, titleOrigin, documentNumber, producer, source, ...dates }: DisclosureRecord): Cited {
  const { publishedAt, publishedBasis, formedOn } = dates;
  const name = titleOrigin === 'described' ? `${title}（${TITLE_ORIGIN_LABELS.described}）` : title;
  const publishedOn = publishedAt && publishedBasis === 'attested' ? dayOf(publishedAt) : undefined;
  return {
    author: producer,
    title: documentNumber ? `${name}：${documentNumber}` : name,
    kind: 'A',
    on: source ? publishedOn : formedOn,
    address: source?.url,
  };
}

/**
 * What was published, and the page here that tells of it.
 *
 * @param on the day of the facts of the page
 */
export const citedDisclosure = (disclosure: DisclosureRecord, on: Cited['on'], site: Where): Labelled[] => [
  ...citedPage(disclosure.title, disclosureAddress(disclosure.ref), on, site),
  { label: '原文', of: citedPaper(disclosure) },
];
