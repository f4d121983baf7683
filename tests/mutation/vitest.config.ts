import { defineConfig } from 'vitest/config';

/** The tests that hold the rules of `src/domain`: pure and quick, since they run for every change made to a rule. */
export default defineConfig({
  test: {
    include: ['tests/unit/{domain,text}/**/*.test.ts', 'tests/unit/word/read-*.test.ts', 'tests/unit/format.test.ts'],
    testTimeout: 60_000,
  },
});
