import { isCalendarDate } from '../date/calendar-date.ts';

const DIGITS = '〇一二三四五六七八九';
const FORMS: Readonly<Record<string, string>> = { '○': '〇', Ｏ: '〇', O: '〇', o: '〇', 零: '〇', '０': '〇' };

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u3000]/gu, '')
    .replace(/[○ＯOo零]/gu, (char) => FORMS[char] ?? char);

/** 二十九 → 29; digits as they are. */
function smallNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [, tens, ones] = /^([一二三]?十)?([一二三四五六七八九])?$/u.exec(text) ?? [];
  const ten = tens === undefined ? 0 : tens === '十' ? 10 : DIGITS.indexOf(tens.charAt(0)) * 10;
  return ten + (ones === undefined ? 0 : DIGITS.indexOf(ones));
}

const DATE =
  /^(\d{4}|[〇一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$/u;

/**
 * A line that is a date and nothing else, as papers are signed: 2021年9月17日, 二〇二一年九月十七日.
 *
 * @returns `YYYY-MM-DD`, or nothing where the line is no day
 */
export function chineseDate(line: string): string | undefined {
  const [, year = '', month = '', day = ''] = DATE.exec(folded(line)) ?? [];
  if (year === '') return undefined;
  const digits = [...year].map((char) => (DIGITS.includes(char) ? DIGITS.indexOf(char) : Number(char))).join('');
  const pad = (text: string): string => String(smallNumber(text)).padStart(2, '0');
  const date = `${digits}-${pad(month)}-${pad(day)}`;
  return isCalendarDate(date) ? date : undefined;
}
