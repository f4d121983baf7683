const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Registering authority, category, area of six digits, body of nine, check character. */
const SHAPE = /^[1-9AN-Y][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** True for a 统一社会信用代码 (GB 32100-2015): 18 characters with a check character modulo 31. */
export function isCreditCode(code: string): boolean {
  if (!SHAPE.test(code)) return false;
  let sum = 0;
  let weight = 1;
  for (const char of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] === code[17];
}
