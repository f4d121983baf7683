import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { COMMITMENT_STATES } from '#domain/commitment/vocabulary.ts';
import { STATE_LABELS } from '#format/labels.ts';
import { STATE_CAVEAT, STATE_METHOD, WORD_FOR_PROMISE } from '#format/state.ts';
import { DIST, listPages, readPage } from '../support/dist.ts';
import { EXAMPLE } from '../support/example-site.ts';

const mainOf = (path: string, folder: string): Element | null =>
  new JSDOM(readPage(path, folder)).window.document.querySelector('main');
const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, '');

describe.each([
  ['the real site', DIST],
  ['the fictional bureau', EXAMPLE.folder],
])('%s', (_name, folder) => {
  test('核对情况 says each rule in one sentence, in the one order', () => {
    const rows = [...(mainOf('coverage/index.html', folder)?.querySelectorAll('.method > div') ?? [])];
    expect(rows.map((row) => [textOf(row.querySelector('dt')), textOf(row.querySelector('dd'))])).toEqual(
      COMMITMENT_STATES.map((state) => [STATE_LABELS[state], STATE_METHOD[state]]),
    );
  });
  test('没有收录，不等于没有公开 stands on every page that shows or counts a state', () => {
    const marked = listPages(folder).filter((path) =>
      /<use href="#(?:checkable|statement)-/.test(readPage(path, folder)),
    );
    expect(marked.length).toBeGreaterThan(5);
    expect(
      marked.filter((path) => !/<main[^]*<\/main>/.exec(readPage(path, folder))?.[0].includes(STATE_CAVEAT)),
    ).toEqual([]);
  });
  test.each(['index.html', 'coverage/index.html'])('%s says whose word 承诺 is', (path) =>
    expect(textOf(mainOf(path, folder))).toContain(WORD_FOR_PROMISE),
  );
  test.each(['search/index.html', 'themes/index.html'])('%s, which counts what is recorded, has it in sight', (path) =>
    expect(textOf(mainOf(path, folder))).toContain(STATE_CAVEAT),
  );
});

test('one absence, one verdict: both promises of the annual report of 2021', () => {
  const states = [
    ...(mainOf('tasks/2021/28/index.html', DIST)?.querySelectorAll<HTMLElement>('[data-commitment]') ?? []),
  ];
  expect(states.map(({ dataset }) => dataset.state)).toEqual(['lapsed', 'lapsed']);
});

test('what was kept late says by how many days', () =>
  expect(textOf(mainOf('tasks/2024/06/index.html', EXAMPLE.folder)?.querySelector('#c1'))).toMatch(
    /已有公开，比期限晚11天.*2024-02-29.*示市政办〔2024〕5号第六条/,
  ));
