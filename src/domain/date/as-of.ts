import { dayOf, type CalendarDate, type Moment } from './calendar-date.ts';

/**
 * The clock of a build, in Beijing time. It is the build's identity: two builds with one `AsOf`
 * and the same content are the same bytes.
 */
export interface AsOf {
  /** The day everything is computed for. */
  on: CalendarDate;
  /** The moment, where an hour was given; otherwise the day. */
  at: Moment;
}

/** @param moment a valid {@link Moment} */
export const asOfMoment = (moment: Moment): AsOf => ({ on: dayOf(moment), at: moment });

/**
 * Whether something dated `moment` has happened by `asOf`. Where either side knows no hour, days
 * are compared: an hour that nobody wrote is never invented.
 */
export function hasCome(moment: Moment, asOf: AsOf): boolean {
  const hours = moment.length > 10 && asOf.at.length > 10;
  return hours ? moment <= asOf.at : dayOf(moment) <= asOf.on;
}

/** The clock of content that names no day at all, such as a bureau just laid out: nothing is judged by it. */
export const EPOCH = '1970-01-01';
