import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { EXAMPLE } from './example-site.ts';

/** The real site, as it would lie under a path of the bureau's own. */
export const MOUNTED = { base: '/zwgk/', folder: resolve('.cache/site-zwgk') } as const;

function build(out: string, env: Readonly<Record<string, string>>): void {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/build.ts'], {
    env: { ...process.env, NODE_ENV: 'production', GONGKAI_OUT: out, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
}

/** The same program under another base, and for another bureau. */
export default function buildSites(): void {
  build(MOUNTED.folder, { GONGKAI_BASE: MOUNTED.base });
  build(EXAMPLE.folder, EXAMPLE.env);
}
