import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** What a clerk may type: every command that asks first whether Node is new enough, by the program that it runs. */
const programs = Object.entries(scripts).flatMap(([name, line]) =>
  line.includes('require-node')
    ? [...line.matchAll(/scripts\/[\w-]+\.ts/g)].map(([path]) => [name, path] as const)
    : [],
);

test('there are such commands', () => expect(programs.length).toBeGreaterThan(10));

test.each(programs)('npm run %s (%s) ends in Chinese, whatever ends it', (_, path) =>
  expect(readFileSync(path, 'utf8')).toContain("import './on-failure.ts';"),
);
