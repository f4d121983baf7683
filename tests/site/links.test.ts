import { expect, test } from 'vitest';
import { loadContent } from '#validation/load-content.ts';
import { normaliseBase } from '#validation/settings.ts';
import { readEnvironment } from '#adapters/environment.ts';
import { deadLinks } from '../support/check-links.ts';
import { DIST } from '../support/dist.ts';

test('no link, file or anchor leads nowhere, and nothing loads from another host', () => {
  const environment = readEnvironment();
  const base = normaliseBase(environment.base ?? loadContent(environment).site?.base ?? '/');
  expect(deadLinks(DIST, base)).toEqual([]);
});
