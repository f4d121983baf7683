import type { z } from 'astro/zod';
import type { FieldPath } from '#domain/check/finding.ts';
import { suggestLabel } from '#domain/check/nearest.ts';
import { explainKey, meantBy } from './explain-key.ts';
import { metaOf, type Option } from './field.ts';
import { fieldAt, fieldsAt, fieldsOf, insideOf, type Field } from './field-model.ts';

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

function explainType(issue: Issue & { code: 'invalid_type' }, found: unknown, inside: readonly Field[]): string {
  if (found === undefined || found === null) return '缺少这一项，要写上';
  if (isOwnMessage(issue)) return issue.message;
  if (issue.expected === 'int') return '应为整数，不能有小数';
  if (issue.expected === 'number' && typeof found === 'string') {
    const digits = found.replace(/[,，\s]/g, '');
    return /^-?\d+$/.test(digits) ? `应为整数，不加逗号，不加引号；写成 ${digits}` : '应为数字，不加引号';
  }
  if (issue.expected === 'object' && typeof found === 'string' && /^[A-Za-z]+[ \t]*：/.test(found))
    return '字段名后面用了中文冒号“：”；要用英文半角冒号“:”，后面空一格';
  if (issue.expected === 'object' && inside.length > 0)
    return `应为一组字段，每个一行：${inside.map(({ name, label }) => `${label} ${name}`).join('、')}`;
  return `应为${TYPES[issue.expected] ?? issue.expected}`;
}

/** What to say of a choice that was not offered; some write there what has a field of its own. */
function explainChoice(options: readonly Option[], found: unknown, fields: readonly Field[]): string {
  if (found === undefined || found === null) return `缺少这一项；${suggestLabel('', options)}`;
  if (typeof found === 'number') return '要加英文引号，否则 20.10 会被读成 20.1';
  const other = fields.find(({ name, label }) => name === found || label === found);
  return other
    ? `这里没有这一项；“${other.label}”是另一个字段，写在 ${other.name}${
        insideOf(other.control).length > 0
          ? `（${insideOf(other.control)
              .map(({ name }) => name)
              .join('、')}）`
          : ''
      }`
    : suggestLabel(String(found), options);
}

/** What may be chosen at a path, in the words that readers know. */
function optionsAt(schema: z.ZodType, path: FieldPath): readonly Option[] {
  const control = fieldAt(fieldsOf(schema), path)?.control;
  const one = control?.kind === 'list' ? control.item : control;
  return one?.kind === 'choice' ? one.options : (metaOf(schema).options ?? []);
}

/** A field that is missing only because its name was misspelt needs no complaint of its own. */
function isMisspelt(issue: Issue, issues: readonly Issue[], schema: z.ZodType): boolean {
  const [name] = issue.path.slice(-1);
  const at = issue.path.slice(0, -1);
  return issues.some(
    (other) =>
      other.code === 'unrecognized_keys' &&
      other.path.join('.') === at.join('.') &&
      other.keys.some((key) => meantBy(key, fieldsAt(fieldsOf(schema), at as FieldPath)) === name),
  );
}

/** All that a schema says of a value. */
export const explainIssues = (issues: readonly Issue[], value: unknown, schema: z.ZodType): Explanation[] =>
  issues
    .filter((issue) => valueAt(value, issue.path as FieldPath) !== undefined || !isMisspelt(issue, issues, schema))
    .flatMap((issue) => explainIssue(issue, value, schema))
    .map((each) => withWayOut(each, valueAt(value, each.path), schema));

/** Of what has to be said and is not, what to say where nobody knows. */
function withWayOut(explanation: Explanation, found: unknown, schema: z.ZodType): Explanation {
  const isEmpty = found === undefined || found === null || (typeof found === 'string' && found.trim() === '');
  const way = isEmpty ? fieldAt(fieldsOf(schema), explanation.path)?.ifUnknown : undefined;
  return way === undefined ? explanation : { ...explanation, message: `${explanation.message}；${way}` };
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
      return issue.keys.map((key) => ({
        path: [...path, key],
        found: key,
        message: explainKey(key, fieldsAt(fieldsOf(schema), path)),
      }));
    case 'invalid_type':
      return [{ ...at, message: explainType(issue, found, fieldsAt(fieldsOf(schema), path)) }];
    case 'invalid_value':
      return [{ ...at, message: explainChoice(optionsAt(schema, path), found, fieldsOf(schema)) }];
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
