import { questionsOf, type Kind } from '../kind.ts';
import type { Context, Question } from '../question.ts';
import { EXAMPLE } from './heads.ts';

/** A sheet to be written: rows of words, the first of them its heads. */
export interface TemplateSheet {
  name: string;
  rows: readonly (readonly string[])[];
  /** In characters, by column. */
  widths: readonly number[];
}

export const EXPLANATION = '填写说明';

/** Names that the content has, and that are what one writes. */
const namesOf = ({ choices }: Question, context: Context): string[] =>
  (choices?.(context) ?? []).flatMap(({ value, label }) => (value === label ? [label] : []));

function exampleOf({ example, choices }: Question, context: Context): string {
  if (example !== undefined) return typeof example === 'string' ? example : example(context);
  return choices?.(context)[0]?.label ?? '';
}

/** What a sheet lets one do besides. */
const MORE: Readonly<Record<string, string>> = {
  slug: '空着就按标题的拼音',
  files: '位置从这张表所在的文件夹算起',
  body: '位置从这张表所在的文件夹算起；Word 文件里有标题、发文字号、成文日期的，那几格可以空着',
};

function helpOf(question: Question, context: Context): string {
  const { key, help, repeated } = question;
  const names = namesOf(question, context).join('；');
  return [help, names, MORE[key], repeated && '有几个的，一行写一个，或用；隔开'].filter(Boolean).join('。');
}

/** In characters: a long example needs room to be read. */
const widthOf = ({ repeated, isLong, example }: Question): number =>
  repeated || isLong || (typeof example === 'string' && example.length > 14) ? 36 : 18;

function duty({ required, fallback, when, extra }: Question): string {
  if (!required || fallback) return extra ? '可以不要这一列' : '可以空着';
  return when ? '有时必填' : '必填';
}

/** A workbook to be filled in: a sheet of one kind with an example, and one that explains it. */
export function templateSheets(kind: Kind, context: Context): TemplateSheet[] {
  const questions = questionsOf(kind);
  const columns = questions.filter(({ extra }) => !extra);
  const rules = [
    '一行写一件，可以写很多行。第一列写着“示例”的行不录入，“序号”“备注”两列也不录入。',
    '写好以后运行 npm run import -- 这个文件.xlsx。有一格不对，就一行也不写入，并说明是哪一格、应当怎么写。先加 --预览 可以只看不写。',
    '日期可以是日期格式，也可以写成文字：2024-03-20、2024/3/20、2024年3月20日都可以。前后的空格、日期和编号里的全角数字没有关系，会照半角读；标题等文字一个字也不动。',
    '公开依据（例如 20.10）和很长的号码，单元格格式要先改成“文本”，否则表格程序会把它改掉。',
    '隐藏的行、列和工作表不读。合并的单元格只算左上角一格。',
  ];
  return [
    {
      name: kind.label,
      rows: [
        ['序号', ...columns.map(({ label }) => label)],
        [EXAMPLE, ...columns.map((question) => exampleOf(question, context))],
      ],
      widths: [8, ...columns.map(widthOf)],
    },
    {
      name: EXPLANATION,
      rows: [
        ['列名', '要不要填', '怎么填'],
        ...questions.map((question) => [question.label, duty(question), helpOf(question, context)]),
        ['', '', ''],
        ...rules.map((rule) => ['规则', '', rule]),
      ],
      widths: [22, 14, 100],
    },
  ];
}
