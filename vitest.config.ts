/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

const reporters = [
  ['default', { summary: false }],
  ['json', { outputFile: `.cache/reports/${process.env.VITEST_REPORT ?? 'vitest'}.json` }],
];

export default getViteConfig({
  test: {
    reporters: reporters as never,
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          testTimeout: 60_000,
          // What a component or a body becomes depends on astro.config.mjs too, which the cache does not look at.
          fsModuleCache: false,
        },
      },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/build-sites.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
