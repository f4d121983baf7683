import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIXED_ANCHORS } from '#domain/ledger/anchors.ts';

it('the anchors that bodies may link to are those of the templates', () => {
  const templates = globSync('src/{components,layouts,pages}/**/*.astro').map((path) => readFileSync(path, 'utf8'));
  const written = templates.flatMap((text) =>
    [...text.matchAll(/<(?:h[1-6]|main|TaskRows|SiteMapSection)\b[^>]*?\bid="([a-z-]+)"/g)].map(([, id]) => id ?? ''),
  );
  expect([...FIXED_ANCHORS].sort()).toEqual([...new Set(written)].sort());
});
