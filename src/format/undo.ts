import type { LastCommit, Undone, UndoRefusal } from '#domain/exchange/undone.ts';
import { changesInShort } from './entry-changes.ts';
import { changeLines } from './exchanged.ts';

/** So many titles are named; of more, their number. */
const NAMED = 10;

/** Why nothing is taken back, and what to do instead. */
export function explainRefusal(refused: UndoRefusal): string[] {
  if (refused.why === 'none') return ['没有可以撤销的提交，或者刚刚又有了新的提交；再看一次。'];
  if (refused.why === 'first') return ['这是台账的第一次提交，撤销了就什么也没有了。'];
  if (refused.why === 'merge') return ['上一次提交是一次合并，不能这样撤销。请会 git 的人处理。'];
  if (refused.why === 'not-content')
    return [
      `上一次提交改的不只是台账内容，还有程序的文件，不能这样撤销：${refused.files.slice(0, NAMED).join('、')}。请管网站的人处理。`,
    ];
  if (refused.why === 'uncommitted')
    return [
      `要撤销的那一次已经送出去了，而这里还有没提交的改动（${changesInShort(refused.changes)}）：`,
      ...changeLines(refused.changes).map((line) => `  ${line}`),
      '先送出去（npm run publish），或放到一边（npm run undo -- --aside），再撤销。',
    ];
  return [
    '那一次改的地方后来又改过，撤销会把后来的字一起撤掉：',
    ...refused.places.map((place) => `  ${place}`),
    '什么都没有动。打开这一条，照着改回去。',
  ];
}

/** The commit that would be taken back, as the person who made it knows it. */
export const lastLines = ({ by, at, subject, isSent, changes }: LastCommit): string[] => [
  `上次提交：${subject}（${by}，${at}），${isSent ? '已经送出去' : '还没有送出去'}。`,
  ...changeLines(changes).map((line) => `  ${line}`),
  isSent
    ? '撤销以后：公开过的新增条目写成撤回，网址上只留标题、日期和理由；从没公开过的（定时的）直接删掉；改过的恢复成改以前的样子。'
    : '撤销以后：改动还在文件里，只是不算提交过；可以接着改，再送出去。',
];

const titled = (what: string, titles: readonly string[]): string[] => {
  if (titles.length === 0) return [];
  const rest = titles.length > NAMED ? `……共${titles.length}件` : '';
  return [`${what}${titles.length}件：${titles.slice(0, NAMED).join('、')}${rest}。`];
};

/** What was done, and what it does not undo: the history keeps what it once took in. */
export const undoneLines = ({ withdrawn, removed, restored }: Undone, commit: string): string[] => [
  ...titled('撤回', withdrawn),
  ...titled('删掉（从没公开过的，或没有条目再用的）', removed),
  ...titled('恢复', restored),
  `网站上不再有这些内容。台账的历史里还有：第 ${commit.slice(0, 10)} 号提交里的文字和附件，取得到台账的人都翻得到。`,
  '里面有个人信息、国家秘密、商业秘密的，马上告诉管网站的人，请他照手册 docs/handbook/operate.md 的“清除历史里的内容”做。这一步程序不能替您做。',
];

export const TAKEN_BACK =
  '已经撤销。改动还在文件里，一个字没有少：可以接着改，再运行 npm run publish；不要了的，运行 npm run undo -- --aside 放到一边。';

export const asideLine = (name: string | undefined): string =>
  name === undefined
    ? '没有还没提交的改动。'
    : `没提交的改动已经放到一边，名字是“${name}”，没有丢。要拿回来，运行 git stash pop。`;
