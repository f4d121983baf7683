import type { Control, Field, Option } from './form-model.ts';

/** Values of an example, by field: what a template shows in place of nothing. */
const EXAMPLES: Readonly<Record<string, string>> = {
  title: '关于公布2024年度检查计划的通知',
  documentNumber: '示城序〔2024〕12号',
  indexNumber: 'AB-0-02-2024-0001',
  formedOn: '2024-03-05',
  publishedAt: '2024-03-20 09:30',
  recordedOn: '2024-03-21',
  retrievedOn: '2024-03-21',
  statedOn: '2024-07-05',
  decidedOn: '2024-03-01',
  reviewOn: '2025-03-01',
  on: '2024-03-20',
  from: '2024-01-01',
  to: '2024-06-30',
  path: 'files/2024/jiancha-jihua.pdf',
  url: 'https://www.example.com/gk/t1.html',
  id: 'anjuan',
};

const choices = (options: readonly Option[]): string =>
  options.map(({ value, label }) => `${value} ${label}`).join('；');

function hint(control: Control): string {
  if (control.kind === 'choice') return `写其中一个英文：${choices(control.options)}`;
  if (control.kind === 'list') return hint(control.item) || '可以写几项，一项一行，前面加减号';
  if (control.kind !== 'relation') return '';
  return {
    office: '部门名称，要和 offices.yaml 里的一样',
    theme: '主题名称，要和 themes.yaml 里的一样',
    commitment: '年份/两位编号#承诺号，例如 2021/07#c1',
    'task-or-commitment': '任务 2021/07，或承诺 2021/07#c1',
    reference: '依据的文件名，不带 .yaml',
    disclosure: '年份/文件名，不带 .md，例如 2024/jiancha-jihua',
  }[control.relation];
}

function example({ name, control }: Field): string {
  if (control.kind === 'choice') return control.options[0]?.value ?? '';
  if (control.kind === 'relation') return control.relation.endsWith('commitment') ? '2021/07#c1' : '';
  return EXAMPLES[name] ?? '';
}

/** The lines of one field: a remark on what it is, then the field; one that may be left out behind a `#`. */
function linesOf(field: Field, indent: string, isOut: boolean): string[] {
  const { name, label, isRequired, control } = field;
  const off = isOut || !isRequired;
  const mark = off ? '# ' : '';
  const words = [`${label}${isRequired ? '（必填）' : ''}`, hint(control)].filter(Boolean).join('。');
  const head = isOut ? [] : ['', `# ${words}`];
  if (control.kind === 'group')
    return [
      ...head,
      `${mark}${indent}${name}:`,
      ...control.fields.flatMap((each) => linesOf(each, `${indent}  `, off)),
    ];
  if (control.kind === 'list') {
    if (control.item.kind !== 'group') return [...head, `${mark}${indent}${name}:`, `${mark}${indent}  - `];
    const rows = control.item.fields.flatMap((each) => linesOf(each, `${indent}    `, true));
    const dashed = rows.map((line, index) => (index === 0 ? line.replace(`# ${indent}    `, `# ${indent}  - `) : line));
    return [...head, `${mark}${indent}${name}:`, ...dashed.map((line) => (off ? line : line.slice(2)))];
  }
  const remark = isOut ? `  # ${label}` : '';
  return [...head, `${mark}${indent}${name}: ${example(field)}${remark}`.trimEnd()];
}

/**
 * A file to copy when all there is is a forge's page in a browser: every field with a remark that
 * explains it, the ones that may be left out behind a `#`.
 *
 * @param where where such a file lies, for its first line
 */
export function templateOf(fields: readonly Field[], { where, hasBody }: { where: string; hasBody: boolean }): string {
  const intro = [
    `# 放在 ${where}。井号后面是说明，可以留着，也可以删掉。`,
    '# 要写哪一项，就删掉它前面的“# ”。冒号用英文的，后面空一格；值里有英文冒号、井号的，整个值加英文引号。',
  ];
  const lines = [...intro, ...fields.flatMap((field) => linesOf(field, '', false))];
  return hasBody
    ? `---\n${lines.join('\n')}\n---\n\n正文写在这里，一段一行，段和段之间空一行。\n`
    : `${lines.join('\n')}\n`;
}
