import { presetVariable } from '#adapters/environment.ts';
import { tokensOf } from '#authoring/command-flags.ts';
import './on-failure.ts';

/** `npm start`: builds the site and opens it here; with `--scheduled` what is still to come is on it, and marked. */
const SCHEDULED = ['scheduled', '待公开'];

const words = tokensOf(process.argv.slice(2), []).flatMap((token) =>
  token.kind === 'option' ? [token.name] : token.kind === 'positional' ? [token.value] : [],
);
const odd = words.filter((word) => !SCHEDULED.includes(word));
if (odd.length > 0) {
  console.error(`看不懂“${odd.join('”“')}”。只看已经公开的：npm start；连定时的也看：npm start -- --待公开`);
  process.exitCode = 1;
} else {
  if (words.length > 0) presetVariable('GONGKAI_PREVIEW', '1');
  await import('./build.ts');
  if (!process.exitCode) await import('./preview.ts');
}
