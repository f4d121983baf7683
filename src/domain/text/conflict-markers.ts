import type { TextFinding } from './text-finding.ts';

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const OPENS = /^<{7}(?: |$)/;
const CLOSES = /^>{7}(?: |$)/;

const MESSAGE = '合并冲突标记没有清理；只保留一种写法，把 <<<<<<<、=======、>>>>>>> 这几行删掉';

/**
 * Marks that git leaves where two versions clash. `=======` alone underlines a heading and `|||||||`
 * is a row of empty cells, so only the other two count, and never inside a code block.
 */
export function scanConflictMarkers(text: string): TextFinding[] {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  const findings: TextFinding[] = [];
  let fence = '';
  let open = false;
  let offset = 0;
  for (const line of text.split('\n')) {
    const [, marks = '', rest = ''] = FENCE.exec(line) ?? [];
    if (fence === '' && marks !== '') fence = marks;
    else if (marks !== '' && marks.startsWith(fence) && rest.trim() === '') fence = '';
    else if (fence === '' && (OPENS.test(line) || (CLOSES.test(line) && !open))) {
      findings.push({ severity: 'error', offset, found: line, message: MESSAGE });
    }
    if (fence === '' && OPENS.test(line)) open = true;
    else if (CLOSES.test(line)) open = false;
    offset += line.length + 1;
  }
  return findings;
}
