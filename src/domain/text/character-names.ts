/** What to call a character that cannot be seen, in a message. */
const NAMES: Readonly<Record<number, string>> = {
  0x00: '空字符',
  0x08: '退格符',
  0x0b: '垂直制表符',
  0x0c: '换页符',
  0x1b: '转义符',
  0x7f: '删除符',
  0x85: '换行符',
  0xa0: '不间断空格',
  0xad: '软连字符',
  0x034f: '组合连接符',
  0x061c: '阿拉伯文方向标记',
  0x180e: '蒙古文分隔符',
  0x2002: '半身空格',
  0x2003: '全身空格',
  0x200b: '零宽空格',
  0x200c: '零宽不连字',
  0x200d: '零宽连字',
  0x200e: '从左到右标记',
  0x200f: '从右到左标记',
  0x2028: '行分隔符',
  0x2029: '段分隔符',
  0x202a: '从左到右嵌入',
  0x202b: '从右到左嵌入',
  0x202c: '方向格式结束',
  0x202d: '从左到右强制',
  0x202e: '从右到左强制',
  0x202f: '窄不间断空格',
  0x2060: '不断行连接符',
  0x2066: '从左到右隔离',
  0x2067: '从右到左隔离',
  0x2068: '首字方向隔离',
  0x2069: '方向隔离结束',
  0xfeff: '字节顺序标记',
  0xfffd: '替换符（原来的字已经丢失）',
};

/** A kind of name for whole ranges. */
function rangeName(code: number): string {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return '控制符';
  if (code >= 0xd800 && code <= 0xdfff) return '半个字符';
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)) return '异体字选择符';
  if (code >= 0xe0000 && code <= 0xe007f) return '标签字符';
  if ((code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef)) return '非字符';
  return '看不见的字符';
}

export const codePoint = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** `零宽空格 U+200B`. */
export function invisibleName(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  return `${NAMES[code] ?? rangeName(code)} ${codePoint(char)}`;
}

/** What nobody sees, and what only looks like a space. */
const UNSEEN = /[\p{Cc}\p{Cf}\u00a0\u115f\u1160\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3164\uffa0]/gu;

/** A text with what nobody sees in it called by name: `综合科‹不间断空格 U+00A0›`. */
export const showInvisible = (text: string): string =>
  text.replace(UNSEEN, (char) => (char === '\n' || char === '\t' ? char : `‹${invisibleName(char)}›`));

/** The same text as it looks. */
export const withoutInvisible = (text: string): string => text.replace(UNSEEN, '');
