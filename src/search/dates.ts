import { DIGITS, numberIn } from './numerals.ts';

const DATE = /(^|\D)((?:19|20)\d\d)[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)[日号]?/g;
const DAY_OF_MONTH = /(\d{1,2}月\d{1,2})号/g;
const MONTH = /(^|\s)(\d{4})(?:[-./]|年)(0?[1-9]|1[0-2])(?=$|\s|月)月?/g;
const EIGHT_DIGITS = /(^|\s)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?=$|\s)/g;
const CHINESE_YEAR = /[〇○零一二三四五六七八九]{4}(?=年)/g;
const CHINESE_NUMBER = /(^|[年月\s])([一二三四五六七八九十]{1,3})(?=[月日号])/g;

/** 2021-09-17, 2021.9.17 and 2021年09月17号 are one day, written as it mostly is. */
export const spokenDates = (text: string): string =>
  text.replace(
    DATE,
    (_, before: string, year: string, month: string, day: string) =>
      `${before}${year}年${Number(month)}月${Number(day)}日`,
  );

/**
 * A date that may be meant where the text may also stand as it is: 2021-09-17 and 2021-09 may be parts of a
 * number, 二〇二一年九月 as it was signed. Nothing when there is none.
 *
 * @param text in half width
 */
export function otherDates(text: string): string | undefined {
  const inDigits = text
    .replace(CHINESE_YEAR, (year) => [...year].map((char) => Math.max(0, DIGITS.indexOf(char))).join(''))
    .replace(CHINESE_NUMBER, (_, before: string, number: string) => before + numberIn(number))
    .replace(EIGHT_DIGITS, '$1$2-$3-$4')
    .replace(DAY_OF_MONTH, '$1日');
  const read = spokenDates(inDigits).replace(
    MONTH,
    (_, before: string, year: string, month: string) => `${before}${year}年${Number(month)}月`,
  );
  return read === text ? undefined : read;
}

/** Whether that is nothing but a date or a part of one, however it is written. */
export function isDate(typed: string): boolean {
  const text = typed.normalize('NFKC').trim();
  return /^(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?$/.test(otherDates(text) ?? text);
}
