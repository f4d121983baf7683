import { mod11_2 } from 'cdigit';
import { isCalendarDate } from '../date/calendar-date.ts';
import { bareNumber } from './ascii.ts';
import { contextOf } from './context.ts';
import { isCreditCode } from './credit-code.ts';
import type { TextFinding } from './text-finding.ts';

/** The first two digits: provinces, and 81 to 83 for residents from Hong Kong, Macao and Taiwan. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

/** What may stand between two digits: boxes of a form, a table row, emphasis, a broken line. */
const GAP = '[\\s\\u00a0\\u2010-\\u2015\\u200b-\\u200d\\u2060\\ufeff\\-_.\\u00b7\\u30fb*|]{0,3}';
const EIGHTEEN = new RegExp(`(?<![0-9*])[1-9](?:${GAP}[0-9]){16}${GAP}[0-9Xx](?![0-9*])`, 'g');
/** Without a check digit the shape has to be strict. */
const FIFTEEN = /(?<![0-9A-Za-z*.\-_/])[1-9]\d{5}[ -]?\d{6}[ -]?\d{3}(?![0-9A-Za-z*_/-]|\.\d|[●•×])/g;

const isDay = (digits: string): boolean =>
  isCalendarDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);

/** True for an 18-digit number that a person can hold: area, day of birth and check digit all agree. */
export function isResidentId(digits: string): boolean {
  const area = digits[0] === '9' ? digits.slice(1, 3) : digits.slice(0, 2); // 9: foreign permanent residents
  const year = Number(digits.slice(6, 10));
  return PROVINCES.has(area) && year >= 1850 && year < 2100 && isDay(digits.slice(6, 14)) && mod11_2.validate(digits);
}

/** Area and day of birth hidden, as far as a reader needs to tell two people apart: `110101********0014`. */
export const maskResidentId = (digits: string): string =>
  digits.slice(0, 6) +
  '*'.repeat(digits.length - (digits.length === 18 ? 10 : 9)) +
  digits.slice(digits.length === 18 ? -4 : -3);

/** The digits at a match, from whichever beginning makes them a number. */
function* matches(pattern: RegExp, ascii: string): Generator<{ index: number; length: number; digits: string }> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(ascii); match; match = pattern.exec(ascii)) {
    yield { index: match.index, length: match[0].length, digits: bareNumber(match[0]) };
    pattern.lastIndex = match.index + 1;
  }
}

const NOT_PUBLIC = '公民身份号码不能公开；隐去中间位数，写成';

/** Whether a number that agrees with itself is a person's, with what to say of it; nothing where it is another's. */
function judge(
  text: string,
  ascii: string,
  index: number,
  digits: string,
): Pick<TextFinding, 'severity' | 'message'> | undefined {
  const mask = maskResidentId(digits);
  const context = contextOf(ascii, index);
  const error = { severity: 'error', message: `${NOT_PUBLIC} ${mask}` } as const;
  if (context.isResidentId) return error;
  const isTwin = isCreditCode(digits);
  if (isTwin && context.isCreditCode) return undefined;
  // In a list the words stand at the head, and a place must stand where codes have one.
  const isDoubtful = isTwin && PROVINCES.has(digits.slice(2, 4)) && text.slice(0, index).includes('信用代码');
  if (isDoubtful)
    return {
      severity: 'warning',
      message: `可能是公民身份号码；是个人的，要隐去中间位数，写成 ${mask}；是单位的，在前面写明“统一社会信用代码”`,
    };
  // 区划、日期、流水 one after the other are the shape of both: one business number in eleven passes the check.
  if (context.isThing || context.isCreditCode)
    return { severity: 'warning', message: `碰巧和公民身份号码的写法一样；真是个人的，隐去中间位数，写成 ${mask}` };
  return error;
}

/**
 * Resident identity numbers: an error, since no rule lets one be published whole; one that its own words call by
 * that name even if it was typed wrong.
 *
 * @param ascii the text with full-width digits as ASCII, of the same length
 */
export function scanResidentIds(text: string, ascii: string): TextFinding[] {
  const findings: TextFinding[] = [];
  let end = 0;
  for (const { index, length, digits } of matches(EIGHTEEN, ascii)) {
    if (index < end) continue;
    const isWhole = isResidentId(digits);
    if (!isWhole && !isMistyped(ascii, index, length)) continue;
    end = index + length;
    const mask = maskResidentId(digits);
    const judged = isWhole
      ? judge(text, ascii, index, digits)
      : ({ severity: 'error', message: `${NOT_PUBLIC} ${mask}；校验位也不对，可能抄错了` } as const);
    if (judged) findings.push({ ...judged, offset: index, found: mask, releasable: text.slice(index, end) });
  }
  for (const { index, length, digits } of matches(FIFTEEN, ascii)) {
    if (!PROVINCES.has(digits.slice(0, 2)) || !isDay(`19${digits.slice(6, 12)}`)) continue;
    const context = contextOf(ascii, index);
    if (context.isThing && !context.isResidentId) continue;
    const mask = maskResidentId(digits);
    findings.push({
      severity: 'warning',
      offset: index,
      found: mask,
      message: `像15位的旧身份证号码；是的话，隐去中间位数，写成 ${mask}`,
      releasable: text.slice(index, index + length),
    });
  }
  return findings;
}

/** Eighteen digits in one run, or in the three groups people write, that are called an identity number. */
const isMistyped = (ascii: string, index: number, length: number): boolean =>
  /^\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]$/.test(ascii.slice(index, index + length)) &&
  !/\d\s*$/.test(ascii.slice(Math.max(0, index - 8), index)) &&
  !/^\s*[\d*]/.test(ascii.slice(index + length, index + length + 8)) &&
  contextOf(ascii, index).isResidentId;
