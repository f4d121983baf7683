import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOWEST_BROWSERS } from '#config/browsers.ts';
import { classesWithoutPage, classesWithoutStyle } from '../support/style-classes.ts';
import { inlineStyle } from '../support/style-of-page.ts';
import { EXAMPLE } from '../support/example-site.ts';
import { DIST, listFiles, listPages, readPage } from '../support/dist.ts';
import { newerMarkup } from '../support/newer-markup.ts';
import { newerScripts } from '../support/newer-script.ts';
import { newerStyles } from '../support/newer-styles.ts';

const SITES = [DIST, EXAMPLE.folder];
const ending = (folder: string, end: string): string[] => listFiles(folder).filter((path) => path.endsWith(end));
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe.each([
  ['the real site', DIST],
  ['the fictional bureau', EXAMPLE.folder],
])('what ships can be read by the lowest browsers: %s', (_name, folder) => {
  const pages = listPages(folder).map((path) => readPage(path, folder));
  const scripts = ending(folder, '.js');
  const readAll = (paths: readonly string[]): string[] => paths.map((path) => read(folder, path));

  test('styles, in pages and in files', () => {
    const styles = new Set([...pages.map(inlineStyle), ...readAll(ending(folder, '.css'))]);
    expect(styles.size).toBeGreaterThan(5);
    expect([...styles].flatMap(newerStyles)).toEqual([]);
  });
  test('pages', () => expect([...new Set(pages.flatMap(newerMarkup))]).toEqual([]));
  test('scripts; Pagefind’s own are asked for by none', () => {
    const own = readAll(scripts.filter((path) => !path.startsWith('pagefind/')));
    expect(own.length).toBeGreaterThan(3);
    expect(newerScripts(own, LOWEST_BROWSERS.readable)).toEqual([]);
    expect([...own, ...pages].filter((text) => /pagefind[\w-]*\.js/.test(text))).toEqual([]);
  });
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

test('no style has a rule that neither site uses', () => expect(classesWithoutPage(SITES)).toEqual([]));

test('no page lacks the style of what it shows', () => expect(SITES.flatMap(classesWithoutStyle)).toEqual([]));
