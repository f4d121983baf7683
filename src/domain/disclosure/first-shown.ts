import { dayOf, type CalendarDate, type Moment } from '../date/calendar-date.ts';

/** The day on which readers first found an item here: when it was recorded, or when it was published if that came later. */
export function firstShown({
  recordedOn,
  publishedAt,
}: {
  recordedOn: Moment;
  publishedAt?: Moment | undefined;
}): CalendarDate {
  const [recorded, published] = [dayOf(recordedOn), dayOf(publishedAt ?? recordedOn)];
  return published > recorded ? published : recorded;
}
