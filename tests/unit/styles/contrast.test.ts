import Color from 'colorjs.io';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = ['theme', 'hand'].map((sheet) => readFileSync(`src/styles/${sheet}.css`, 'utf8')).join('');

/** The tokens that a block of the theme sets, over those given. */
function tokens(block: string, over: Record<string, string> = {}): Record<string, string> {
  return {
    ...over,
    ...Object.fromEntries(
      [...block.matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{3,6})/g)].map(([, name, value]) => [name ?? '', value ?? '']),
    ),
  };
}
const light = tokens(css.slice(0, css.indexOf('@media')));
const dark = tokens(css.slice(css.indexOf('prefers-color-scheme: dark'), css.indexOf('prefers-contrast')), light);
const high = tokens(css.slice(css.indexOf(':has(#hc:checked)')), light);

const contrast = (a = '', b = ''): number => new Color(a).contrast(new Color(b), 'WCAG21');

describe.each([
  ['light', light, 4.5],
  ['dark', dark, 4.5],
  ['high contrast', high, 7],
] as const)('%s', (_name, theme, least) => {
  test.each(['ink', 'ink-2', 'red'])('%s can be read on paper and on wash', (name) => {
    expect(contrast(theme[name], theme.paper)).toBeGreaterThanOrEqual(least);
    expect(contrast(theme[name], theme.wash)).toBeGreaterThanOrEqual(least);
  });
  test('marks of an aim and borders can be seen', () =>
    expect(contrast(theme['rule-2'], theme.paper)).toBeGreaterThanOrEqual(3));
});
