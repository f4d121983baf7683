/**
 * The lowest browsers that the site is made for: the build compiles to them, the pages say so, and real
 * browsers of these years hold it in `tests/e2e/old-browsers.spec.ts`. Offices and old phones still run
 * Chromiums of 83 to 109 (docs/adr/0011-lowest-browser.md).
 */
export const LOWEST_BROWSERS = {
  /** Readable and true: words, states and links are right, the look may be plainer. */
  readable: { chrome: 83, safari: 15 },
  /** Everything as designed. */
  designed: { chrome: 88, safari: 15 },
} as const;

const { chrome, safari } = LOWEST_BROWSERS.readable;

/** What Vite's style and script compilers aim at. */
export const BUILD_TARGETS = [`chrome${chrome}`, `safari${safari}`, `ios${safari}`];
