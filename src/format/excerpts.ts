/** Characters on both sides of what differs. */
const AROUND = 10;
const MOST = 60;

const shorten = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

/**
 * Two wordings cut down to where they differ, with a few characters around it, so that a message can
 * show both. Line breaks become blanks.
 */
export function excerpts(one: string, other: string): [string, string] {
  const [a, b] = [[...one.replace(/\s+/g, ' ')], [...other.replace(/\s+/g, ' ')]];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const from = Math.max(0, start - AROUND);
  const cut = (text: string[]): string => {
    const to = Math.min(text.length, text.length - end + AROUND);
    return `${from > 0 ? '…' : ''}${shorten(text.slice(from, to).join(''))}${to < text.length ? '…' : ''}`;
  };
  return [cut(a), cut(b)];
}
