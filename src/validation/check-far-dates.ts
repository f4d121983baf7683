import { EPOCH, type AsOf } from '#domain/date/as-of.ts';
import { addMonths, dayOf, isMoment, type CalendarDate } from '#domain/date/calendar-date.ts';
import { fieldName, type Fault, type FieldPath } from '#domain/check/finding.ts';
import { faultAt } from './fault-at.ts';
import type { LoadedContent } from './load-content.ts';
import { stringsIn } from './strings-in.ts';

/** No paper of the People's Republic is older. */
const FOUNDED: CalendarDate = '1949-10-01';
const YEARS_AHEAD = { planned: 10, other: 1 } as const;
/** Days that may lie years ahead by their nature. */
const PLANNED = /(?:^|\.)(?:deadline\.on|reviewOn|effectiveOn|period\.to)$/;

function farWords(day: CalendarDate, path: FieldPath, { on }: AsOf): string | undefined {
  if (day < FOUNDED) return '比1949年10月1日还早';
  if (on === EPOCH) return undefined;
  const years = PLANNED.test(fieldName(path) ?? '') ? YEARS_AHEAD.planned : YEARS_AHEAD.other;
  return day > addMonths(on, years * 12) ? `比${on}晚${years}年以上` : undefined;
}

/** A slip of the finger (2204 for 2024) hides an entry for lifetimes: every date far from the clock is named. */
export const checkFarDates = ({ entries }: LoadedContent, asOf: AsOf): Fault[] =>
  entries.flatMap((entry) =>
    [...stringsIn(entry.data)].flatMap(({ text, path }) => {
      const words = isMoment(text) ? farWords(dayOf(text), path, asOf) : undefined;
      return words === undefined
        ? []
        : [faultAt(entry, { severity: 'warning', path, found: text, message: `${words}；看看年份是不是写错了` })];
    }),
  );
