import { workingCalendar } from '#adapters/working-calendar.ts';
import { timelinessOf, type Timeliness } from '#domain/disclosure/timeliness.ts';
import type { DisclosureRecord } from '#domain/ledger/ledger.ts';

/** 条例第二十六条, by the published calendar of days off; nothing where both dates are not attested. */
export const getTimeliness = (disclosure: DisclosureRecord): Timeliness | undefined =>
  timelinessOf(disclosure, workingCalendar);
