import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Intent } from './intent-look.ts';

interface Definition {
  key: string;
  offset: number;
  label: string;
}

/** What no reader ever sees: notes and addresses that nothing calls, or that stand twice under one name. */
export function notesNotMeant(tree: Root, body: string): Intent[] {
  if (!/^[ \t>*+\-\d.)]*\[[^\]]+\]:/m.test(body)) return [];
  const called = new Set<string>();
  const definitions: Definition[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') called.add(`^${node.identifier}`);
    if (node.type === 'linkReference' || node.type === 'imageReference') called.add(node.identifier);
    if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return;
    const mark = node.type === 'definition' ? '' : '^';
    const name = node.label ?? node.identifier;
    definitions.push({
      key: mark + node.identifier,
      offset: node.position?.start.offset ?? 0,
      label: `[${mark}${name}]`,
    });
  });
  const seen = new Set<string>();
  return definitions.flatMap(({ key, offset, label }): Intent[] => {
    const isTwice = seen.has(key);
    seen.add(key);
    if (isTwice)
      return [
        { severity: 'error', offset, message: `${label} 写了两次，这一条不会显示；换一个号码，正文里用到的地方也换` },
      ];
    if (called.has(key)) return [];
    return key.startsWith('^')
      ? [
          {
            severity: 'error',
            offset,
            message: `正文里没有用到 ${label}，这条脚注不会显示；在用到的地方写 ${label}，或删掉`,
          },
        ]
      : [{ severity: 'error', offset, message: `这一行会被当成网址的定义，不会显示；要照原样显示，写成 \\${label}：` }];
  });
}
