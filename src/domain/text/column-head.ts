/** Cells of a row of Markdown, or of a sheet whose cells are parted by tabs. */
const cellsOf = (row: string): string[] =>
  row.includes('\t') ? row.split('\t') : row.replace(/^\s*\|/, '').split(/(?<!\\)\|/);

const isRow = (line: string): boolean => /(?<!\\)\||\t/.test(line);

/** The row that was asked about last: a list of ten thousand cases asks for its head as often, row after row. */
let last = { text: '', start: -1, head: '' };

/** The first row of the table that the row at `start` belongs to. */
function headRow(text: string, start: number): string | undefined {
  let head: string | undefined;
  for (let end = start - 1; end > 0;) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    if (from === last.start && text === last.text) return last.head;
    const line = text.slice(from, end);
    if (!isRow(line)) break;
    head = line;
    end = from - 1;
  }
  return head;
}

/** The words at the head of the column that an offset stands in; nothing where it stands in no table. */
export function columnHead(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  if (!isRow(text.slice(start, end < 0 ? undefined : end))) return undefined;
  const head = headRow(text, start);
  if (head === undefined) return undefined;
  last = { text, start, head };
  return cellsOf(head)[cellsOf(text.slice(start, offset)).length - 1]?.trim();
}
