import { codePoint, invisibleName } from './character-names.ts';
import { ordinaryForm } from './radicals.ts';
import type { TextFinding } from './text-finding.ts';

/** Characters that deceive in one way, and what to say of them. */
interface Kind {
  severity: TextFinding['severity'];
  pattern: RegExp;
  /** True where the character does its honest work. */
  isRight?: (text: string, index: number, char: string) => boolean;
  show: (char: string) => string;
  /** @param chars the distinct ones found @param where words before the first */
  explain: (chars: readonly string[], where: string) => string;
}

const PICTURE_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;
const PICTURE_AFTER = /^\p{Extended_Pictographic}/u;
/** Scripts whose letters join: there the invisible marks are spelling. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Tibetan}]/u;
const FLAG = /\u{1f3f4}[\u{e0020}-\u{e007e}]*$/u;

const before = (text: string, index: number): string => text.slice(Math.max(0, index - 16), index);

/** A joiner between two emoji or in a script that needs it, a selector after what it selects. */
function isJoinerRight(text: string, index: number, char: string): boolean {
  const after = text.slice(index + char.length, index + char.length + 2);
  if (char === '\u200d' && PICTURE_BEFORE.test(before(text, index)) && PICTURE_AFTER.test(after)) return true;
  if (/[\u200c-\u200f\u061c\u180e]/u.test(char)) return JOINING.test(before(text, index).slice(-2) + after);
  if (/[\ufe00-\ufe0f]/u.test(char)) return /\S$/u.test(before(text, index));
  if (/[\u{e0100}-\u{e01ef}]/u.test(char)) return /\p{Script=Han}$/u.test(before(text, index));
  return /[\u{e0020}-\u{e007f}]/u.test(char) && FLAG.test(before(text, index));
}

/** Half of a character without its other half. */
const LONE_SURROGATE = '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])';

const KINDS: readonly Kind[] = [
  {
    severity: 'error',
    pattern: /[\u202a-\u202e\u2066-\u2069]/gu,
    show: invisibleName,
    explain: (_, where) => `${where}有改变文字方向的控制符，会把后面的字倒过来显示；删掉`,
  },
  {
    severity: 'warning',
    pattern: /[\u000b\u000c]/gu,
    show: invisibleName,
    explain: (_, where) => `${where}有 Word 的手动换行或分页符，网页和订阅源里不能有；删掉，要换行就另起一段`,
  },
  {
    severity: 'error',
    pattern: /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu,
    show: invisibleName,
    explain: (_, where) => `${where}有控制符，网页和订阅源里不能有；删掉`,
  },
  {
    severity: 'error',
    pattern: new RegExp(`\\ufffd|${LONE_SURROGATE}`, 'g'),
    show: invisibleName,
    explain: (_, where) => `${where}的字在转换编码时丢失了；对照原文重新录入`,
  },
  {
    severity: 'error',
    pattern: /\p{Co}/gu,
    show: codePoint,
    explain: (_, where) => `${where}有自造字，别人的电脑上显示成空框；换成正式编码的字，没有的，用文字说明字形`,
  },
  {
    severity: 'warning',
    pattern:
      /[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e01ef}]/gu,
    isRight: isJoinerRight,
    show: invisibleName,
    explain: (_, where) => `${where}有看不见的字符，搜索和查重都会因此落空；删掉`,
  },
  {
    severity: 'warning',
    pattern: /[\u0085\u2028\u2029]/gu,
    show: invisibleName,
    explain: (_, where) => `${where}有特殊的换行；改用普通的换行`,
  },
  {
    severity: 'warning',
    pattern: /[\u2e80-\u2fd5\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu,
    isRight: (_text, _index, char) => ordinaryForm(char) === undefined,
    show: (char) => `${char} ${codePoint(char)}`,
    explain: (chars) =>
      `看起来是普通汉字，其实是部首或兼容字符（多半从 PDF 复制而来），搜索不到；改成 ${chars.map(ordinaryForm).join('、')}`,
  },
  {
    severity: 'warning',
    // UTF-8 read as GBK or as Latin-1, and the fillings that GBK shows for lost bytes.
    pattern:
      /(?:锟斤拷|烫烫烫|屯屯屯)+|(?:[ÃÂ][\u0080-\u00bf])+|â€[\u0080-\u00bfœ˜™”“¦]|ï¼[\u0080-\u00bf\u0152-\u2122]|(?:[ä-é][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]{2}){2,}|(?:[銆鈥]|锛(?!子))[^\s]?/gu,
    show: (char) => char,
    explain: () => '是乱码，文件可能用错了编码；对照原文重新录入',
  },
];

/** One cheap look that most texts pass. */
const SUSPECT = new RegExp(
  `${KINDS.map(({ pattern }) => pattern.source)
    .filter((source) => !source.includes('\\ud800'))
    .join('|')}|\\ufffd|\\p{Cs}`,
  'u',
);

const MOST_SHOWN = 8;

function placeOf(text: string, index: number): string {
  const words = text.slice(0, index).split('\n').at(-1) ?? '';
  const last = [...words.replace(/[\p{C}\s]/gu, '')].slice(-6).join('');
  return last === '' ? '开头' : `“${last}”后面`;
}

/** One finding for each line and kind: a page pasted from a PDF holds hundreds of the same. */
function scanKind(kind: Kind, text: string): TextFinding[] {
  const hits = [...text.matchAll(kind.pattern)].filter(({ 0: char, index }) => !kind.isRight?.(text, index, char));
  const lines = new Map<number, { first: number; chars: Set<string>; count: number }>();
  let line = 0;
  let from = 0;
  for (const { 0: char, index } of hits) {
    for (let at = text.indexOf('\n', from); at >= 0 && at < index; at = text.indexOf('\n', from)) {
      line += 1;
      from = at + 1;
    }
    const seen = lines.get(line) ?? { first: index, chars: new Set<string>(), count: 0 };
    seen.chars.add(char);
    seen.count += 1;
    lines.set(line, seen);
  }
  return [...lines.values()].map(({ first, chars, count }) => {
    const shown = [...chars].slice(0, MOST_SHOWN);
    const times = count > 1 ? `，共${count}处` : '';
    return {
      severity: kind.severity,
      offset: first,
      found: shown.map(kind.show).join('、'),
      message: kind.explain(shown, placeOf(text, first)) + times,
    };
  });
}

/**
 * Characters that are not what they look like: invisible ones, controls, radicals for characters,
 * garbled words. Rare characters, ideographic variants and the blanks of Chinese typesetting are
 * none of these.
 */
export const scanCharacters = (text: string): TextFinding[] =>
  SUSPECT.test(text) ? KINDS.flatMap((kind) => scanKind(kind, text)).sort((a, b) => a.offset - b.offset) : [];
