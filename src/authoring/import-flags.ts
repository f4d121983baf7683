import { planRef } from '#domain/ref/ref.ts';
import { SWITCHES, tokensOf, unknownFlag, type Switches } from './command-flags.ts';

/** What `npm run import` is told. Words are by the name of their flag. */
export interface ImportLine extends Switches {
  files: readonly string[];
  /** Whether requirements are to be cut into promises; nothing where nobody said. */
  isCut: boolean | undefined;
  words: Readonly<Record<string, string>>;
  /** In Chinese, without closing full stops. */
  faults: readonly string[];
}

/** Whether requirements come in cut into promises, as a program proposes it, or each whole. */
const CUTTING: Readonly<Record<string, boolean>> = { cut: true, 切开: true, whole: false, 整段: false };

const WORDS = ['template', 'plan', 'theme', 'title', 'table-title', 'document-number', 'issuer', 'formed-on'];

/** @param args what follows the name of the command */
export function readImportLine(args: readonly string[]): ImportLine {
  const line: Switches = { isPreview: false, wantsHelp: false };
  const files: string[] = [];
  let isCut: boolean | undefined;
  const words: Record<string, string> = {};
  const faults: string[] = [];
  for (const token of tokensOf(args, WORDS)) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    const toggle = SWITCHES[name];
    if (toggle) line[toggle] = true;
    else if (name in CUTTING) isCut = CUTTING[name];
    else if (!WORDS.includes(name)) faults.push(unknownFlag(name, [...WORDS, ...Object.keys(CUTTING)], 'import'));
    else if (value === undefined || value.trim() === '') faults.push(`--${name} 后面缺少内容`);
    else words[name] = value.trim();
  }
  const wants = words.template === undefined ? 1 : 0;
  if (!line.wantsHelp && faults.length === 0 && files.length !== wants)
    faults.push(
      files.length > wants
        ? `一次只读一个文件；多出来的是“${files.slice(wants).join('”“')}”，文件名里有空格的，整个加引号`
        : '要写明读哪个文件，例如 npm run import -- 表.xlsx；要一张空表，写 npm run import -- --template 表.xlsx',
    );
  if (words.plan !== undefined && !planRef.is(words.plan))
    faults.push(`--plan 后面写年份，四位数字，例如 2022；写的是“${words.plan}”`);
  return { ...line, files, isCut, words, faults };
}

/** What `npm run import -- --help` prints. */
export const importHelp = (): string[] => [
  '一次录入一张表里的许多公开事项，或者一整年的任务分解表。有一处不对，就什么都不写入。',
  '',
  '  npm run import -- --template 表.xlsx      得到一张空表，里面有“填写说明”和一行示例',
  '  npm run import -- 表.xlsx                 录入填好的表；附件和正文的位置从表所在的文件夹算起',
  '  npm run import -- 落实情况.xlsx           录入部门填好的落实情况；空表用 npm run collect 写出',
  '  npm run import -- --plan 2022 通知.docx   从通知的任务表录入 2022 年的任务；也可以是 .xlsx',
  '',
  '都可以用的：',
  '  --dry-run 只看看会写成什么样，不写入；也可以写 --预览',
  '  --help 显示这些说明；也可以写 --帮助',
  '和 --plan 一起用的：',
  '  --cut 照动词把工作要求先切成一条一条的承诺，也可以写 --切开；--whole 每项整段算一条，也可以写 --整段；都不写，在窗口里会问',
  '  --theme 看不出主题的任务先归到哪个主题',
  '  --title 标题、--table-title 附表标题、--document-number 发文字号、--issuer 发文机关、--formed-on 成文日期：文件里没有的，写在这里',
];
