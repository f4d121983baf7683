import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { bareNumber, withoutAddresses } from './ascii.ts';
import { contextOf } from './context.ts';
import type { TextFinding } from './text-finding.ts';

/** Worth the library's time: it takes half a millisecond a page. */
const CANDIDATE =
  /(?<![0-9])(?:(?:00)?86)?1[3-9](?:[\s\-.()\u200b\u2010-\u2015\u2060]{0,2}\d){9}(?![0-9])|\+\d|(?:住宅|家庭|家里|宅)电/;
const HOME = /(?:住宅|家庭|家里|宅)(?:电话|电)(?:号码|号)?[\s:]*$/;
/** What makes a run of digits an amount or a number of something. */
const UNIT_AFTER = /^\s*(?:元|万|亿|吨|米|平方|公里|千克|公斤|件|次|人|户|字节|%|‰|号(?!码))/;
const SIGN_BEFORE = /(?:[¥￥$]\s*|\d[.,])$/;

const maskPhone = (national: string): string =>
  `${national.slice(0, 3)}****${national.slice(national.length > 10 ? -4 : -2)}`;

/** The digits that one line is known by, however it is written: without the country's 86. */
const lineOf = (written: string): string =>
  bareNumber(written)
    .replace(/^(?:00)?86(?=1\d{10}$|\d{10,11}$)/, '')
    .replace(/^0/, '');

interface Phone {
  start: number;
  end: number;
  national: string;
  isMobile: boolean;
}

const phonesIn = (ascii: string): Phone[] =>
  findPhoneNumbersInText(ascii, 'CN').map(({ startsAt, endsAt, number }) => ({
    start: startsAt,
    end: endsAt,
    national: number.nationalNumber,
    isMobile: /MOBILE/.test(number.getType() ?? ''),
  }));

/** The lines named in a text that is there to name them, such as the contact line of the site. */
export const knownLines = (text: string): string[] => phonesIn(text).map(({ national }) => lineOf(national));

function isNumberOfSomething(ascii: string, { start, end }: Phone): boolean {
  const context = contextOf(ascii, start);
  return (
    UNIT_AFTER.test(ascii.slice(end, end + 8)) ||
    SIGN_BEFORE.test(ascii.slice(Math.max(0, start - 3), start)) ||
    context.isThing ||
    context.isBankAccount
  );
}

/**
 * Mobile numbers, and landlines that are called a home's: warnings, since an office may well mean to
 * publish the number of a duty phone. Other landlines are offices'.
 */
export function scanPhones(text: string, ascii: string, known: ReadonlySet<string>): TextFinding[] {
  const words = withoutAddresses(ascii);
  if (!CANDIDATE.test(words)) return [];
  return phonesIn(words).flatMap((phone): TextFinding[] => {
    const isHome = HOME.test(words.slice(Math.max(0, phone.start - 12), phone.start));
    if ((!phone.isMobile && !isHome) || known.has(lineOf(phone.national)) || isNumberOfSomething(words, phone))
      return [];
    const mask = maskPhone(phone.national);
    const what = phone.isMobile ? '手机号码' : '住宅电话';
    return [
      {
        severity: 'warning',
        offset: phone.start,
        found: mask,
        message: `是${what}；不是对外公布的办公电话，就隐去中间几位，写成 ${mask}`,
        releasable: text.slice(phone.start, phone.end),
      },
    ];
  });
}
