import { describe, expect, test } from 'vitest';
import { LOWEST_BROWSERS } from '#config/browsers.ts';
import { newerMarkup } from '../../support/newer-markup.ts';
import { newerScripts } from '../../support/newer-script.ts';
import { newerStyles } from '../../support/newer-styles.ts';

const { readable } = LOWEST_BROWSERS;
const LATER = { chrome: 96, safari: 15 };

describe('of a style', () => {
  test.each([
    ['@layer base { a { color: red } }', '@layer base'],
    ['@property --x { syntax: "*"; inherits: false }', '@property --x'],
    ['@scope (a) { b { color: red } }', '@scope (a)'],
    ['@container (min-width: 1px) { a { color: red } }', '@container (min-width: 1px)'],
    ['@media (width<=60rem) { a { color: red } }', '@media (width<=60rem)'],
    ['@media (scripting: none) { a { color: red } }', '@media (scripting: none)'],
    ['@supports font-tech(color-COLRv1) { a { color: red } }', '@supports font-tech(color-COLRv1)'],
    ['a { & b { color: red } }', '& b'],
    ['a { b { color: red } }', 'b'],
    ['a:is(b) { color: red }', 'a:is(b)'],
    ['a:not(b, c) { color: red }', 'a:not(b, c)'],
    ['a:user-invalid { color: red }', 'a:user-invalid'],
    ['a, b:has(c) { color: red }', 'b:has(c)'],
    ['a { margin-inline: auto }', 'margin-inline: auto'],
    ['a { inset: 0 }', 'inset: 0'],
    ['a { aspect-ratio: 1 }', 'aspect-ratio: 1'],
    ['a { rotate: 1deg }', 'rotate: 1deg'],
    ['a { page: plan }', 'page: plan'],
    ['a { colour: red }', 'colour: red'],
    ['a { overflow: clip }', 'overflow: clip'],
    ['a { display: block flow }', 'display: block flow'],
    ['a { grid-template-rows: subgrid }', 'grid-template-rows: subgrid'],
    ['a { display: flex; gap: 1em }', 'gap: 1em'],
    ['a { gap: 1em }', 'gap: 1em'],
    ['a { height: 100dvh }', 'height: 100dvh'],
    ['a { height: 2lh }', 'height: 2lh'],
    ['a { color: color-mix(in srgb, red, blue) }', 'color: color-mix(in srgb, red, blue)'],
    ['a { --x: light-dark(red, blue) }', '--x: light-dark(red, blue)'],
    ['a { text-decoration: underline 1px var(--x) }', 'text-decoration: underline 1px var(--x)'],
  ])('%s is named', (css, fault) => expect(newerStyles(css)).toEqual([fault]));

  test.each([
    '@media screen and (max-width: 60rem) { a { margin-left: 1px } }',
    '@media (prefers-contrast: more) { a { color: red } }',
    '@supports not selector(:has(*)) { a { color: red } }',
    ':root:has(#hc:checked) { color: color-mix(in srgb, red, blue) }',
    '@page :left { margin: 1cm !important; @bottom-left { content: counter(page) } }',
    'a { display: grid; gap: 1em; text-wrap: pretty; width: min(1px, 2em); -webkit-user-select: none }',
  ])('%s may ship', (css) => expect(newerStyles(css)).toEqual([]));
});

describe('of a script', () => {
  test.each([
    ['let a; a ??= 1;', 'Unexpected token (1:11): = 1;'],
    ['class A { #a = 1 }', "Unexpected character '#' (1:10): #a = 1 }"],
    ["'a'.replaceAll('a', 'b')", '.replaceAll()'],
    ["a['at'](-1)", '.at()'],
    ['a?.at(-1)', '.at()'],
    ['const { hasOwn } = Object', '.hasOwn'],
    ['Promise.any([])', '.any()'],
    ['URL.canParse(a)', '.canParse()'],
    ['structuredClone(a)', 'structuredClone'],
    ['new WeakRef(a)', 'WeakRef'],
    ['new Intl.Segmenter("zh")', '.Segmenter'],
    ['new Intl.DateTimeFormat("zh", { dayPeriod: "long" })', 'DateTimeFormat({ dayPeriod })'],
    ['new Error("a", { cause: b })', 'Error({ cause })'],
    ['addEventListener("a", b, { signal })', 'addEventListener({ signal })'],
    ['const a = new URLSearchParams(b); if (a.size > 0) c();', '.size'],
    ['a.replaceChildren()', '.replaceChildren()'],
    ['a.showModal()', '.showModal()'],
    ['a.inert = true', '.inert'],
    ['event.submitter', '.submitter'],
    ['document.querySelector(":has(a)")', ':has'],
    ['a.closest(`:is(b)`)', ':is'],
    ['/(?<=a)b/', '/(?<=a)b/'],
    ['new RegExp("(?<!a)b")', '/(?<!a)b/'],
  ])('%s is named', (js, fault) => expect(newerScripts([js], readable)).toEqual([fault]));

  test.each([
    ['what Chrome 83 reads', 'const a = b?.c ?? 1; export const c = () => import(`x`);'],
    [
      'what is asked for before it is used',
      "typeof DecompressionStream === 'function' && new DecompressionStream('gzip')",
    ],
    ['a size of something old', 'const a = new Set(); if (a.size > 0) c();'],
    ['a key of one’s own', 'const a = { at: 1, submitter: 2 }; a.at + a.submitter'],
  ])('%s may ship', (_what, js) => expect(newerScripts([js], readable)).toEqual([]));

  test('a key may come from another script of the same program', () =>
    expect(newerScripts(['export const a = { submitter: 1 }', 'b.submitter'], readable)).toEqual([]));

  test('where only Chromium 96 and Safari 15 run it, more may ship, but nothing newer', () => {
    expect(newerScripts(['class A { #a = 1; b() { a ??= 1; } }'], LATER)).toEqual([]);
    expect(newerScripts(['a.at(-1); class A { static { b() } }'], LATER)).toEqual(['.at()', 'static {}']);
  });
});

describe('of a page', () => {
  test.each([
    ['<dialog>', 'dialog'],
    ['<div inert>', 'div inert'],
    ['<p hidden="until-found">', 'p hidden=until-found'],
    ['<details name="a">', 'details name'],
    ['<link rel="modulepreload" href="a">', 'link rel=modulepreload'],
    ['<script type="importmap"></script>', 'script type=importmap'],
  ])('%s is named', (html, fault) => expect(newerMarkup(html)).toEqual([fault]));

  test('what all promised browsers know may ship', () =>
    expect(
      newerMarkup('<details open><summary></summary><input type="date"><svg><use href="#a" /></svg></details>'),
    ).toEqual([]));
});
