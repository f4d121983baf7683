import { stringify } from 'yaml';

/** What is known of a bureau before anything is recorded. */
export interface Bureau {
  /** Whose promises are listed, by its full name. */
  name: string;
  /** 网站名称. */
  siteName: string;
  /** `/zwgk/`: where under the host the site lives. */
  base: string;
  /** `YYYY-MM-DD`, the day it is laid out. */
  today: string;
}

/** What only the bureau can fill in, and what readers miss without it. */
const SITE_REMARKS = `
# 下面几样知道了再写，去掉行首的 # 和空格：
# publisher: 办这个网站的单位全称。不写，每一页都写明本站不是该单位的网站
# origin: https://网站域名。不写，没有站点地图文件，打印的网页上没有完整网址
# contact: 办这个网站的单位对外公布的联系方式
# feedback: https://读者告诉我们遗漏和错误的网页
`;

const page = (title: string, description: string, today: string, body: string): string =>
  `---\n${stringify({ title, description, updatedOn: today }, { lineWidth: 0 })}---\n\n${body.trim()}\n`;

/**
 * The files of an empty and valid content folder for another bureau, by their path in it. Nothing is
 * invented: lists that only the bureau can fill are empty, with a remark on how to; one theme stands
 * there, which every bureau has.
 */
export const bureauFiles = ({ name, siteName, base, today }: Bureau): ReadonlyMap<string, string> =>
  new Map([
    [
      'site.yaml',
      stringify(
        {
          name: siteName,
          description: `${name}的政务公开台账：承诺公开什么，公开了什么。`,
          bureau: name,
          column: '政府信息公开',
          base,
        },
        { lineWidth: 0 },
      ) + SITE_REMARKS,
    ],
    ['offices.yaml', '# 部门，一项两行：\n# - id: zonghe\n#   name: 综合科\n[]\n'],
    [
      'themes.yaml',
      '# 主题，八到十四个，照查资料的人会怎么找来起名。先有一个总的，再照样子往下加。\n- id: zhengwu-gongkai\n  name: 政务公开\n  description: 政务公开工作本身。\n  subject: 综合政务\\政务公开\n',
    ],
    ['synonyms.yaml', '# 检索用的同义词，人们怎么说，文件里怎么写：\n# - said: 年报\n#   written: [年度报告]\n[]\n'],
    ['words.yaml', '# 常写错的词和要写全称的简称：\n# - wrong: 布署\n#   right: 部署\n[]\n'],
    [
      'pages/about.mdx',
      page(
        '关于本站',
        '本站登记什么、怎样登记，状态是怎么得出来的。',
        today,
        `本站登记${name}承诺公开什么、公开了什么。每条承诺都摘自任务分解表的原话，状态由规则算出，不由人填写。\n\n没有收录，不等于没有公开。`,
      ),
    ],
    [
      'pages/accessibility.mdx',
      page(
        '无障碍说明',
        '怎样放大、怎样用键盘、怎样打印。',
        today,
        '右上角可以换大字和高对比度，不用脚本也能看。用 Tab 键可以走到每个链接；每一页都可以打印。',
      ),
    ],
  ]);
