import { commitmentRef } from '#domain/ref/ref.ts';
import { DISCLOSURE_KIND_LABELS } from '#format/labels.ts';
import { questionsOf, type Kind } from '../kind.ts';
import type { Context, Question } from '../question.ts';
import { EXAMPLE, headOf } from './heads.ts';

/** A sheet to be written: rows of words, the first of them its heads. */
export interface TemplateSheet {
  name: string;
  rows: readonly (readonly string[])[];
  /** In characters, by column. */
  widths: readonly number[];
}

export const EXPLANATION = '填写说明';

const EXAMPLES: Readonly<Record<string, string>> = {
  title: '关于公布2024年度检查计划的通知',
  kind: DISCLOSURE_KIND_LABELS.notice,
  documentNumber: '某城管〔2024〕1号',
  summary: '全年检查什么、什么时候检查。',
  formedOn: '2024-03-18',
  publishedAt: '2024-03-20 09:30',
  files: '附件/检查计划.pdf',
  body: '正文/检查计划.docx',
  author: '甲',
  reviewer: '乙',
  reviewedOn: '2024-03-20',
};

const WIDE = new Set(['title', 'summary', 'keeps', 'relatesTo', 'files', 'body']);

/** Asks after a column that is not in the sheet. */
const LEFT_OUT = new Set(['extentNote']);

/** Names that the content has, so that the example holds. */
function namesOf({ key }: Question, { source }: Context): string[] {
  if (key === 'themes') return source.themes.map(({ data }) => data.name);
  return key === 'offices' ? source.offices.map(({ data }) => data.name) : [];
}

function exampleOf(question: Question, context: Context): string {
  const [task] = context.source.tasks;
  const [commitment] = task?.data.commitments ?? [];
  if (question.key === 'keeps')
    return task && commitment ? commitmentRef.write({ task: task.id, id: commitment.id }) : '';
  if (question.key === 'relatesTo') return task ? `${task.id}=这是2024年的同类文件` : '';
  return EXAMPLES[question.key] ?? namesOf(question, context)[0] ?? '';
}

const MORE: Readonly<Record<string, string>> = {
  slug: '空着就按标题的拼音；发布以后不能再改',
  files: '位置从这张表所在的文件夹算起',
  body: '位置从这张表所在的文件夹算起；Word 文件里有标题、发文字号、成文日期的，那几格可以空着',
};

function helpOf(question: Question, context: Context): string {
  const { key, help, repeated } = question;
  const names = namesOf(question, context).join('；');
  return [help, names, MORE[key], repeated && '有几个的，一行写一个，或用；隔开'].filter(Boolean).join('。');
}

function duty({ required, fallback, when, extra }: Question): string {
  if (!required || fallback) return extra ? '可以不要这一列' : '可以空着';
  return when ? '有时必填' : '必填';
}

/** A workbook to be filled in: a sheet of one kind with an example, and one that explains it. */
export function templateSheets(kind: Kind, context: Context): TemplateSheet[] {
  const questions = questionsOf(kind);
  const columns = questions.filter(({ key, extra }) => !extra && !LEFT_OUT.has(key));
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
        ['序号', ...columns.map(headOf)],
        [EXAMPLE, ...columns.map((question) => exampleOf(question, context))],
      ],
      widths: [8, ...columns.map(({ key }) => (WIDE.has(key) ? 36 : 18))],
    },
    {
      name: EXPLANATION,
      rows: [
        ['列名', '要不要填', '怎么填'],
        ...questions.map((question) => [headOf(question), duty(question), helpOf(question, context)]),
        ['', '', ''],
        ...rules.map((rule) => ['规则', '', rule]),
      ],
      widths: [22, 14, 100],
    },
  ];
}
