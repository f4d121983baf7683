import { invisibleName } from './character-names.ts';
import type { TextFinding } from './text-finding.ts';

const ODD = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/** Blanks of one line that nobody sees: at its ends, and such as only look like a space. */
export function scanBlanks(text: string): TextFinding[] {
  const warning = (offset: number, found: string, message: string): TextFinding => ({
    severity: 'warning',
    offset,
    found,
    message,
  });
  const odd = [...new Set(text.match(ODD))];
  const where = /^\s/.test(text) ? '开头' : '末尾';
  return [
    ...(odd.length > 0
      ? [
          warning(
            text.search(ODD),
            odd.map(invisibleName).join('、'),
            '看起来像空格，其实不是，搜索和查重都会因此落空；删掉，或换成普通空格',
          ),
        ]
      : []),
    ...(!text.includes('\n') && text !== text.trim() && text.trim() !== ''
      ? [warning(0, text.replace(/\s/g, '␣'), `${where}有空格；删掉`)]
      : []),
  ];
}
