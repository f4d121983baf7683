import type { Node } from 'mdast';
import { reminder, type Intent, type Look } from './intent-look.ts';

/** What begins a paragraph, an item or a clause of its own. */
const OPENS =
  /^(?:\u3000|\d{1,3}[.．、](?!\d)|[（(]?[一二三四五六七八九十]{1,3}[）)、]|第[一二三四五六七八九十百\d]+[条章节款项部编]|[①-⑳])/u;
const CLOSES = /[。！？；：]$/u;
const ROW = /^\s*\|.*\|\s*$/;

/** A line break alone joins two lines; so the page reads on where its author began anew. */
function joined(look: Look, lines: readonly string[]): Intent[] {
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    at += line.length + 1;
    if (next === undefined) break;
    if (/(?: {2}|\\|<br\s*\/?>)$/.test(line)) continue;
    if (CLOSES.test(line.trim()) || OPENS.test(next.replace(/^[ \t]+/, '')))
      return [
        reminder(look, at, '只换行不分段，这一行会接在上一行后面；要分段，中间空一行，要换行，上一行末尾写 <br>'),
      ];
  }
  return [];
}

interface Slip {
  isOne: (line: string, lines: readonly string[]) => boolean;
  message: string;
}

const isDashed = (line: string): boolean => /^[ \t]*[-*+•·][\p{Script=Han}（《“]/u.test(line);

const SLIPS: readonly Slip[] = [
  {
    isOne: (line) => /^ {0,3}#{1,6}(?:[\p{Script=Han}（《“]|[^\s#\d\\]+[\p{Script=Han}])/u.test(line),
    message: '“#”后面要空一格才是小标题，不空就照样显示出来；写成 ## 标题',
  },
  {
    isOne: (line) => ROW.test(line),
    message: '不成表格，竖线会照样显示出来；第二行要有分隔线，格数和表头一样，例如 | --- | --- |',
  },
  {
    isOne: (line, lines) => isDashed(line) && lines.filter(isDashed).length > 1,
    message: '不成列表，几行会连成一段；减号后面空一格，第一行上面空一行',
  },
  {
    isOne: (line, lines) => lines[0] !== line && /^[ \t]*\d{1,9}[.)][ \t]/.test(line),
    message: '不成列表，会接在上一行后面；第一行上面空一行',
  },
];

/** Lines of a paragraph that were to be something else. */
export function linesNotMeant(look: Look, parent: Node | undefined): Intent[] {
  const lines = look.source.split('\n');
  const isQuoted = parent?.type === 'blockquote';
  const bare = isQuoted ? lines.map((line) => line.replace(/^[ \t]*>[ \t]?/, '')) : lines;
  const found = SLIPS.flatMap(({ isOne, message }): Intent[] => {
    const index = bare.findIndex((line) => isOne(line, bare));
    const at = lines.slice(0, Math.max(0, index)).reduce((sum, line) => sum + line.length + 1, 0);
    return index < 0 ? [] : [reminder(look, at, message)];
  });
  return found.length > 0 ? found : joined(look, bare);
}
