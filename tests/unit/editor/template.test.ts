import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { templateOf } from '#editor/template.ts';
import { field } from '#schemas/field.ts';
import { fieldsOf } from '#schemas/field-model.ts';
import { choice, line } from '#schemas/fields.ts';

const row = z.strictObject({ to: field('谁', line, { pointsAt: 'office' }), why: field('理由', line.optional()) });
const fields = fieldsOf(
  z.strictObject({
    title: field('标题', line, { help: '照抄', example: '示例' }),
    colour: field('颜色', choice(['red', 'green'], { red: '红', green: '绿' }).optional()),
    sent: field('送给', z.array(row).default([]), { help: '可以不写' }),
    names: field('别名', z.array(line).default([])),
    source: field('来源', z.strictObject({ url: field('网址', line) }).optional()),
  }),
);

test('a template explains every field, and puts what may be left out behind a sign', () =>
  expect(templateOf(fields, { where: 'content/x.yaml', hasBody: false }).split('\n').slice(2)).toEqual([
    '',
    '# 标题（必填）。照抄',
    'title: 示例',
    '',
    '# 颜色。写其中一个：红；绿',
    '# colour: 红',
    '',
    '# 送给。可以不写。可以写几项，一项一行，前面加减号',
    '# sent:',
    '#   - to:   # 谁',
    '#     why:   # 理由',
    '',
    '# 别名。可以写几项，一项一行，前面加减号',
    '# names:',
    '#   - ',
    '',
    '# 来源',
    '# source:',
    '#   url:   # 网址',
    '',
  ]));

test('a template of an entry with a body has room for it below its fields', () => {
  const text = templateOf(fields, { where: 'content/x.md', hasBody: true });
  expect(text).toMatch(/^---\n# 放在 content\/x\.md。/);
  expect(text).toMatch(/\n---\n\n正文写在这里，一段一行，段和段之间空一行。\n$/);
});
