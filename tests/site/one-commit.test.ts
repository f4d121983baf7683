import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { generateLoad } from '../../bench/generate-load.ts';
import { listFiles } from '../support/dist.ts';

const root = mkdtempSync(join(tmpdir(), 'gongkai-'));
afterAll(() => rmSync(root, { recursive: true, force: true }), 120_000);
const content = join(root, 'content');
/** An entry on a full page of its lists, so that pages older than it are there too. */
const OLD = 'disclosures/2021/shixiang-012.md';
const NEW = 'disclosures/2025/xin-shixiang.md';
const addressOf = (path: string): string => `/${path.replace(/\.md$/, '')}/`;

/** Every file of a site, in one string each. */
type Site = ReadonlyMap<string, string>;

function build(name: string, asOf: string, contentDir: string): Site {
  const out = join(root, name);
  const { status, stdout, stderr } = spawnSync('node', ['scripts/build.ts'], {
    env: { ...process.env, GONGKAI_CONTENT: contentDir, GONGKAI_OUT: out, GONGKAI_AS_OF: asOf },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return new Map(listFiles(out).map((path) => [path, readFileSync(join(out, path), 'latin1')]));
}

const differing = (before: Site, after: Site): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();
const pagesIn = (paths: readonly string[]): string[] => paths.filter((path) => path.endsWith('.html'));

/** The content with one more commit, which touches one entry. */
function committed(name: string, edit: (data: Record<string, unknown>) => [path: string, data: unknown]): string {
  const copy = join(root, name);
  cpSync(content, copy, { recursive: true });
  const [, head = '', body = ''] = /^---\n([^]*?)---\n([^]*)$/.exec(readFileSync(join(copy, OLD), 'utf8')) ?? [];
  const [path, data] = edit(parse(head) as Record<string, unknown>);
  writeFileSync(join(copy, path), `---\n${stringify(data)}---\n${body}`);
  return copy;
}

/** The pages that gather everything, whatever is in it. */
const OF_THE_WHOLE = [
  '',
  'changes/',
  'coverage/',
  'disclosures/',
  'tasks/',
  'tasks/2021/',
  'themes/',
  'sitemap/',
  'search/',
];
/** What a commit may change: pages that lead to the entry, before or after, and what gathers everything. */
const concerned = (path: string, address: string, sites: readonly Site[]): boolean =>
  OF_THE_WHOLE.some((each) => path === `${each}index.html`) ||
  /^changes\/2026-0\d\/index\.html$/.test(path) ||
  sites.some((site) => path === `${address.slice(1)}index.html` || (site.get(path) ?? '').includes(`href="${address}`));

describe('between two builds', () => {
  let base: Site;
  beforeAll(() => {
    generateLoad({ count: 260, out: content });
    base = build('base', '2026-06-01 09:00', content);
  }, 120_000);

  test('that a minute parts, the clock alone is another, where it is said', () => {
    expect(differing(base, build('minute', '2026-06-01 09:01', content))).toEqual([
      'coverage/index.html',
      'data-date.json',
      'integrity/manifest.json',
    ]);
  });

  test('that days part and no deadline, as well', () => {
    const changed = differing(base, build('days', '2026-06-20', content));
    expect(pagesIn(changed)).toEqual(['changes/index.html', 'coverage/index.html']);
    expect(changed.filter((path) => /\/index\.json$|\.atom$/.test(path))).toEqual([]);
  });

  test('with an entry corrected in between, it changes and what leads to it', () => {
    const later = build(
      'edited',
      '2026-06-20 10:30',
      committed('edited-content', (data) => [
        OLD,
        {
          ...data,
          title: `${String(data.title)}（更正）`,
          changes: [{ on: '2026-06-19', kind: 'correction', note: '改题名。' }],
        },
      ]),
    );
    const changed = pagesIn(differing(base, later));
    expect(changed).toContain(`${addressOf(OLD).slice(1)}index.html`);
    expect(changed.filter((path) => !concerned(path, addressOf(OLD), [base, later]))).toEqual([]);
  });

  test('with an entry added in between, it is new, and what leads to it changes; no full page of a list does', () => {
    const later = build(
      'added',
      '2026-06-20 10:30',
      committed('added-content', (data) => [
        NEW,
        { ...data, title: '新收录的一件', documentNumber: undefined, recordedOn: '2026-06-19' },
      ]),
    );
    const changed = pagesIn(differing(base, later));
    expect(changed).toContain(`${addressOf(NEW).slice(1)}index.html`);
    expect(changed.filter((path) => !concerned(path, addressOf(NEW), [base, later]))).toEqual([]);
    expect(changed.filter((path) => path.includes('/page/'))).toEqual([]);
    expect([...base.keys()].filter((path) => path.startsWith('disclosures/page/')).length).toBeGreaterThan(2);
  });

  test('style and scripts keep their names and their bytes', () => {
    const assets = (site: string): string[] => readdirSync(join(root, site, '_astro')).sort();
    expect(assets('added')).toEqual(assets('base'));
  });
});
