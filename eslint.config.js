import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/**
 * What a layer may not import, one line a row: this file is the architecture table
 * (docs/architecture.md). Patterns are regular expressions: `group` would read `#` as a comment.
 */
const layer = (files, forbidden, message, more = {}) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex: forbidden, message, ...more }] }],
  },
});

const CLOCK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is an argument.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The clock is an argument.' },
];

const UPPER = '^#(?:queries|pages|layouts|components|scripts|config)/';

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'bench/minimal-site/', 'tests/fixtures/'] },
  ...tseslint.configs.strict,
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-strict'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['src/**', 'scripts/**', 'astro.config.mjs'],
    // The one door; and what has to run by a Node too old for anything else.
    ignores: ['src/adapters/environment.ts', 'scripts/require-node.mjs'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read in src/adapters/environment.ts.' },
      ],
    },
  },
  // On a phone the plan's table is laid out as blocks: its roles have to be written out to stay a table.
  {
    files: ['src/components/plan/*.astro', 'src/components/coverage/CoverageTable.astro'],
    rules: {
      'astro/jsx-a11y/no-redundant-roles': 'off',
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': 'off',
    },
  },

  layer(
    ['src/domain/**'],
    '^(?!\\.{1,2}/|#domain/|(?:leven|cdigit|libphonenumber-js/max)$)',
    'domain imports only domain, and three pure libraries that know no I/O.',
  ),
  {
    files: [
      'src/domain/**',
      'src/format/**',
      'src/schemas/**',
      'src/search/*.ts',
      'src/markdown/**',
      'src/authoring/**',
      'src/editor/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...CLOCK] },
  },
  layer(
    ['src/schemas/**'],
    '^(?!\\.{1,2}/|#(?:domain|format)/|astro/zod$)',
    'schemas import zod, domain vocabularies and their labels.',
  ),
  layer(['src/format/**'], '^(?!\\.{1,2}/|#domain/)', 'format imports only domain.'),
  layer(
    ['src/markdown/**'],
    '^(?:#(?!domain/|markdown/)|astro|node:)',
    'markdown knows the unified packages and domain.',
  ),
  layer(
    ['src/search/*.ts', 'src/search/client/**'],
    '^(?:#(?!domain/|format/|search/)|astro|node:)',
    'search imports domain and format.',
  ),
  layer(
    ['src/adapters/**'],
    `${UPPER}|^#(?:validation|publishing|integrations|format|search|authoring|editor)/|^astro`,
    'adapters know domain and schemas.',
  ),
  layer(
    ['src/authoring/**'],
    '^(?!\\.{1,2}/|#(?:domain|schemas|format|authoring)/|(?:astro/zod|pinyin-pro|yaml|node:util)$)',
    'authoring is pure: who asks and who writes is handed in.',
  ),
  layer(
    ['src/editor/*.ts'],
    '^(?!\\.{1,2}/|#(?:domain|schemas|format|editor)/|(?:astro/zod|yaml|hastscript|hast|hast-util-to-html)$)',
    'the editor’s forms are pure: what is read and written is handed in.',
  ),
  layer(
    ['src/validation/**', 'src/publishing/**'],
    `${UPPER}|^astro:`,
    'they put adapters, schemas and domain together.',
  ),
  layer(
    ['src/queries/**'],
    '^#(?:components|layouts|pages|format|validation|publishing)/',
    'a query returns data, not display.',
  ),
  layer(
    ['src/components/**'],
    '^#(?:queries|pages|layouts|adapters|validation|publishing|integrations)/|^astro:content|^node:',
    'components are handed what they show.',
  ),
  layer(
    ['src/layouts/**'],
    '^#(?:queries|pages|adapters|validation|publishing|integrations)/|^astro:content|^node:',
    'layouts are handed what they show.',
  ),
  layer(
    ['src/pages/**'],
    '^#(?:pages|adapters|validation|publishing|integrations)/|^astro:content|^node:',
    'pages go through queries.',
  ),
);
