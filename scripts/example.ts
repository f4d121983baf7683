import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { environmentWith } from '#adapters/environment.ts';
import './on-failure.ts';

/** `npm run example`: the fictional bureau, built and served, so that anyone sees a full ledger in one command. */
const env = environmentWith({
  GONGKAI_CONTENT: resolve('tests/fixtures/bureau/content'),
  GONGKAI_PUBLIC: resolve('tests/fixtures/bureau/public'),
  GONGKAI_OUT: resolve('.cache/example'),
  GONGKAI_AS_OF: '2024-06-30',
});

for (const script of ['build', 'preview']) {
  const { status } = spawnSync('node', [`scripts/${script}.ts`], { env, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
