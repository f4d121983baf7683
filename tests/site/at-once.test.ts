import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE } from '../support/example-site.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Builds a site, and says what it ended with. */
async function build(env: Record<string, string>): Promise<number> {
  const child = spawn('node', ['scripts/build.ts'], { env: { ...process.env, ...env }, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}

const tasksOf = (site: string): string[] => readdirSync(join(site, 'tasks')).filter((name) => /^\d{4}$/.test(name));
const recordsOf = (site: string): number =>
  (
    JSON.parse(readFileSync(join(site, 'pagefind/pagefind-entry.json'), 'utf8')) as {
      languages: { und: { page_count: number } };
    }
  ).languages.und.page_count;

test('two bureaus built at once, in one checkout, are each their own, with their own search', async () => {
  const root = tempFolder();
  const [real, example] = [join(root, 'real'), join(root, 'example')];
  const first = build({ GONGKAI_CONTENT: '', GONGKAI_OUT: real });
  await new Promise((resume) => setTimeout(resume, 600));
  const second = build({ ...EXAMPLE.env, GONGKAI_OUT: example });
  expect(await Promise.all([first, second])).toEqual([0, 0]);
  expect([tasksOf(real), tasksOf(example)]).toEqual([['2021'], ['2023', '2024']]);
  expect(recordsOf(real)).not.toBe(recordsOf(example));
  expect(readdirSync(resolve('.cache/builds'))).toEqual([]);
});
