import type { Witness } from '#domain/history/history.ts';

/** Why git cannot bear out the record of changes, and what to do about it; nothing where it can. */
export const WITNESS_FAULTS: Readonly<Record<Exclude<Witness, 'whole'>, string>> = {
  shallow:
    '看不到全部版本（只取了最近的几次提交），没有核对公开以后有没有改动；先运行 git fetch --unshallow，在服务器上把取代码的深度设为全部',
  missing: '这台电脑上没有 git，没有核对公开以后有没有改动；装好 git 再检查',
  nowhere:
    '这个文件夹不在 git 仓库里，没有核对公开以后有没有改动；已经有仓库的，用 git clone 取得整个仓库，在那里检查和生成；还没有的，在这里运行 git init，再提交一次；数据截至哪一天先按最近的收录日期算，要用别的日子就设 GONGKAI_AS_OF',
  uncommitted: '这些内容还没有提交过，没有版本可以核对；提交以后，公开内容的改动才有凭据',
  foreign:
    'git 仓库属于另一个用户，git 不肯读，没有核对公开以后有没有改动；换成仓库的主人来运行，或者照 git status 的提示，用 git config --global --add safe.directory 信任这个文件夹',
  broken:
    'git 读不出版本记录（仓库不完整或已损坏），没有核对公开以后有没有改动；运行 git fsck 看哪里坏了，或者重新 git clone',
};

/** The same for readers, on the page. */
export const WITNESS_NOTE = '本页的改动没有 git 可以印证：生成本站时看不到完整的版本记录。';
