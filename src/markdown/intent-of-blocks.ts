import type { Code, Heading, List } from 'mdast';
import { reminder, type Intent, type Look } from './intent-look.ts';

export function headingNotMeant({ depth }: Heading, look: Look): Intent[] {
  if (depth > 1 && !/^ {0,3}#/.test(look.source))
    return [
      reminder(
        look,
        0,
        '下面一行“---”紧接着这一段，这一段会变成小标题；要画一条线，中间空一行，要小标题，写成 ## 标题',
      ),
    ];
  return depth > look.depth + 1
    ? [
        reminder(
          look,
          0,
          `标题跳了一级；上一级是 ${'#'.repeat(look.depth)}，这里应写 ${'#'.repeat(look.depth + 1)}`.replace(
            '上一级是 #，',
            '正文的小标题从 ## 开始，',
          ),
        ),
      ]
    : [];
}

/** Four blanks before a paragraph make a program of it, and an opened fence takes in all that follows. */
export function codeNotMeant({ lang }: Code, look: Look): Intent[] {
  const fence = /^(`{3,}|~{3,})/.exec(look.source)?.[1];
  if (fence === undefined)
    return lang == null
      ? [reminder(look, 0, '行首有四个以上的空格，会变成一块代码；段首空两格用全角空格“　　”，或不空')]
      : [];
  const last = look.source.split('\n').at(-1)?.trim() ?? '';
  return look.source.includes('\n') && last.startsWith(fence) && last.replaceAll(fence[0] ?? '', '') === ''
    ? []
    : [reminder(look, 0, `“${fence}”没有收尾，下面的文字都成了代码；在末尾加一行“${fence}”，或删掉这一行`)];
}

/** Lines of a list or a quotation that do not begin as it does. */
function swallowed(look: Look, isMarked: (line: string) => boolean, what: string): Intent[] {
  let at = 0;
  let isOpen = false;
  for (const line of look.source.split('\n')) {
    if (at > 0 && isOpen && line.trim() !== '' && !isMarked(line) && /^\S/.test(line))
      return [reminder(look, at, `这一行会接在上面的${what}里；不是${what}里的，上面空一行，是的，行首空两格`)];
    isOpen = line.trim() !== '';
    at += line.length + 1;
  }
  return [];
}

const MARK = /^\s*(?:[-+*]|\d{1,9}[.)])(?:\s|$)/;

export function listNotMeant({ ordered, start, children }: List, look: Look): Intent[] {
  const lazy = swallowed(look, (line) => MARK.test(line) || /^\s*>/.test(line), '列表');
  if (!ordered) return lazy;
  const renumbered = children.flatMap(({ position }, index): Intent[] => {
    const at = (position?.start.offset ?? look.offset) - look.offset;
    const written = Number(/^\d+/.exec(look.source.slice(at))?.[0]);
    const shown = (start ?? 1) + index;
    return written === shown
      ? []
      : [reminder(look, at, `网页上会编成${shown}，不是${written}；要照原样，写成 ${written}\\. 加正文`)];
  });
  return [...lazy, ...renumbered.slice(0, 1)];
}

export function quotationNotMeant(look: Look): Intent[] {
  if (/^>[ \t]?[\d.]+\s*(?:[%％℃元分米吨人天年月日]|$)/.test(look.source))
    return [reminder(look, 0, '行首的“>”会变成引用，大于号不见了；写成 \\>')];
  return swallowed(look, (line) => /^\s*>/.test(line), '引用');
}
