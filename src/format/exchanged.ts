import type { EntryChange } from '#domain/exchange/entry-change.ts';
import type { Exchanged } from '#domain/exchange/exchanged.ts';
import { changeLine, changesInShort } from './entry-changes.ts';
import { explainTrouble } from './trouble.ts';

/** So many are listed; of more, their number. */
const LISTED = 30;

/** A line each, and how many more there are. */
export function changeLines(changes: readonly EntryChange[]): string[] {
  const rest = changes.length - LISTED;
  return [...changes.slice(0, LISTED).map(changeLine), ...(rest > 0 ? [`……另有${rest}件`] : [])];
}

const titled = (title: string, changes: readonly EntryChange[]): string[] =>
  changes.length === 0
    ? []
    : [`${title}：${changesInShort(changes)}。`, ...changeLines(changes).map((line) => `  ${line}`)];

/** When readers see it, which no machine of ours decides. */
function whenSeen(sent: readonly EntryChange[]): string[] {
  const later = sent.filter(({ from, sort }) => from !== undefined && sort !== 'removed');
  return [
    '网站收到以后自动检查、自动生成，一般几分钟以后就能看到。',
    ...later.map(({ title, from }) => `定时公开的到 ${from ?? ''} 以后才出现：${title}。`),
  ];
}

/** What became of it, for whoever pressed the button. */
export function exchangedLines({ sent, received, moved, keptAs, unsent }: Exchanged): string[] {
  return [
    ...titled('取回了别人的改动', received),
    ...moved.map(({ from, to }) => `别人也新建了 ${from}，是另一份；您的那一份改名为 ${to}，引用它的地方一起改好了。`),
    ...(keptAs === undefined ? [] : [`没有采用的那些字没有丢，还在这台电脑的历史里，叫 ${keptAs}。`]),
    ...(unsent
      ? [...titled('还没有送出去', sent), explainTrouble(unsent)]
      : sent.length === 0
        ? ['没有要送出去的改动。']
        : [...titled('已经推送', sent), ...whenSeen(sent)]),
  ];
}
