import { howWritten } from '#schemas/field.ts';
import type { Control, Field } from '#schemas/field-model.ts';

/** How a value of it is written. */
function hint(control: Control): string {
  if (control.kind === 'list') return hint(control.item) || '可以写几项，一项一行，前面加减号';
  if (control.kind === 'choice') return howWritten({ options: control.options });
  return control.kind === 'relation' ? howWritten({ pointsAt: control.relation }) : '';
}

const exampleOf = ({ control, example = '' }: Field): string =>
  control.kind === 'choice' ? (control.options[0]?.label ?? '') : example;

/** The lines of one field: a remark on what it is, then the field; one that may be left out behind a `#`. */
function linesOf(field: Field, indent: string, isOut: boolean): string[] {
  const { name, label, help, isRequired, control } = field;
  const off = isOut || !isRequired;
  const mark = off ? '# ' : '';
  const words = [`${label}${isRequired ? '（必填）' : ''}`, help, hint(control)].filter(Boolean).join('。');
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
  const remark = isOut ? `  # ${[label, help].filter(Boolean).join('：')}` : '';
  return [...head, `${mark}${indent}${name}: ${exampleOf(field)}${remark}`.trimEnd()];
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
