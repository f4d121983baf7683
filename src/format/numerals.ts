const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 → 一, 29 → 二十九. For the numbers of tasks and articles: 1 to 99. */
export function chineseNumeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens] ?? ''}十`;
  return ten + (DIGITS[ones] ?? '');
}

/** 1 → ①, to 20; larger ones in brackets. */
export const circledNumeral = (number: number): string =>
  number <= 20 ? String.fromCodePoint(0x245f + number) : `（${number}）`;
