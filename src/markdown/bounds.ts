import type { TextFinding } from '#domain/text/text-finding.ts';

/** Characters of a body: some four hundred pages of print. */
const MOST_CHARACTERS = 800_000;
/** Signs in one paragraph or row: readers of Markdown look at each beside every other. */
const MOST_SIGNS = 1500;
/** Quotations and lists inside each other. */
const MOST_LEVELS = 20;
/** Blanks before a line: lists this deep, or a drawing made of blanks. */
const WIDEST_INDENT = 200;
/** Underlines, rules, notes and addresses that each stand on a line of their own. */
const MOST_MARK_LINES = 2000;

const SIGNS = /[*_~`[\]<>&\\{}()|:@]/g;
const LEVELS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*/;
const MARK_LINE = /^[ \t]*(?:[=-]+[ \t]*$|\[[^\]]*\]:|\|?[ \t]*:?-+:?[ \t]*\|)/;

const levelsOf = (line: string): number => LEVELS.exec(line)?.[0].match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;

const finding = (offset: number, line: string, message: string): TextFinding => ({
  severity: 'error',
  offset,
  found: line.trim().slice(0, 24),
  message,
});

/**
 * What no reader of Markdown gets through in reasonable time, or with reasonable memory: found without reading
 * it as Markdown. No notice that people read is near any of these bounds.
 */
export function checkBounds(body: string): TextFinding[] {
  if (body.length > MOST_CHARACTERS)
    return [finding(0, '', `正文太长，有${body.length}字；最多${MOST_CHARACTERS}字，整本的文件做成附件，正文里写概要`)];
  let offset = 0;
  let signs = 0;
  let marks = 0;
  for (const line of body.split('\n')) {
    const isRow = /^\s*\|/.test(line);
    if (isRow || line.trim() === '') signs = 0;
    signs += line.match(SIGNS)?.length ?? 0;
    if (MARK_LINE.test(line)) marks += 1;
    if (signs > MOST_SIGNS)
      return [finding(offset, line, `一段里的符号太多（超过${MOST_SIGNS}个）；检查是不是粘贴错了，或分成几段`)];
    if (levelsOf(line) > MOST_LEVELS || (/^[ \t]*/.exec(line)?.[0].length ?? 0) > WIDEST_INDENT)
      return [finding(offset, line, `引用或列表一层套一层，太深了；最多${MOST_LEVELS}层`)];
    if (marks > MOST_MARK_LINES)
      return [
        finding(offset, line, `分隔线、脚注和网址定义太多（超过${MOST_MARK_LINES}行）；分成几个条目，或做成附件`),
      ];
    offset += line.length + 1;
  }
  return [];
}
