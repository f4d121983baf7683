import {
  dateFromSerial,
  format,
  getFormatDateInfo,
  getFormatFromId,
  isDateFormat,
  isTextFormat,
  isValidFormat,
} from 'numfmt';

/** What a cell shows of what it holds. */
export interface Seen {
  words: string;
  /** What it holds beside: in Chinese, to be named. */
  unseen?: string;
  /** True where the program may have dropped something: zeros without a format, digits beyond the fifteenth. */
  isUnsure?: true;
}

/** Fifteen digits are kept; the rest become zeros. */
const LARGEST_EXACT = 1e15;
const DAY_MS = 86_400_000;
/** Days from 1900 to 1904, the first day of old Macs. */
const FROM_1904 = 1462;
const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
/** Formats of Chinese programs that have a number and no words (ECMA-376 Part 1, 18.8.30, zh-cn). */
const CHINESE: Readonly<Record<number, string>> = {
  27: YEAR_MONTH, 28: MONTH_DAY, 29: MONTH_DAY, 30: 'm-d-yy', 31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"', 34: 'AM/PM h"时"mm"分"', 35: 'AM/PM h"时"mm"分"ss"秒"', 36: YEAR_MONTH, 50: YEAR_MONTH,
  51: MONTH_DAY, 52: YEAR_MONTH, 53: MONTH_DAY, 54: MONTH_DAY, 55: 'AM/PM h"时"mm"分"', 56: 'AM/PM h"时"mm"分"ss"秒"',
  57: YEAR_MONTH, 58: MONTH_DAY,
}; // prettier-ignore

/** The words of a format that a program knows by its number. */
export const builtInFormat = (id: number): string => CHINESE[id] ?? getFormatFromId(id, 'zh-CN');

const pad = (n: number): string => String(n).padStart(2, '0');

/** A day as `YYYY-MM-DD`, with what the cell shows of the hour; nothing is rounded into another minute or day. */
function dayWords(serial: number, shows: ReturnType<typeof getFormatDateInfo>): Seen {
  // Programs keep an hour as a fraction that is off by less than a millisecond.
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = dateFromSerial(
    Math.round(serial * DAY_MS) / DAY_MS + 1e-9,
  );
  const date = `${year}-${pad(month)}-${pad(day)}`;
  const clock = `${pad(hour)}:${pad(minute)}`;
  if (hour + minute + second === 0) return { words: date };
  if (!shows.hours) return { words: date, unseen: `还存着没有显示的钟点 ${clock}，没有读` };
  return { words: `${date} ${clock}${shows.seconds && second > 0 ? `:${pad(second)}` : ''}` };
}

/**
 * A number or a text as its cell shows it: leading zeros and digits behind the point stay, a month does not become
 * its first day.
 *
 * @param pattern of the cell's style
 * @param is1904 whether days are counted from 1904
 */
export function seenWords(value: number | string, pattern: string, is1904: boolean): Seen {
  const isPlain = pattern === '' || /^(?:General|G\/通用格式|@)$/i.test(pattern) || !isValidFormat(pattern);
  if (isPlain || (typeof value === 'string' && !isTextFormat(pattern)))
    return { words: String(value), ...(typeof value === 'number' ? { isUnsure: true } : {}) };
  const shows = getFormatDateInfo(pattern);
  if (typeof value === 'number' && isDateFormat(pattern)) {
    const serial = value + (is1904 ? FROM_1904 : 0);
    if (shows.year && shows.month && shows.day) return dayWords(serial, shows);
    const partial = shows.year && shows.month ? YEAR_MONTH : pattern;
    return { words: format(partial, serial, { locale: 'zh-CN' }).trim() };
  }
  const words = format(pattern, value, { locale: 'zh-CN' }).trim();
  if (typeof value === 'number' && Math.abs(value) >= LARGEST_EXACT) return { words, isUnsure: true };
  return words === '' && String(value) !== '' ? { words, unseen: `用数字格式藏着“${value}”，没有读` } : { words };
}
