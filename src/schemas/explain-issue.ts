import type { z } from 'astro/zod';
import type { FieldPath } from '#domain/check/finding.ts';
import { nearest, suggestLabel } from '#domain/check/nearest.ts';
import { metaOf, type Option } from './field.ts';
import { fieldAt, fieldsAt, fieldsOf, type Field } from './field-model.ts';

type Issue = z.core.$ZodIssue;

/** A schema's complaint in Chinese, at the field that has to change. */
export interface Explanation {
  path: FieldPath;
  found?: string | undefined;
  message: string;
}

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项一行，以减号开头）',
  object: '一组字段',
  date: '日期',
};

/** What stands at a path of the value that was checked. */
function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (node, step) => (node as Record<string | number, unknown> | undefined | null)?.[step],
    value,
  );
}

/** A value as it would be shown in a message: short, on one line. */
function show(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${[...text].slice(0, 80).join('')}…` : text;
}

/** True when zod's own English or default wording would come through. */
const isOwnMessage = (issue: Issue): boolean => /\p{Script=Han}/u.test(issue.message);

function explainType(issue: Issue & { code: 'invalid_type' }, found: unknown): string {
  if (found === undefined || found === null) return '缺少这一项，要写上';
  if (isOwnMessage(issue)) return issue.message;
  if (issue.expected === 'int') return '应为整数，不能有小数';
  if (issue.expected === 'number' && typeof found === 'string') {
    const digits = found.replace(/[,，\s]/g, '');
    return /^-?\d+$/.test(digits) ? `应为整数，不加逗号，不加引号；写成 ${digits}` : '应为数字，不加引号';
  }
  return `应为${TYPES[issue.expected] ?? issue.expected}`;
}

function explainChoice(options: readonly Option[], found: unknown): string {
  if (found === undefined || found === null) return `缺少这一项；${suggestLabel('', options)}`;
  if (typeof found === 'number') return '要加英文引号，否则 20.10 会被读成 20.1';
  return suggestLabel(String(found), options);
}

/** What may be chosen at a path, in the words that readers know. */
function optionsAt(schema: z.ZodType, path: FieldPath): readonly Option[] {
  const control = fieldAt(fieldsOf(schema), path)?.control;
  const one = control?.kind === 'list' ? control.item : control;
  return one?.kind === 'choice' ? one.options : (metaOf(schema).options ?? []);
}

/** The field that a name which is none stands for: some write what it is called in Chinese, or a part of that. */
function meantBy(key: string, fields: readonly Field[]): string | undefined {
  const written = key.trim();
  const called = fields.filter(({ label }) => label === written);
  const alike = fields.filter(({ label }) => label.includes(written) || written.includes(label));
  const [only] = called.length > 0 ? called : alike.length === 1 ? alike : [];
  const names = fields.map(({ name }) => name);
  return only?.name ?? nearest(key, names);
}

/**
 * One zod issue as the Chinese lines that an author needs. zod's own zh-CN locale speaks of types
 * and regular expressions, which are no help to somebody who writes notices.
 *
 * @param value the value that was checked
 * @param schema what it was checked against: it knows the fields that there are, and the words for them
 */
export function explainIssue(issue: Issue, value: unknown, schema: z.ZodType): Explanation[] {
  const path = issue.path as FieldPath;
  const found = valueAt(value, path);
  const at = { path, found: show(found) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const best = meantBy(key, fieldsAt(fieldsOf(schema), path));
        return {
          path: [...path, key],
          found: key,
          message: best ? `没有这个字段；应为“${best}”` : '没有这个字段；删掉，或对照字段表改名',
        };
      });
    case 'invalid_type':
      return [{ ...at, message: explainType(issue, found) }];
    case 'invalid_value':
      return [{ ...at, message: explainChoice(optionsAt(schema, path), found) }];
    case 'too_small':
      return [{ ...at, message: issue.origin === 'array' ? '至少要有一项' : `不能小于${String(issue.minimum)}` }];
    case 'too_big':
      return [
        {
          ...at,
          message: issue.origin === 'array' ? `最多${String(issue.maximum)}项` : `不能大于${String(issue.maximum)}`,
        },
      ];
    default:
      return [{ ...at, message: isOwnMessage(issue) ? issue.message : '写法不对' }];
  }
}
