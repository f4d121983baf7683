const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 → 一, 29 → 二十九, 101 → 一百零一. For the numbers of tasks and articles: 1 to 999. */
export function chineseNumeral(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const hundred = hundreds === 0 ? '' : `${DIGITS[hundreds] ?? ''}百`;
  const one = DIGITS[ones] ?? '';
  if (tens === 0) return hundred + (hundred && one ? '零' : '') + one;
  return `${hundred}${tens === 1 && hundreds === 0 ? '' : (DIGITS[tens] ?? '')}十${one}`;
}

/** 1 → ①, to 20; larger ones in brackets. */
export const circledNumeral = (number: number): string =>
  number <= 20 ? String.fromCodePoint(0x245f + number) : `（${number}）`;
