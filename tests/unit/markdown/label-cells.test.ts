import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '#markdown/render.ts';

const WORDS = '做好本单位历史规划的归集整理，并通过政府门户网站集中发布。';

describe('a table of words', () => {
  const html = renderMarkdown(
    `<table><thead><tr><th>任务</th><th>要求</th><th>部门</th></tr></thead><tbody><tr><th colspan="3">一</th></tr><tr><td>甲</td><td>${WORDS}</td><td>办公室</td></tr></tbody></table>`,
  );
  test('names the column of every cell but the first, which says what the row is about', () => {
    expect(html).toContain(`data-label="要求">${WORDS}`);
    expect(html).toContain('data-label="部门">办公室');
    expect(html).not.toContain('data-label="任务"');
  });
  test('stays a table to a screen reader, whatever it looks like', () => {
    expect(html).toMatch(/<table role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader">任务/);
    expect(html).toContain('<th colspan="3" role="rowheader">一');
  });
  test('written in Markdown it is one as well', () =>
    expect(renderMarkdown(`|任务|要求|\n|--|--|\n|甲|${WORDS}|`)).toContain(`data-label="要求">${WORDS}`));
});

test.each([
  ['of figures', '|年份|件数|\n|--|--|\n|2021|12|'],
  ['without heads', `<table><tr><td>甲</td><td>${WORDS}</td></tr></table>`],
  [
    'with two rows of heads',
    `<table><thead><tr><th>甲</th></tr><tr><th>乙</th></tr></thead><tbody><tr><td>${WORDS}</td></tr></tbody></table>`,
  ],
  [
    'with joined heads',
    `<table><thead><tr><th colspan="2">甲</th></tr></thead><tbody><tr><td>乙</td><td>${WORDS}</td></tr></tbody></table>`,
  ],
])('a table %s stays as it is, and scrolls', (_, body) => {
  const html = renderMarkdown(body);
  expect(html).toContain('class="figures wide"');
  expect(html).not.toMatch(/data-label|role="table"/);
});
