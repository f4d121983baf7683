import type { ListItem, Root } from 'mdast';
import { visit } from 'unist-util-visit';

function mark(item: ListItem): void {
  const [first] = item.children;
  const words = { type: 'text', value: item.checked ? '☑ ' : '☐ ' } as const;
  item.checked = null;
  if (first?.type === 'paragraph') first.children.unshift(words);
  else item.children.unshift({ type: 'paragraph', children: [words] });
}

/** Boxes of a list as words: a form field that nobody can use has no name, and nothing to say to a screen reader. */
export function taskMarks() {
  return (tree: Root): void => {
    visit(tree, 'listItem', (item) => {
      if (typeof item.checked === 'boolean') mark(item);
    });
  };
}
