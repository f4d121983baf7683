import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { LAYERS } from './lint/layers.ts';
import { onlyWhatIsAllowed } from './lint/only-what-is-allowed.ts';

const NO_CLOCK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is an argument.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The clock is an argument.' },
];
const NO_MACHINE = [
  {
    selector: 'MemberExpression[property.name=/^(?:localeCompare|toLocale\\w+)$/]',
    message: 'Words and order must not depend on the machine: byText compares.',
  },
  {
    selector: "MemberExpression[object.type='MetaProperty'][property.name='env']",
    message: 'The environment is read in src/adapters/environment.ts.',
  },
];

/** The files of a row, without those of a longer row inside it. */
const filesOf = ({ room }) => ({
  files: [`${room}/**`],
  ignores: LAYERS.filter((each) => each.room.startsWith(`${room}/`)).map((each) => `${each.room}/**`),
});

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.astro/',
      '.cache/',
      'node_modules/',
      'bench/minimal-site/',
      'bench/eleventy-site/',
      'tests/fixtures/',
    ],
  },
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
      'no-restricted-imports': ['error', 'node:process', 'process'],
    },
  },
  // On a phone the plan's table is laid out as blocks: its roles have to be written out to stay a table.
  {
    files: ['src/components/{plan,coverage}/*.astro'],
    rules: {
      'astro/jsx-a11y/no-redundant-roles': 'off',
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': 'off',
    },
  },

  {
    plugins: { layers: { rules: { 'only-what-is-allowed': onlyWhatIsAllowed } } },
    rules: { 'layers/only-what-is-allowed': 'error' },
  },
  { files: ['src/**', 'scripts/**'], rules: { 'no-restricted-syntax': ['error', ...NO_MACHINE] } },
  ...LAYERS.filter(({ isTimeless }) => isTimeless).map((row) => ({
    ...filesOf(row),
    rules: { 'no-restricted-syntax': ['error', ...NO_MACHINE, ...NO_CLOCK] },
  })),
);
