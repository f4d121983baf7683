import { daysInMonth, isCalendarDate } from './calendar-date.ts';

const SHAPE = '写成“年-月-日”，例如 2024-03-20';

/** Year, month and day in any of the ways staff write them, or nothing. */
const LOOSE = /^\s*(\d{4})\s*[-/.年–—－／．]\s*(\d{1,2})\s*[-/.月–—－／．]\s*(\d{1,2})\s*日?\s*(.*)$/u;

const pad = (n: number): string => String(n).padStart(2, '0');

/**
 * Says in Chinese what would be right in place of something that is no `YYYY-MM-DD`.
 *
 * @param found what stands in the file, as text
 * @returns one clause without a closing full stop
 */
export function explainDate(found: string): string {
  const digits = found.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
  const compact = /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(digits);
  const parts = compact ?? LOOSE.exec(digits);
  if (!parts) return SHAPE;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (month < 1 || month > 12) return `没有${month}月。${SHAPE}`;
  if (day < 1 || day > daysInMonth(year, month)) {
    return `没有这一天：${year}年${month}月只有${daysInMonth(year, month)}天。${SHAPE}`;
  }
  const right = `${parts[1]}-${pad(month)}-${pad(day)}`;
  if (digits !== found) return `数字要用半角，写成 ${right}`;
  if (/[–—－]/u.test(found)) return `横线要用键盘上的减号 -，写成 ${right}`;
  return isCalendarDate(right) ? `写成 ${right}` : SHAPE;
}

/** As {@link explainDate}, for a field that also takes an hour. */
export function explainMoment(found: string): string {
  const time = /(?:[T\s日]+)(\d{1,2})[:：时](\d{2})/u.exec(found);
  const day = explainDate(found.replace(/[T\s日]+\d{1,2}[:：时]\d{2}.*$/u, ''));
  if (!time) return `${day}；知道钟点的，写成 2024-03-20 09:30`;
  if (Number(time[1]) > 23 || Number(time[2]) > 59) return '钟点从 00:00 到 23:59，写成 2024-03-20 09:30';
  const hour = `${pad(Number(time[1]))}:${time[2]}`;
  const date = /\d{4}-\d{2}-\d{2}/.exec(day)?.[0];
  if (day.startsWith('没有')) return day;
  return `用北京时间，写成 ${date && isCalendarDate(date) && !day.includes('例如') ? date : found.slice(0, 10)} ${hour}`;
}
