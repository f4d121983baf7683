/** How Word counts: one entry a format of the standard, by its name there. */

const HAN = [...'〇一二三四五六七八九'];
const LEGAL = [...'零壹贰叁肆伍陆柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

/** 一百零五 with any set of digits; beyond 9999 nobody numbers paragraphs. */
function counted(n: number, digits: readonly string[], units: readonly string[], zero: string): string {
  if (n > 9999) return String(n);
  let text = '';
  let isGap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(n / 10 ** power) % 10;
    if (digit === 0) {
      isGap = text !== '';
      continue;
    }
    const one = digit === 1 && power === 1 && text === '' && digits === HAN ? '' : (digits[digit] ?? '');
    text += `${isGap ? zero : ''}${one}${units[power] ?? ''}`;
    isGap = false;
  }
  return text || zero;
}

const thousand = (n: number): string => counted(n, HAN, ['', '十', '百', '千'], '零');
const digitByDigit = (n: number): string => [...String(n)].map((digit) => HAN[Number(digit)] ?? '').join('');

function roman(n: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
    [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ]; // prettier-ignore
  let rest = n;
  return signs.reduce((text, [value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return text + sign.repeat(times);
  }, '');
}

/** 27 is AA in Word, 28 BB: the letter again, not the next place. */
const letter = (n: number): string => String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
const cycle = (signs: readonly string[], n: number): string => signs[(n - 1) % signs.length] ?? String(n);
const from = (first: number, last: number) => (n: number) =>
  n <= last ? String.fromCodePoint(first + n - 1) : String(n);
const circled = (n: number): string =>
  n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : n <= 35 ? String.fromCodePoint(0x3251 + n - 21) : String(n);
const fullWidth = (n: number): string =>
  String(n).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (n) => letter(n).toLowerCase(),
  chineseCounting: (n) => (n < 100 ? thousand(n) : digitByDigit(n)),
  chineseCountingThousand: thousand,
  taiwaneseCounting: (n) => (n < 100 ? thousand(n) : digitByDigit(n)),
  taiwaneseCountingThousand: thousand,
  japaneseCounting: thousand,
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  chineseLegalSimplified: (n) => counted(n, LEGAL, ['', '拾', '佰', '仟'], '零'),
  ideographTraditional: (n) => cycle(STEMS, n),
  ideographZodiac: (n) => cycle(BRANCHES, n),
  ideographEnclosedCircle: from(0x3280, 10),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: from(0x2474, 20),
  decimalEnclosedFullstop: from(0x2488, 20),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  numberInDash: (n) => `- ${n} -`,
  none: () => '',
};

/** A number as Word shows it; nothing for a format that is not known here. */
export const formatNumber = (format: string, n: number): string | undefined => {
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return n > 0 || format === 'decimal' ? write?.(n) : String(n);
};
