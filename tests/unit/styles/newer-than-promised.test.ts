import { expect, test } from 'vitest';
import { newerScript, newerStyles } from '../../support/newer-than-promised.ts';

test.each([
  ['a layer', '@layer base { a { color: red } }', '@layer base'],
  ['a typed property', '@property --x { syntax: "*"; inherits: false }', '@property --x'],
  ['a range', '@media (width<=60rem) { a { color: red } }', '@media (width<=60rem)'],
  ['nesting', 'a { & b { color: red } }', '& b'],
  ['a logical shorthand', 'a { margin-inline: auto }', 'margin-inline: auto'],
  ['a selector that takes its neighbour down', 'a, b:has(c) { color: red }', 'b:has(c)'],
  [
    'a line with its thickness',
    'a { text-decoration: underline 1px var(--x) }',
    'text-decoration: underline 1px var(--x)',
  ],
  ['a mixed colour', 'a { color: color-mix(in srgb, red, blue) }', 'color: color-mix(in srgb, red, blue)'],
  ['a container', '@container (min-width: 1px) { a { color: red } }', '@container (min-width: 1px)'],
])('%s is named', (_what, css, fault) => expect(newerStyles(css)).toEqual([fault]));

test.each([
  '@media screen and (max-width: 60rem) { a { margin-left: 1px } }',
  ':root:has(#hc:checked) { color: red }',
  '@page :left { margin: 1cm; @bottom-left { content: counter(page) } }',
])('%s may ship', (css) => expect(newerStyles(css)).toEqual([]));

test.each([
  ['assignment by default', 'let a; a ??= 1;'],
  ['a private field', 'class A { #a = 1 }'],
  ['a later call', "'a'.replaceAll('a', 'b')"],
])('%s is named', (_what, js) => expect(newerScript(js)).toHaveLength(1));

test('what Chrome 83 reads may ship', () =>
  expect(newerScript('const a = b?.c ?? 1; export const c = () => import(`x`);')).toEqual([]));
