import { expect, test } from 'vitest';
import { circlesIn, readImportGraph } from '../../support/import-graph.ts';

const graph = readImportGraph(['src', 'bench', 'scripts', 'lint']);

test('no file imports itself by way of others', () => expect(circlesIn(graph)).toEqual([]));

test('imports are seen in every form: of pages, of their scripts, of types, at run time', () => {
  expect(graph.get('src/pages/index.astro')).toContain('src/queries/home.ts');
  expect(graph.get('src/pages/search.astro')).toContain('src/search/client/page.ts');
  expect(graph.get('src/domain/ledger/order.ts')).toContain('src/domain/ledger/ledger.ts');
  expect([...graph.keys()].length).toBeGreaterThan(300);
});

test('a circle is found, and a fork that joins again is none', () => {
  const of = (edges: Readonly<Record<string, string[]>>) => circlesIn(new Map(Object.entries(edges)));
  expect(of({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
  expect(of({ a: ['b'], b: ['c'], c: ['b'] })).toEqual([['b', 'c']]);
  expect(of({ a: ['a'] })).toEqual([['a']]);
});
