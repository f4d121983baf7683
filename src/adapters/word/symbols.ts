/** Signs of the picture fonts that official papers do use, by font and code. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x74: '⧫', 0x75: '◆', 0x76: '❖', 0xa1: '○', 0xa7: '▪', 0xa8: '□',
  0xd8: '➢', 0xe0: '→', 0xe8: '➔', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
}; // prettier-ignore
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x54: '☒', 0xa3: '□',
}; // prettier-ignore
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '·', 0xb8: '÷', 0xb9: '≠', 0x61: 'α', 0x62: 'β',
  0x6d: 'μ', 0x57: 'Ω', 0x53: 'Σ',
}; // prettier-ignore
const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
};

/** What printers set where the type is missing. */
export const GETA = '〓';

/**
 * A sign of a picture font as a character that every machine has.
 *
 * @param code hexadecimal, as the document writes it: `F0FE`
 * @returns nothing for a sign that has no known twin
 */
export function symbolOf(font: string, code: string): string | undefined {
  const point = Number.parseInt(code, 16);
  if (Number.isNaN(point)) return undefined;
  const table = FONTS[font.toLowerCase()];
  if (table) return table[point & 0xff];
  const isPrivate = point >= 0xe000 && point <= 0xf8ff;
  return isPrivate || point < 0x20 || point > 0x10ffff ? undefined : String.fromCodePoint(point);
}
