import { resolve } from 'node:path';

/** The fictional bureau at full stretch, as a second site from the same program. */
export const EXAMPLE = {
  base: '/zfxxgk/',
  /** Where the tests build it. */
  folder: resolve('.cache/site-bureau'),
  env: {
    GONGKAI_CONTENT: 'tests/fixtures/bureau/content',
    GONGKAI_PUBLIC: 'tests/fixtures/bureau/public',
    GONGKAI_AS_OF: '2024-06-30',
  },
} as const;
