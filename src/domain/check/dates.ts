import { dayOf, daysBetween } from '../date/calendar-date.ts';
import { publicationBasis } from '../disclosure/publication.ts';
import type { Rule } from './check-source.ts';
import { error, warning, type Finding } from './finding.ts';

/** A publication date is never defaulted: where there is none, the entry says so itself. */
export const publicationDatesAreOwnedUp: Rule = ({ disclosures }) =>
  disclosures.flatMap(({ key, data }): Finding[] => {
    const fault = (path: string, message: string, found?: string): Finding[] => [error(key, [path], message, found)];
    if (!data.publishedAt && data.publishedBasis === undefined) {
      return fault('publishedAt', '缺少公开日期；不知道的，{publishedBasis=unknown}');
    }
    if (!data.publishedAt && data.publishedBasis !== 'unknown') {
      return fault(
        'publishedBasis',
        '没有写公开日期；把日期写在{publishedAt}，不知道的，{publishedBasis=unknown}',
        data.publishedBasis,
      );
    }
    if (data.publishedAt && data.publishedBasis === 'unknown') {
      return fault(
        'publishedBasis',
        '已写了公开日期，不能同时说不知道；网页上写明的，{publishedBasis=attested}，只从网址看出的，{publishedBasis=address}',
        'unknown',
      );
    }
    return [];
  });

/** Only an attested date is held against the day of formation: an address proves nothing. */
export const datesAreInOrder: Rule = ({ disclosures }) =>
  disclosures.flatMap(({ key, data }): Finding[] => {
    const findings: Finding[] = [];
    const { formedOn, publishedAt, withdrawn } = data;
    if (formedOn && publishedAt && publicationBasis(data) === 'attested' && dayOf(publishedAt) < formedOn) {
      findings.push(
        error(key, ['publishedAt'], `不能早于{formedOn}，那里写的是 ${formedOn}；两个日期有一个写错了`, publishedAt),
      );
    }
    if (withdrawn && publishedAt && dayOf(withdrawn.on) < dayOf(publishedAt)) {
      findings.push(
        error(
          key,
          ['withdrawn', 'on'],
          `不能早于{publishedAt}，那里写的是 ${publishedAt}；定时公开、读者还没有见过的，不用撤回，删掉这一条就行`,
          withdrawn.on,
        ),
      );
    }
    return findings;
  });

/** So many days before its own date a document may well be prepared here, and before its publication be scheduled. */
const PREPARED_DAYS = { formedOn: 31, publishedAt: 183 } as const;

/** Nobody records what does not exist for months to come. */
export const recordedWhenThere: Rule = ({ disclosures }) =>
  disclosures.flatMap(({ key, data }): Finding[] => {
    const field = data.formedOn ? 'formedOn' : 'publishedAt';
    const date = data[field];
    if (!date || daysBetween(dayOf(data.recordedOn), dayOf(date)) <= PREPARED_DAYS[field]) return [];
    const message = `比{${field}}（${date}）早很多，那时还没有这份文件；两个日期有一个写错了`;
    return [warning(key, ['recordedOn'], message, data.recordedOn)];
  });

export const partsAreExplained: Rule = ({ disclosures }) =>
  disclosures.flatMap(({ key, data }): Finding[] =>
    data.extent === 'part' && !data.extentNote
      ? [error(key, ['extent'], '只见到一部分的，要在{extentNote}写明是哪些', 'part')]
      : [],
  );
