import { luhn } from 'cdigit';
import { bareNumber, withoutAddresses } from './ascii.ts';
import { contextOf } from './context.ts';
import { isCreditCode } from './credit-code.ts';
import type { TextFinding } from './text-finding.ts';

/** In one run or in the groups that cards are printed in. */
const CARD =
  /(?<![0-9A-Za-z*.\-_/])(?:\d{16,19}|\d{4}(?:[ -]\d{4}){3}(?:[ -]\d{1,3})?|\d{6}[ -]\d{10,13})(?![0-9A-Za-z*_/-]|\.\d)/g;
/** Issuers' first digits with their lengths: without them one number in ten would pass. */
const ISSUED = /^(?:62\d{14,17}|9558\d{12,15}|60\d{14,17}|4\d{15}|5[1-5]\d{14})$/;

const maskCard = (digits: string): string => digits.slice(0, 6) + '*'.repeat(digits.length - 10) + digits.slice(-4);

/** Numbers that a bank card may bear: warnings, since other long numbers pass the same check. */
export const scanBankCards = (text: string, ascii: string): TextFinding[] =>
  [...withoutAddresses(ascii).matchAll(CARD)].flatMap(({ 0: written, index }): TextFinding[] => {
    const digits = bareNumber(written);
    if (!ISSUED.test(digits) || !luhn.validate(digits) || isCreditCode(digits)) return [];
    const context = contextOf(ascii, index);
    if (context.isThing && !context.isBankAccount) return [];
    const mask = maskCard(digits);
    return [
      {
        severity: 'warning',
        offset: index,
        found: mask,
        message: `像银行卡号；是个人的，隐去中间位数，写成 ${mask}`,
        releasable: text.slice(index, index + written.length),
      },
    ];
  });
