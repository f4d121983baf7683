import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMITMENT_STATES } from '#domain/commitment/vocabulary.ts';
import { STATE_LABELS } from '#format/labels.ts';

test('docs/content-model.md lists the states in the order of the program', () => {
  const section = /## States\n([^]*?)\n## |## States\n([^]*)$/.exec(readFileSync('docs/content-model.md', 'utf8'))?.[0];
  expect([...(section ?? '').matchAll(/^\| `(\w+)`/gm)].map(([, state]) => state)).toEqual([...COMMITMENT_STATES]);
});

test('docs/glossary.md calls them what readers see', () =>
  expect(readFileSync('docs/glossary.md', 'utf8')).toContain(
    COMMITMENT_STATES.map((state) => STATE_LABELS[state]).join('；'),
  ));
