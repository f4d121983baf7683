import { CHANGE_SORTS, type ChangeSort, type EntryChange } from '#domain/exchange/entry-change.ts';

const SORT_LABELS: Readonly<Record<ChangeSort, string>> = {
  added: '新增',
  changed: '更改',
  withdrawn: '撤回',
  removed: '删去',
};

/** So many are named one by one in a commit's words; of more, their number. */
const NAMED = 100;
/** Characters of a title in the first line of a commit. */
const TITLE = 40;

/** `新增1件，更改2件`; nothing for no change. */
export const changesInShort = (changes: readonly EntryChange[]): string =>
  CHANGE_SORTS.flatMap((sort) => {
    const count = changes.filter((change) => change.sort === sort).length;
    return count > 0 ? [`${SORT_LABELS[sort]}${count}件`] : [];
  }).join('，');

/** `新增　公开事项　关于……的通知（2024-07-01 09:00 公开）`. */
export const changeLine = ({ sort, kind, title, from }: EntryChange): string =>
  `${SORT_LABELS[sort]}　${kind}　${title}${from === undefined ? '' : `（定时，${from} 公开）`}`;

const shorten = (title: string): string => (title.length > TITLE ? `${title.slice(0, TITLE)}…` : title);

/** What a commit says of itself: one thing by its name, several by their number and each below. */
export function commitWords(changes: readonly EntryChange[]): string {
  const entries = changes.filter(({ kind }) => kind !== ATTACHMENT);
  const [only, ...others] = entries.length > 0 ? entries : changes;
  if (only === undefined) return '整理';
  const head = others.length === 0 ? `${SORT_LABELS[only.sort]}：${shorten(only.title)}` : changesInShort(entries);
  const named = changes.slice(0, NAMED).map(changeLine);
  const rest = changes.length > NAMED ? [`……共${changes.length}件`] : [];
  return `${head}\n\n${[...named, ...rest].join('\n')}\n`;
}

export const ATTACHMENT = '附件';
