import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { LAYERS, type Layer } from '../../../lint/layers.ts';
import { layerOf } from '../../../lint/only-what-is-allowed.ts';

const eslint = new ESLint();

/** The rules that a file of the project would break with this in it. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const isAstro = filePath.endsWith('.astro');
  const text = isAstro ? `---\n${code}---\n\n<p>{String(x)}</p>\n` : `${code}export { x };\n`;
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? ''} ${message}`);
}
const importing = (from: string, what: string): Promise<string[]> => broken(from, `import x from '${what}';\n`);
const FORBIDDEN = /^layers\/only-what-is-allowed .* may not import /;

/** By row: an import that a file of it may not make, and a file that may not import anything of it. */
const ROWS: Readonly<Record<string, { not?: readonly [string, string]; by: readonly [string, string] }>> = {
  'src/domain': { not: ['src/domain/task/x.ts', 'node:fs'], by: ['lint/x.ts', '../src/domain/task/task.ts'] },
  'src/format': { not: ['src/format/x.ts', '#config/build.ts'], by: ['src/domain/task/x.ts', '#format/labels.ts'] },
  'src/schemas': { not: ['src/schemas/x.ts', 'astro:content'], by: ['src/format/x.ts', '#schemas/task.ts'] },
  'src/markdown': { not: ['src/markdown/x.ts', 'node:fs'], by: ['src/schemas/x.ts', '#markdown/read.ts'] },
  'src/open-data': {
    not: ['src/open-data/x.ts', '#adapters/list-files.ts'],
    by: ['src/components/x/X.astro', '#open-data/tables.ts'],
  },
  'src/search': { not: ['src/search/x.ts', '#search/index/words.ts'], by: ['src/domain/x.ts', '#search/tokens.ts'] },
  'src/adapters': { not: ['src/adapters/x.ts', '#authoring/slug.ts'], by: ['src/markdown/x.ts', '#adapters/x.ts'] },
  'src/search/index': {
    not: ['src/search/index/x.ts', '#queries/ledger.ts'],
    by: ['src/queries/x.ts', '#search/index/words.ts'],
  },
  'src/search/client': {
    not: ['src/search/client/x.ts', 'node:fs'],
    by: ['src/components/search/X.astro', '#search/client/page.ts'],
  },
  'src/authoring': { not: ['src/authoring/x.ts', 'node:fs'], by: ['src/validation/x.ts', '#authoring/slug.ts'] },
  'src/validation': {
    not: ['src/validation/x.ts', '#publishing/checked-write.ts'],
    by: ['src/authoring/x.ts', '#validation/load-content.ts'],
  },
  'src/publishing': {
    not: ['src/publishing/x.ts', '#editor/template.ts'],
    by: ['src/integrations/x.ts', '#publishing/checked-write.ts'],
  },
  'src/editor': {
    not: ['src/editor/x.ts', '#validation/load-content.ts'],
    by: ['src/publishing/x.ts', '../editor/template.ts'],
  },
  'src/editor/browser': {
    not: ['src/editor/browser/x.js', '#domain/task/task.ts'],
    by: ['src/editor/x.ts', './browser/editor.js'],
  },
  'src/editor/server': {
    not: ['src/editor/server/x.ts', '#queries/ledger.ts'],
    by: ['src/editor/x.ts', './server/server.ts'],
  },
  'src/integrations': {
    not: ['src/integrations/x.ts', '#authoring/slug.ts'],
    by: ['src/validation/x.ts', '#integrations/shared-reading.ts'],
  },
  'src/config': { not: ['src/config/x.ts', 'node:fs'], by: ['src/validation/x.ts', '#config/build.ts'] },
  'src/content.config.ts': {
    not: ['src/content.config.ts', '#adapters/environment.ts'],
    by: ['src/queries/x.ts', '../content.config.ts'],
  },
  'src/queries': { not: ['src/queries/x.ts', 'node:fs'], by: ['src/components/x/X.astro', '#queries/ledger.ts'] },
  'src/components': {
    not: ['src/components/x/X.astro', '#adapters/environment.ts'],
    by: ['src/queries/x.ts', '#components/ui/Time.astro'],
  },
  'src/mdx': { not: ['src/mdx/x.ts', 'astro:content'], by: ['src/components/x/X.astro', '#mdx/mentions.ts'] },
  'src/layouts': {
    not: ['src/layouts/X.astro', '#queries/ledger.ts'],
    by: ['src/components/x/X.astro', '#layouts/PageLayout.astro'],
  },
  'src/pages': { not: ['src/pages/x.astro', 'astro:content'], by: ['src/layouts/X.astro', '#pages/index.astro'] },
  'src/styles': { not: ['src/styles/x.ts', '#domain/task/task.ts'], by: ['src/pages/x.astro', '#styles/index.css'] },
  'src/assets': {
    not: ['src/assets/x.ts', '#domain/task/task.ts'],
    by: ['src/layouts/X.astro', '#assets/favicon.svg'],
  },
  'astro.config.mjs': { not: ['astro.config.mjs', '#queries/ledger.ts'], by: ['scripts/x.ts', '../astro.config.mjs'] },
  scripts: {
    not: ['scripts/x.ts', '#components/ui/Time.astro'],
    by: ['src/validation/x.ts', '../../scripts/build.ts'],
  },
  bench: { not: ['bench/x.ts', '#pages/index.astro'], by: ['scripts/x.ts', '../bench/table.ts'] },
  lint: { not: ['lint/x.ts', 'node:fs'], by: ['src/validation/x.ts', '../../lint/layers.ts'] },
  tests: { by: ['src/domain/x.ts', '../../tests/support/factories.ts'] },
};

