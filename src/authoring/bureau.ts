import { stringify } from 'yaml';
import { fieldsOf, insideOf, type Field } from '#schemas/field-model.ts';
import { siteSchema } from '#schemas/site.ts';
import type { BureauAnswers, NewOffice } from './bureau-questions.ts';
import { romanise, uniqueName } from './slug.ts';

const WRITING = { lineWidth: 0 } as const;
const NAME_OF_SITE = '政务公开台账';
const COLUMN = '政府信息公开';

const page = (title: string, description: string, today: string, body: string): string =>
  `---\n${stringify({ title, description, updatedOn: today }, WRITING)}---\n\n${body.trim()}\n`;

/** A field that is not set, behind a `#`, with what it means. */
const remark = ({ name, label, help }: Field, indent: string): string =>
  `# ${indent}${name}: ${[label, help].filter(Boolean).join('。')}`;

/** What nobody has said yet and readers miss: to be filled in when it is known. */
function remarks(known: Readonly<Record<string, unknown>>): string {
  const lines = fieldsOf(siteSchema).flatMap((field): string[] => {
    const inside = insideOf(field.control);
    if (field.name === 'sample' || field.name in known) return [];
    return inside.length === 0
      ? [remark(field, '')]
      : [`# ${field.name}:`, ...inside.map((each) => remark(each, '  '))];
  });
  return lines.length === 0 ? '' : `\n# 下面几样知道了再写，去掉行首的 # 和一个空格：\n${lines.join('\n')}\n`;
}

/** `site.yaml`, with what the bureau said of itself in the schema's order. */
function siteFile({ site }: BureauAnswers): string {
  const bureau = site.get('bureau') ?? '';
  const said: Record<string, unknown> = {
    name: NAME_OF_SITE,
    description: `${bureau}的政务公开台账：承诺公开什么，公开了什么。`,
    column: COLUMN,
    base: '/',
  };
  for (const [path, value] of site) {
    const [first = '', inner] = path.split('.');
    said[first] = inner === undefined ? value : { ...(said[first] as object | undefined), [inner]: value };
  }
  const known = Object.fromEntries(
    fieldsOf(siteSchema).flatMap(({ name }) => (name in said ? [[name, said[name]]] : [])),
  );
  return stringify(known, WRITING) + remarks(known);
}

/** `offices.yaml`; without any, a list with a remark on how to write one. */
function officesFile(offices: readonly NewOffice[]): string {
  if (offices.length === 0) return '# 部门，一项两行：\n# - id: zonghe\n#   name: 综合科\n[]\n';
  const taken = new Set<string>();
  const rows = offices.map(({ name, contact }) => {
    const id = uniqueName(romanise(name, 40) || 'bumen', (candidate) => taken.has(candidate));
    taken.add(id);
    return { id, name, ...(contact === undefined ? {} : { contact }) };
  });
  return stringify(rows, WRITING);
}

/**
 * The files of an empty and valid content folder for another bureau, by their path in it. Nothing is
 * invented: what the bureau did not say stays unset, with a remark on how to; one theme stands
 * there, which every bureau has.
 *
 * @param today `YYYY-MM-DD`, the day it is laid out
 */
export function bureauFiles(answers: BureauAnswers, today: string): ReadonlyMap<string, string> {
  const name = answers.site.get('bureau') ?? '';
  return new Map([
    ['site.yaml', siteFile(answers)],
    ['offices.yaml', officesFile(answers.offices)],
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
}
