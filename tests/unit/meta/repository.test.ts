import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOWEST_BROWSERS } from '#config/browsers.ts';
import packageJson from '../../../package.json' with { type: 'json' };

const all: Record<string, string> = {
  ...packageJson.dependencies,
  ...packageJson.devDependencies,
  ...packageJson.optionalDependencies,
};
const lock = readFileSync('package-lock.json', 'utf8');

describe('dependencies', () => {
  test('are pinned exactly', () =>
    expect(Object.entries(all).filter(([, version]) => !/^(?:npm:@?[\w/-]+@)?\d+\.\d+\.\d+/.test(version))).toEqual(
      [],
    ));
  // Installed under Node 20, npm silently takes Astro 6: install with Node 24 first on PATH.
  test('hold Astro 7', () => expect(packageJson.dependencies.astro).toMatch(/^7\./));
  // docs/adr/0002-typescript-6.md
  test('hold TypeScript 6', () => expect(packageJson.devDependencies.typescript).toMatch(/^6\./));
  // Written by an npm without `omit-lockfile-registry-resolved`: run npm install with the .npmrc of this repository.
  test('come from no written host', () => expect(lock).not.toContain('"resolved"'));
  test.each(['astro', 'zod', 'vite', 'tailwindcss', 'pagefind', 'vitest', 'typescript'])(
    'there is one copy of %s',
    (name) => {
      expect(lock.match(new RegExp(`"node_modules/(?:[^"]*/node_modules/)?${name}": \\{`, 'g'))).toHaveLength(1);
    },
  );
});

/** Markdown that people follow by hand. */
const documents = [
  'README.md',
  'content/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
];

test('the README names the lowest browsers that the build aims at', () => {
  const { readable, designed } = LOWEST_BROWSERS;
  expect(readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')).toContain(
    `as designed from Chromium ${designed.chrome} and Safari ${designed.safari}, readable and true, search too, from Chromium ${readable.chrome}`,
  );
});

describe.each(documents)('%s', (path) => {
  const text = readFileSync(path, 'utf8');
  test('names only commands that are there', () => {
    const commands = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name ?? '');
    expect(commands.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });
  test('names only paths that are there', () => {
    const paths = [
      ...text.matchAll(
        /`((?:src|docs|tests|scripts|content|bench|public|\.ci)\/[^`\s]*|[a-z.]+\.(?:json|mjs|js|ts))`/g,
      ),
    ].map(([, name]) => name ?? '');
    const real = paths.filter((name) => !/[<*…]|年份|名字/.test(name) && !name.startsWith('content/disclosures/2024/'));
    expect(real.filter((name) => !existsSync(name))).toEqual([]);
  });
});

test('the README shows every picture that its script takes, and none is heavier than 150 kB', () => {
  const folder = 'docs/pictures';
  const taken = [...readFileSync('scripts/readme-pictures.ts', 'utf8').matchAll(/name: '([\w-]+)'/g)].map(
    ([, name]) => `${folder}/${name}.png`,
  );
  const shown = [...readFileSync('README.md', 'utf8').matchAll(/\]\((docs\/pictures\/[^)]+)\)/g)].map(
    ([, path]) => path,
  );
  const there = readdirSync(folder).map((name) => join(folder, name));
  expect(taken).toHaveLength(3);
  expect(shown.sort()).toEqual(taken.sort());
  expect(there.sort()).toEqual(taken.sort());
  expect(there.filter((path) => statSync(path).size > 150_000)).toEqual([]);
});

describe('the handbook', () => {
  const folder = 'docs/handbook';
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const shown = pages.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path]) => path ?? ''),
  );
  test('shows every picture that the script takes, and no other', () => {
    const taken = [...readFileSync('scripts/handbook-pictures.ts', 'utf8').matchAll(/shoot\('([\w-]+)'\)/g)].map(
      ([, name]) => `pictures/${name}.png`,
    );
    const there = readdirSync(join(folder, 'pictures')).map((name) => `pictures/${name}`);
    expect([...new Set(shown)].sort()).toEqual(taken.sort());
    expect(there.sort()).toEqual(taken.sort());
  });
  test('leads to every page of itself', () => {
    const index = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(pages.filter((name) => name !== 'README.md' && !index.includes(`${folder}/${name}`))).toEqual([]);
  });
});