describe('every row of the table bites, both ways', () => {
  test.each(Object.entries(ROWS).flatMap(([room, { not }]) => (not ? [[room, ...not] as const] : [])))(
    '%s: %s may not import %s',
    async (room, from, what) => {
      expect(layerOf(from)?.room).toBe(room);
      expect(await importing(from, what)).toContainEqual(expect.stringMatching(FORBIDDEN));
    },
  );
  test.each(Object.entries(ROWS).map(([room, { by }]) => [room, ...by] as const))(
    '%s: may not be imported by %s as %s',
    async (room, from, what) => {
      const [said] = (await importing(from, what)).filter((each) => FORBIDDEN.test(each));
      expect(said).toContain(`may not import ${room}`);
    },
  );
  test('no row is left out, and only tests may import anything', () => {
    expect(Object.keys(ROWS).sort()).toEqual(LAYERS.map(({ room }) => room).sort());
    expect(LAYERS.filter(({ imports }) => imports.includes('*')).map(({ room }) => room)).toEqual(['tests']);
    expect(Object.keys(ROWS).filter((room) => !ROWS[room]?.not)).toEqual(['tests']);
  });
  test('every file of src falls under a row, and every row is there', () => {
    const files = readdirSync('src', { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`);
    expect(files.filter((path) => !layerOf(path))).toEqual([]);
    expect(LAYERS.filter(({ room }) => !existsSync(room))).toEqual([]);
    const rooms = new Set([...LAYERS.map(({ room }) => room), '*']);
    expect(
      LAYERS.flatMap(({ imports, types = [] }) => [...imports, ...types]).filter((room) => !rooms.has(room)),
    ).toEqual([]);
  });
});

describe('whatever form an import takes', () => {
  const LEDGER = '#queries/ledger.ts';
  test.each([
    ['of a type', `import type { x } from '${LEDGER}';\n`],
    ['of a type, inside', `export type X = import('${LEDGER}').X;\nconst x = 1;\n`],
    ['handed on', `export { y } from '${LEDGER}';\nconst x = 1;\n`],
    ['handed on whole', `export * from '${LEDGER}';\nconst x = 1;\n`],
    ['at run time', `const x = await import('${LEDGER}');\n`],
    ['for its effect', `import '${LEDGER}';\nconst x = 1;\n`],
    ['by a relative path', "import { x } from '../../queries/ledger.ts';\n"],
  ])('%s', async (_, code) =>
    expect(await broken('src/domain/task/x.ts', code)).toContainEqual(expect.stringMatching(FORBIDDEN)),
  );
  test('in the script of a page', async () => {
    const code =
      "<script>import { x } from '#domain/x.ts';\nimport fs from 'node:fs';\nconsole.log(x, fs);\n</script>\n";
    const [result] = await eslint.lintText(code, { filePath: 'src/pages/x.astro' });
    expect(result?.messages.map(({ message }) => message)).toContainEqual(expect.stringContaining('node:fs'));
  });
  test('a folder without a row may hold nothing', async () =>
    expect(await importing('src/helpers/x.ts', '#domain/task/task.ts')).toContainEqual(
      expect.stringContaining('src/helpers/x.ts has no row'),
    ));
});

describe('what is allowed passes', () => {
  test.each([
    ['src/domain/task/x.ts', '../date/calendar-date.ts'],
    ['src/domain/task/x.ts', 'leven'],
    ['src/search/client/x.ts', '../tokens.ts'],
    ['src/pages/x.astro', '#queries/ledger.ts'],
    ['scripts/x.ts', 'node:fs'],
  ])('%s: %s', async (from, what) =>
    expect((await importing(from, what)).filter((said) => said.startsWith('layers'))).toEqual([]),
  );
  test('the types of adapters in src/config, and nothing else of them', async () => {
    const types = await broken('src/config/x.ts', "import type { Folders as x } from '#adapters/environment.ts';\n");
    const both = await broken('src/config/x.ts', "import { type Folders, x } from '#adapters/environment.ts';\n");
    expect([
      types.filter((said) => FORBIDDEN.test(said)).length,
      both.filter((said) => FORBIDDEN.test(said)).length,
    ]).toEqual([0, 1]);
  });
});

describe('nothing asks the machine', () => {
  test.each([
    ['the clock', 'src/domain/task/x.ts', 'const x = new Date();\n'],
    ['the clock', 'src/search/x.ts', 'const x = Date.now();\n'],
    ['its language', 'src/queries/x.ts', "const x = ['b', 'a'].sort((a, b) => a.localeCompare(b));\n"],
    ['its language', 'src/format/x.ts', 'const x = (1000).toLocaleString();\n'],
    ['its environment', 'src/queries/x.ts', 'const x = process.env.GONGKAI_OUT;\n'],
    ['its environment', 'src/search/index/x.ts', "import { env as x } from 'node:process';\n"],
    ['its environment', 'src/components/ui/X.astro', 'const x = import.meta.env.BASE_URL;\n'],
    ['its environment', 'scripts/x.ts', 'const x = process.env.PORT;\n'],
  ])('for %s in %s: %s', async (_, file, code) =>
    expect(await broken(file, code)).toContainEqual(expect.stringMatching(/^no-restricted-/)),
  );
});

/** A row's rooms as the page writes them: `domain`, `format`, `adapters` (types). */
function roomsOf({ imports, types = [] }: Layer): string[] {
  const short = (room: string): string => (room === '*' ? 'anything' : room.replace(/^src\//, ''));
  const rooms = [...imports.map(short), ...types.map((room) => `${short(room)} (types)`)];
  return rooms.length > 0 ? rooms : ['nothing'];
}

test('docs/architecture.md shows this very table', () => {
  const rows = [
    ...readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `([^`]+?)\/?` +\| (.+?) +\| (.+?) +\|$/gm),
  ];
  const shown = rows.map(([, room = '', holds = '', rooms = '']) => [
    room,
    holds,
    rooms.replaceAll('`', '').split(', '),
  ]);
  expect(shown.slice(1)).toEqual(LAYERS.map((row) => [row.room, row.holds, roomsOf(row)]));
  expect(shown[0]?.[0]).toBe('content');
});
