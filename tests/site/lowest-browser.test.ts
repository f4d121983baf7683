import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classesWithoutPage, classesWithoutStyle } from '../support/style-classes.ts';
import { inlineStyle } from '../support/style-of-page.ts';
import { EXAMPLE } from '../support/example-site.ts';
import { DIST, listFiles, listPages, readPage } from '../support/dist.ts';
import { newerScript, newerStyles } from '../support/newer-than-promised.ts';

const filesEnding = (end: string): string[] => listFiles().filter((path) => path.endsWith(end));
const read = (path: string): string => readFileSync(join(DIST, path), 'utf8');

describe('what ships can be read by the lowest browsers', () => {
  test('styles, in pages and in files', () => {
    const styles = new Set([
      ...listPages().map((path) => inlineStyle(readPage(path))),
      ...filesEnding('.css').map(read),
    ]);
    expect(styles.size).toBeGreaterThan(5);
    expect([...styles].flatMap(newerStyles)).toEqual([]);
  });
  test('scripts; Pagefind’s own only where its program can run', () =>
    expect(
      filesEnding('.js').flatMap((path) =>
        newerScript(read(path), path.startsWith('pagefind/') ? 2022 : 2020).map((fault) => `${path}: ${fault}`),
      ),
    ).toEqual([]));
});

test('a mark looks right where no style sheet arrives', () => {
  const pages = listPages().map((path) => readPage(path));
  const marks = pages.flatMap((html) => html.match(/<svg[^>]*class="mark"[^>]*>/g) ?? []);
  const shapes = pages.flatMap((html) => html.match(/<path[^>]*class="mark-[^>]*>/g) ?? []);
  expect(marks.length).toBeGreaterThan(100);
  expect(marks.filter((mark) => !/ width="\d+" height="\d+"/.test(mark))).toEqual([]);
  expect(shapes.length).toBeGreaterThan(100);
  expect(shapes.filter((shape) => !/ fill="/.test(shape))).toEqual([]);
  expect(shapes.filter((shape) => / fill="none"/.test(shape) && !/ stroke="[^"]+" stroke-width="/.test(shape))).toEqual(
    [],
  );
});

test('no style has a rule that neither site uses', () =>
  expect(classesWithoutPage([DIST, EXAMPLE.folder])).toEqual([]));

test('no page lacks the style of what it shows', () =>
  expect([DIST, EXAMPLE.folder].flatMap(classesWithoutStyle)).toEqual([]));
