import { FILE_FORMATS, HAST, UNIFIED } from './package-groups.ts';

/**
 * The architecture as a table: what each room holds and what it may import. Whatever a row does not name is forbidden.
 * `lint/only-what-is-allowed.ts` enforces it, and a test holds the table in docs/architecture.md to it.
 */
export interface Layer {
  /** A folder or a file, from the root of the project. Of several that match, the longest holds. */
  room: string;
  /** What lives there. */
  holds: string;
  /** Rooms whose values and types it may import; its own always. */
  imports: readonly string[];
  /** Rooms of which it may import types alone. */
  types?: readonly string[];
  /** Packages, as they are imported; `node:*` stands for all of Node's own, `*` for any. */
  packages?: readonly string[];
  /** True where nobody may ask the machine for the time: the clock is handed in. */
  isTimeless?: true;
}

const WORDS = ['src/domain', 'src/format'];
const PURE = [...WORDS, 'src/schemas'];
const READING = [...PURE, 'src/markdown', 'src/adapters'];
const WRITING = [...READING, 'src/authoring', 'src/validation'];

/** What anything that runs by Node may be made of. */
const BELOW_COMMANDS = [
  ...WRITING,
  'src/open-data',
  'src/search',
  'src/search/index',
  'src/publishing',
  'src/integrations',
  'src/editor',
  'src/editor/server',
];

