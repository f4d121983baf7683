import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '#publishing/apply-edit.ts';

const ORDER = ['title', 'kind', 'summary', 'publishedAt', 'keeps', 'themes', 'files', 'changes'];
const TEXT = `---
# 这一行是备注
title: 关于公布检查计划的通知   # 照原题
kind: 'notice'

publishedAt: 2021-09-17 09:30
keeps:
    - 2024/01#c1
    # 下面这一条要核实
    - "2024/01#c2"
files:
  - { path: files/2024/a.pdf, title: 计划 }`;
const VALUE = parse(TEXT.slice(4), { version: '1.2' }) as Record<string, unknown>;
const edit = (after: Record<string, unknown>, text = TEXT): string =>
  applyEdit(text, [], VALUE, { ...VALUE, ...after }, ORDER);
/** Lines that are in one text and not in the other. */
function differing(a: string, b: string): { gone: string[]; come: string[] } {
  const [old, now] = [a.split('\n'), b.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}
const valueOf = (text: string): unknown => parse(text.replace(/^---\n/, ''), { version: '1.2' });

describe('applyEdit', () => {
  test('without a change, not a byte differs', () => expect(edit({})).toBe(TEXT));
  test.each<[string, Record<string, unknown>, string, string]>([
    [
      'a word of a title',
      { title: '关于公布检查结果的通知' },
      'title: 关于公布检查计划的通知   # 照原题',
      'title: 关于公布检查结果的通知   # 照原题',
    ],
    ['a choice in quotes', { kind: 'plan' }, "kind: 'notice'", "kind: 'plan'"],
    ['a time', { publishedAt: '2021-09-17 10:00' }, 'publishedAt: 2021-09-17 09:30', 'publishedAt: 2021-09-17 10:00'],
    ['one of a list', { keeps: ['2024/01#c1', '2024/02#c1'] }, '    - "2024/01#c2"', '    - "2024/02#c1"'],
    [
      'a field of a row',
      { files: [{ path: 'files/2024/a.pdf', title: '检查计划' }] },
      '  - { path: files/2024/a.pdf, title: 计划 }',
      '  - { path: files/2024/a.pdf, title: 检查计划 }',
    ],
  ])('%s is one line', (_case, after, gone, come) =>
    expect(differing(TEXT, edit(after))).toEqual({ gone: [gone], come: [come] }),
  );
  test('a value that YAML would misread is put in quotes', () =>
    expect(edit({ title: '甲: 乙 #丙' })).toContain('title: "甲: 乙 #丙"   # 照原题'));
  test('a new field stands where the schema has it', () =>
    expect(edit({ summary: '概述。' })).toBe(TEXT.replace('\n\npublishedAt', '\nsummary: 概述。\n\npublishedAt')));
  test('a field that goes takes its lines along, and no remark of its neighbours', () => {
    const without: Record<string, unknown> = { ...VALUE };
    delete without.keeps;
    expect(applyEdit(TEXT, [], VALUE, without, ORDER)).toBe(TEXT.replace(/keeps:[\s\S]*?(?=files:)/, ''));
  });
  test('a row more leaves what is beside the list alone', () => {
    const now = edit({ files: [...(VALUE.files as unknown[]), { path: 'files/2024/b.pdf', title: '附表' }] });
    expect(now.startsWith(TEXT.slice(0, TEXT.indexOf('files:')))).toBe(true);
    expect(valueOf(now)).toMatchObject({ files: [{ title: '计划' }, { title: '附表' }] });
  });
  test('an item of a list changes alone', () => {
    const list = '- id: a\n  name: 综合科 # 一\n\n# 二\n- id: b\n  name: 法制科\n';
    const before = { id: 'b', name: '法制科' };
    expect(applyEdit(list, [1], before, { ...before, name: '法规科' }, ['id', 'name', 'note'])).toBe(
      list.replace('法制科', '法规科'),
    );
    expect(applyEdit(list, [1], before, { ...before, note: '说明' }, ['id', 'name', 'note'])).toBe(
      `${list}  note: 说明\n`,
    );
  });
  test('several lines of words stay lines, without a gap between Chinese ones', () => {
    const now = edit({ summary: '第一行\n第二行' });
    expect(valueOf(now)).toMatchObject({ summary: '第一行\n第二行' });
  });

  const words = fc.string({ unit: fc.constantFrom(...'甲乙 :#-"\'|>&*!%@`[]{},?　：…09'), minLength: 1 });
  const fields = fc.record({
    title: words,
    summary: fc.option(words, { nil: undefined }),
    themes: fc.array(words, { minLength: 1, maxLength: 3 }),
    files: fc.array(fc.record({ path: words, title: words }), { minLength: 1, maxLength: 2 }),
  });
  const clean = (value: object): Record<string, unknown> =>
    JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
  test('what is read back is what was meant, whatever changed', () =>
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        const [before, after] = [clean(a), clean(b)];
        const text = stringify(before, { lineWidth: 0 });
        expect(parse(applyEdit(text, [], before, after, ORDER), { version: '1.2' })).toEqual(after);
      }),
      { numRuns: 500 },
    ));
  test('one value changed is one line changed', () =>
    fc.assert(
      fc.property(fields, words, (a, title) => {
        const before = clean(a);
        const text = stringify(before, { lineWidth: 0 });
        const now = applyEdit(text, [], before, { ...before, title }, ORDER);
        expect(now.split('\n').length).toBe(text.split('\n').length);
        expect(now.split('\n').slice(1)).toEqual(text.split('\n').slice(1));
      }),
      { numRuns: 500 },
    ));
});
