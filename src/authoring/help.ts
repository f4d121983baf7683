import { BUREAU_QUESTIONS, isNeeded, OFFICE_FLAG, type BureauQuestion } from './bureau-questions.ts';
import { questionsOf, type Kind } from './kind.ts';
import { KINDS } from './kinds.ts';
import type { Question } from './question.ts';

function questionLine({ flag, label, help, required, fallback, repeated, when }: Question): string {
  const marks = [required && !fallback && (when ? '有时必填' : '必填'), repeated && '可以写几次'].filter(
    (mark) => mark !== false && mark !== undefined,
  );
  const tail = [marks.length > 0 ? `（${marks.join('，')}）` : '', help ? `：${help}` : ''].join('');
  return `  --${flag} ${label}${tail}`;
}

const kindLines = (kind: Kind): string[] => [
  '',
  `${kind.label}（--kind ${kind.name} 或 --kind ${kind.label}）：${kind.about}`,
  ...questionsOf(kind).map(questionLine),
];

const bureauLine = (question: BureauQuestion): string => {
  const { label, help } = question.field;
  return `  --${question.flag} ${label}${isNeeded(question) ? '（必填）' : ''}${help ? `：${help}` : ''}`;
};

/** What `npm run new -- --help` prints. */
export const helpLines = (): string[] => [
  '往台账里加一个条目。直接运行 npm run new，会一项一项地问；也可以把回答写在命令后面：',
  '  npm run new -- --kind disclosure --title 关于公布检查计划的通知 --keeps 2021/07#c1 --file ./计划.pdf',
  '注意 npm run new 后面单独的两个减号。内容里有空格的，整个加引号。写好以后会自动检查，有错误就什么都不留下。',
  '',
  '哪一种都可以用的：',
  `  --kind 加哪一种：${KINDS.map(({ name, label }) => `${label}（${name}）`).join('、')}`,
  '  --from 一个 Word 文件（.docx）：标题、发文字号、落款日期和正文从里面取，写在命令后面的优先',
  '  --dry-run 只看看会写成什么样，不写入；也可以写 --预览',
  '  --help 显示这些说明；也可以写 --帮助',
  ...KINDS.flatMap(kindLines),
  '',
  '另一个单位（--bureau 文件夹）：建一个空的内容文件夹，检查通过，就可以录入。不写的，在窗口里会问；只写对外公布的',
  ...BUREAU_QUESTIONS.map(bureauLine),
  `  --${OFFICE_FLAG} 部门（可以写几次）：可以对外公布的电话或窗口写在冒号后面，例如 综合科：一楼2号窗口`,
];
