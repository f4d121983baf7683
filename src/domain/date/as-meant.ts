import { isCalendarDate, isMoment } from './calendar-date.ts';
import { pad, readLoosely } from './read-loosely.ts';

/**
 * A date as the ledger writes it, from one of the ways people write it: 2024年3月20日, 2024/3/20 9:30.
 *
 * @returns what was written, where it could be meant otherwise or is no date: the check says what is wrong with it
 */
export function dateAsMeant(written: string, takes: 'day' | 'moment'): string {
  const bare = written.trim();
  const loose = readLoosely(bare);
  if (isMoment(bare) || !loose || loose.hasRest || loose.isElsewhere || loose.hasSeconds) return written;
  const day = `${pad(loose.year, 4)}-${pad(loose.month)}-${pad(loose.day)}`;
  if (!isCalendarDate(day)) return written;
  if (loose.minutes === undefined) return day;
  const moment = `${day} ${pad(Math.floor(loose.minutes / 60))}:${pad(loose.minutes % 60)}`;
  return takes === 'moment' && isMoment(moment) ? moment : written;
}
