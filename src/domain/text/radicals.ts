/**
 * The ordinary characters for U+2E81 and on, in order (Unicode, EquivalentUnifiedIdeograph.txt);
 * U+2E9A is not assigned and stands for itself. NFKC knows only two of these, and text copied from a
 * PDF is full of them.
 */
const SUPPLEMENT = [
  ...('厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵\u2e9a旡日月歺母民氵氺灬爫爫丬' +
    '牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶' +
    '辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀' +
    '龟'),
];
const FIRST_OF_SUPPLEMENT = 0x2e81;

/**
 * Code points among the compatibility ideographs that are characters in their own right: they have
 * no other form.
 */
const UNIFIED = new Set([
  0xfa0e, 0xfa0f, 0xfa11, 0xfa13, 0xfa14, 0xfa1f, 0xfa21, 0xfa23, 0xfa24, 0xfa27, 0xfa28, 0xfa29,
]);

/** The character that a radical or compatibility ideograph stands for; nothing when it is ordinary. */
export function ordinaryForm(char: string): string | undefined {
  const code = char.codePointAt(0) ?? 0;
  if (UNIFIED.has(code)) return undefined;
  const ordinary = SUPPLEMENT[code - FIRST_OF_SUPPLEMENT] ?? char.normalize('NFKC');
  return ordinary === char ? undefined : ordinary;
}
