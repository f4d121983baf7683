const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * Full-width digits, letters, marks and blanks as ASCII, unit for unit: offsets stay what they were,
 * which NFKC would not promise.
 */
export const toAscii = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\u3000/g, ' ');

/** A number without its blanks and hyphens, to tell whether two are the same. */
export const bareNumber = (written: string): string =>
  toAscii(written)
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase();

/** Web addresses blanked out, unit for unit: the digits in them are nobody's number. */
export const withoutAddresses = (ascii: string): string =>
  ascii.replace(/https?:\/\/[\x21-\x7e]+/gi, (address) => ' '.repeat(address.length));
