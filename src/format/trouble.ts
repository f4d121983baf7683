import type { Trouble, TroubleCode } from '#domain/exchange/trouble.ts';

const KEPT = '您的改动都还在这台电脑上';
const LATER = `${KEPT}，已经提交，只是还没有送出去`;

/** What stands in the way, and what to do about it. No closing full stop. */
const WORDS: Readonly<Record<TroubleCode, (detail: string) => string>> = {
  'no-git': () => '这台电脑上没有 git，提交不了。按手册“第一次安装”一节装好，再运行一次',
  'no-repository': () =>
    '内容文件夹不在台账的仓库里，没有历史，也就无处提交。请管网站的人把台账放好：用 git clone 取一份，再把改动放进去',
  foreign: () => '这个文件夹是电脑上另一个用户的，git 不肯读。换成那个用户登录，或请管网站的人把文件夹改到您的名下',
  broken: () => '台账的历史读不出来。不要再改，把这个窗口的话告诉管网站的人',
  detached: () =>
    '现在看的是历史上的某一版，不是最新的台账，在这里提交会丢。请会 git 的人运行 git switch main，再运行一次',
  'in-progress': (detail) =>
    `有人用 git 做到一半（${detail}），先做完或放弃它。请开始做的人接着做完；放弃的办法：git rebase --abort 或 git merge --abort`,
  unmerged: (detail) => `这几个文件两边都改了，还没有定下来：${detail}。改好以后运行 git add，再运行一次`,
  'wrong-branch': (detail) => `网站是按另一个分支生成的，提交在这里网站不会变：${detail}。请会 git 的人把改动合并过去`,
  locked: () =>
    '另一个程序正在用 git 写台账。等它结束，再运行一次；一直这样的，请会 git 的人看看 .git 文件夹里是不是留下了以 .lock 结尾的文件',
  disk: () => '磁盘满了。清出空间，再运行一次',
  hook: (detail) => `这台电脑上设的提交检查不让过：\n${detail}\n改好再运行一次`,
  dirty: (detail) => `这几个文件这台电脑上改过、还没有提交，对方也改了，取不回来：\n${detail}\n请改它们的人先提交`,
  'no-remote': () =>
    '已经提交在这台电脑上。这份台账没有连着服务器，送不出去：请管网站的人设好（git remote add），再运行一次',
  offline: () => `连不上存放台账的服务器。${LATER}。查一下网络，联网以后再运行一次`,
  'not-found': () => `服务器上没有这份台账，也可能是您还没有权限。${LATER}。请管网站的人看一下地址和权限`,
  auth: () =>
    `服务器不认您的账号：没有登录，或者密码过期了。${LATER}。在命令行里运行一次 git push，照它问的登录，以后就记住了；登录不了的，请管网站的人看`,
  'host-key': () =>
    `这台电脑第一次连这台服务器，要先确认一次是不是它。${LATER}。在命令行里运行一次 git push，确认网址对，输入 yes`,
  refused: (detail) => `服务器不收：\n${detail}\n${LATER}。多半是要先请别人审查才能合并，请管网站的人看`,
  busy: () => `别人一直在推送，试了几次都没有赶上。${LATER}，过一会儿再运行一次`,
  'own-merges': () =>
    `这台电脑上有没送出去的合并，程序不敢替您重排。${KEPT}。请会 git 的人运行 git pull 合并、再 git push`,
  unknown: (detail) => `没有做成。${KEPT}。把下面的话交给管网站的人：\n${detail}`,
};

export const explainTrouble = ({ code, detail = '' }: Trouble): string => `${WORDS[code](detail)}。`;
