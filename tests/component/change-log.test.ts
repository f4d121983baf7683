import { expect, test } from 'vitest';
import ChangeLog from '#components/change/ChangeLog.astro';
import type { Change } from '#domain/history/change.ts';
import type { Told } from '#domain/history/edit-words.ts';
import type { Testimony } from '#domain/history/testimony.ts';
import { renderToDom } from '../support/render-to-dom.ts';

const CHANGE: Change = { on: '2024-05-01', kind: 'criterion', note: '写明年度。', of: ['c1'] };
const TOLD: Told = {
  change: CHANGE,
  at: '2024-05-01 10:00',
  places: ['c1'],
  tell: (nameOf) => [{ where: '承诺①的怎样算做到', before: '有一份文件。', after: `见${nameOf('2024/a') ?? ''}` }],
};
const testimony = (over: Partial<Testimony> = {}): Testimony => ({
  witness: 'whole',
  told: [TOLD],
  find: () => ({}),
  linkTo: () => '/changes/2024-05/#changed:tasks/2024/01:2024-05-01:criterion:0',
  ...over,
});
const rendered = async (changes: Change[], told: Testimony): Promise<string> =>
  ((await renderToDom(ChangeLog, { changes, testimony: told })).textContent ?? '').replace(/\s+/g, '');

test('each change has its day, kind and reason, with the words before and after', async () => {
  const text = await rendered([CHANGE], testimony());
  for (const words of [
    '2024-05-01',
    '调整核对办法',
    '写明年度。',
    '承诺①的怎样算做到',
    '有一份文件。',
    '写入台账的历史',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('没有git可以印证');
});

test.each(['shallow', 'missing', 'nowhere', 'uncommitted', 'foreign', 'broken'] as const)(
  'without a witness (%s) the page says so, whether anything is recorded or not',
  async (witness) => {
    expect(await rendered([], testimony({ witness, told: [] }))).toContain('本页的改动没有git可以印证');
    expect(await rendered([CHANGE], testimony({ witness, told: [] }))).toMatch(/写明年度。.*本页的改动没有git可以印证/);
  },
);

test('a page that never changed says nothing', async () =>
  expect(await rendered([], testimony({ told: [] }))).toBe(''));
