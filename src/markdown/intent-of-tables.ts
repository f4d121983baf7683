import type { Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { reminder, type Intent, type Look } from './intent-look.ts';

const startOf = ({ position }: TableRow, look: Look): number => (position?.start.offset ?? look.offset) - look.offset;

/** Cells beyond the head of a table are dropped; a line right below it becomes a row. */
export function tableNotMeant({ children }: Table, look: Look): Intent[] {
  const columns = children[0]?.children.length ?? 0;
  return children.flatMap((row): Intent[] => {
    const at = startOf(row, look);
    const lost = row.children.slice(columns).map((cell) => toString(cell).trim());
    const words = lost.filter((each) => each !== '');
    if (words.length > 0)
      return [
        {
          ...reminder(
            look,
            at,
            `这一行有${row.children.length}格，表头只有${columns}格，多出来的“${words.join('、')}”不会显示；补上表头，格里的竖线写成 \\|`,
          ),
          severity: 'error',
        },
      ];
    const end = look.source.indexOf('\n', at);
    const line = look.source.slice(at, end < 0 ? undefined : end);
    return line.includes('|') || columns === 1
      ? []
      : [reminder(look, at, '这一行紧接着表格，会变成表格的一行；不是表格里的，上面空一行')];
  });
}