export const LAYERS: readonly Layer[] = [
  {
    room: 'src/domain',
    holds: 'pure rules: no Astro, no I/O, no clock',
    imports: [],
    packages: ['cdigit', 'leven', 'libphonenumber-js/max'],
    isTimeless: true,
  },
  {
    room: 'src/format',
    holds: 'value → Chinese words for readers; pure',
    imports: ['src/domain'],
    packages: ['diff', 'hast', 'hast-util-from-html', 'unist-util-visit'],
    isTimeless: true,
  },
  {
    room: 'src/schemas',
    holds: 'zod shape of one authored entry, with what is true of each field',
    imports: WORDS,
    packages: ['astro/zod'],
    isTimeless: true,
  },
  {
    room: 'src/markdown',
    holds: 'Markdown → safe HTML, plain text',
    imports: ['src/domain'],
    packages: [...UNIFIED, 'hast-util-from-html'],
    isTimeless: true,
  },
  {
    room: 'src/open-data',
    holds: 'the ledger as tables, twins of pages and feeds: one row schema a noun; pure',
    imports: PURE,
    packages: ['astro/zod', 'csv-stringify/sync', 'uuid', 'xmlbuilder2'],
    isTimeless: true,
  },
  {
    room: 'src/search',
    holds: 'one tokeniser for index and query',
    imports: WORDS,
    isTimeless: true,
  },
  {
    room: 'src/adapters',
    holds: 'git, file system, environment, terminal, Word and Excel: the only I/O',
    imports: ['src/domain', 'src/schemas'],
    packages: [
      ...FILE_FORMATS,
      '@clack/prompts',
      'chinese-days/dist/chinese-days.json',
      'fs-native-extensions',
      'mrmime',
      'node:*',
      'send',
      'tinyexec',
    ],
  },
  {
    room: 'src/search/index',
    holds: 'what is found, and the index written into a built site',
    imports: [...WORDS, 'src/search', 'src/adapters'],
    packages: ['node:*', 'cborg', 'opencc-js/t2cn', 'pagefind', 'pinyin-pro'],
  },
  {
    room: 'src/search/client',
    holds: 'the search page in the reader’s browser',
    imports: ['src/search'],
    packages: ['fflate'],
  },
  {
    room: 'src/authoring',
    holds: 'what is asked for an entry; a draft → its words, address and file names; pure',
    imports: PURE,
    packages: ['astro/zod', 'node:util', 'pinyin-pro', 'yaml'],
    isTimeless: true,
  },
  {
    room: 'src/validation',
    holds: 'the content read and checked; the clock of a build',
    imports: READING,
    packages: ['astro/zod', 'node:fs', 'node:path'],
  },
  {
    room: 'src/publishing',
    holds: 'drafts and edits placed, written, checked and kept or taken back',
    imports: WRITING,
    packages: ['astro/zod', 'node-diff3', 'node:*', 'yaml'],
  },
  {
    room: 'src/editor',
    holds: 'forms of the local editor from the schemas; pure',
    imports: PURE,
    packages: HAST,
    isTimeless: true,
  },
  {
    room: 'src/editor/browser',
    holds: 'sheet and script of the editor’s pages',
    imports: [],
  },
  {
    room: 'src/editor/server',
    holds: 'the local editor: address → form → saved entry',
    imports: [...WRITING, 'src/publishing', 'src/editor'],
    packages: [...HAST, 'node:*'],
  },
  {
    room: 'src/integrations',
    holds: 'what Astro and Vite are given: loaders, and the reading that a build shares',
    imports: ['src/domain', 'src/schemas', 'src/markdown', 'src/adapters', 'src/validation'],
    packages: ['astro', 'astro/loaders', 'node:path', 'node:timers/promises', 'node:url', 'vite'],
  },
  {
    room: 'src/config',
    holds: 'site identity, folders and base path as the build fixed them',
    imports: ['src/domain'],
    types: ['src/schemas', 'src/adapters'],
  },
  {
    room: 'src/content.config.ts',
    holds: 'collection → loader and schema',
    imports: ['src/config', 'src/integrations', 'src/schemas'],
    packages: ['astro:content', 'astro/loaders'],
  },
  {
    room: 'src/queries',
    holds: 'the only importers of `astro:content`: one named view a page',
    imports: ['src/domain', 'src/schemas', 'src/search', 'src/adapters', 'src/integrations', 'src/config'],
    packages: ['astro:content'],
  },
  {
    room: 'src/components',
    holds: 'what is seen: handed what it shows',
    imports: [...WORDS, 'src/schemas', 'src/config', 'src/assets'],
    packages: ['astro/runtime/server/index.js'],
  },
  {
    room: 'src/mdx',
    holds: 'what a body may name: an article, a term, a promise',
    imports: [...WORDS, 'src/config', 'src/queries'],
    types: ['src/markdown'],
  },
  {
    room: 'src/layouts',
    holds: 'the frame of every page',
    imports: [...WORDS, 'src/config', 'src/components', 'src/styles'],
  },
  {
    room: 'src/pages',
    holds: 'address → query → layout',
    imports: [
      ...WORDS,
      'src/schemas',
      'src/config',
      'src/queries',
      'src/components',
      'src/mdx',
      'src/layouts',
      'src/open-data',
      'src/search/client',
    ],
    packages: ['astro'],
  },
  { room: 'src/styles', holds: 'plain CSS, from one sheet', imports: [] },
  { room: 'src/assets', holds: 'pictures that are part of every page', imports: [] },
  {
    room: 'astro.config.mjs',
    holds: 'the door of `astro build` and `astro dev`',
    imports: ['src/markdown', 'src/adapters', 'src/validation', 'src/integrations', 'src/config'],
    packages: ['*'],
  },
  {
    room: 'scripts',
    holds: 'command-line entry points, run by Node directly',
    imports: [...BELOW_COMMANDS, 'tests'],
    packages: ['*'],
  },
  {
    room: 'bench',
    holds: 'measures of a build and of search, by hand',
    imports: [...BELOW_COMMANDS, 'src/search/client', 'scripts', 'tests'],
    packages: ['*'],
  },
  {
    room: 'lint',
    holds: 'this table and the rule that holds it',
    imports: [],
    packages: ['eslint', 'estree', 'node:path'],
  },
  {
    room: 'tests',
    holds: 'what the product promises',
    imports: ['*'],
    packages: ['*'],
  },
];
