import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './tests/support/browser.ts';

const browser = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 240_000,
  // The editor checks all that it is given before it answers, on whatever machine.
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json', { outputFile: '.cache/reports/e2e.json' }]],
  globalSetup: './tests/support/serve-dist.ts',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath: browser.executablePath,
      args: BROWSER_ARGS,
      // Without a language of its own a machine has no name for a download but "download".
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...browser.env } as Record<string, string>,
    },
  },
});
