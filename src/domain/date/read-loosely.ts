import { toAscii } from '../text/ascii.ts';
import { addDays, daysInMonth } from './calendar-date.ts';

/** A day and perhaps a clock in any of the ways staff and systems write them, in Beijing time. */
export interface LooseMoment {
  year: number;
  month: number;
  day: number;
  /** Minutes from the beginning of that day; absent where no clock is written. */
  minutes?: number | undefined;
  /** True where the clock was written for another zone. */
  isElsewhere: boolean;
  hasSeconds: boolean;
  /** True where something stands behind the day that is no clock. */
  hasRest: boolean;
}

const DAY = /^\s*(\d{4})\s*[-/.年–—－／．]\s*(\d{1,2})\s*[-/.月–—－／．]\s*(\d{1,2})\s*日?(?![\d])\s*(.*)$/u;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:[T\s]*(\d{2}):?(\d{2})(?::?(\d{2}))?)?\s*$/u;
const CLOCK =
  /^[T,，\s]*(?:[（(]?(?:星期|周|礼拜)[一二三四五六日天][）)]?)?\s*(凌晨|早上|上午|中午|下午|傍晚|晚上|夜间)?\s*(\d{1,2})\s*(?::|时|点钟?)\s*(?:(\d{1,2})|(半))?\s*分?\s*(?::?\s*(\d{1,2})(?:\.\d+)?\s*秒?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?\s*$/iu;

const BEIJING = 8 * 60;
const MINUTES_A_DAY = 24 * 60;

function zoneOf(written: string | undefined): number {
  if (written === undefined) return BEIJING;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(written) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Hours of a day of 24, from those of one of twelve with its half. */
function hoursOf(hours: number, half: string | undefined): number {
  if (half === undefined || hours > 12) return hours;
  const isLater = /^p|下午|傍晚|晚上|夜间|中午/i.test(half) && !(half === '中午' && hours >= 10);
  return isLater ? (hours % 12) + 12 : hours === 12 && !/中午/.test(half) ? 0 : hours;
}

/** @returns nothing for what holds no day; a day or a clock that cannot be is returned as it was written */
export function readLoosely(found: string): LooseMoment | undefined {
  const ascii = toAscii(found);
  const compact = COMPACT.exec(ascii);
  const spaced = DAY.exec(ascii);
  const parts = compact ?? spaced;
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const rest = compact
    ? compact[4]
      ? `${compact[4]}:${compact[5]}${compact[6] ? `:${compact[6]}` : ''}`
      : ''
    : (spaced?.[4] ?? '');
  const clock = CLOCK.exec(rest);
  const base = { year, month, day, isElsewhere: false, hasSeconds: false, hasRest: false };
  if (!clock) return { ...base, hasRest: rest.trim() !== '' };
  const [, early, hours = '', minutes = '0', half, seconds, meridiem, zone] = clock;
  const written = hoursOf(Number(hours), meridiem ?? early) * 60 + (half ? 30 : Number(minutes));
  const shift = BEIJING - zoneOf(zone);
  const isPossible =
    Number(hours) < 24 && Number(minutes) < 60 && month >= 1 && month <= 12 && day <= daysInMonth(year, month);
  const there = { ...base, minutes: written, isElsewhere: shift !== 0, hasSeconds: seconds !== undefined };
  if (!isPossible || shift === 0) return Number(minutes) < 60 ? there : { ...there, minutes: MINUTES_A_DAY };
  const total = written + shift;
  const date = addDays(`${parts[1]}-${pad(month)}-${pad(day)}`, Math.floor(total / MINUTES_A_DAY));
  const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
  return { ...there, year: y, month: m, day: d, minutes: ((total % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY };
}

export const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
