import { parseArgs } from 'node:util';
import { nearest } from '#domain/check/nearest.ts';
import { KINDS } from './kinds.ts';
import { questionsOf } from './kind.ts';

/** What stands on the command line, before anybody knows what it means. */
export interface CommandLine {
  kind: string | undefined;
  /** A Word file that tells title, number, day and text. */
  from: string | undefined;
  isPreview: boolean;
  wantsHelp: boolean;
  /** By flag, in the order in which they stand. */
  words: ReadonlyMap<string, readonly string[]>;
  /** In Chinese, without closing full stops. */
  faults: readonly string[];
}

const SWITCHES: Readonly<Record<string, 'isPreview' | 'wantsHelp'>> = {
  'dry-run': 'isPreview',
  预览: 'isPreview',
  help: 'wantsHelp',
  帮助: 'wantsHelp',
};

/** What `--bureau` takes beside itself. */
const BUREAU_FLAGS = ['bureau', 'name', 'site-name', 'base'];

/** Flags of all kinds: which of them a kind knows is asked later, when the kind is known. */
const flags = (): Set<string> =>
  new Set(['kind', 'from', ...BUREAU_FLAGS, ...KINDS.flatMap(questionsOf).map(({ flag }) => flag)]);

function unknownFlag(name: string, known: readonly string[]): string {
  const best = nearest(name, known);
  return `没有 --${name} 这一项${best === undefined ? '' : `；最接近的是 --${best}`}；运行 npm run new -- --help 看全部`;
}

/** @param args what follows the name of the command */
export function readCommandLine(args: readonly string[]): CommandLine {
  const known = flags();
  const strings = Object.fromEntries([...known].map((flag) => [flag, { type: 'string', multiple: true } as const]));
  const switches = Object.fromEntries(Object.keys(SWITCHES).map((flag) => [flag, { type: 'boolean' } as const]));
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...strings, ...switches, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = new Map<string, string[]>();
  const line = { isPreview: false, wantsHelp: false };
  const faults: string[] = [];
  // What follows a flag that is not there was meant for it: one complaint is enough.
  const afterUnknown = new Set<number>();
  for (const token of tokens) {
    if (token.kind === 'positional' && !afterUnknown.has(token.index))
      faults.push(`“${token.value}”前面要写明是哪一项，例如 --title ${token.value}`);
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    const toggle = SWITCHES[name];
    if (toggle) line[toggle] = true;
    else if (!known.has(name)) {
      faults.push(unknownFlag(name, [...known, ...Object.keys(SWITCHES)]));
      afterUnknown.add(token.index + 1);
    } else if (value === undefined) faults.push(`--${name} 后面缺少内容`);
    else words.set(name, [...(words.get(name) ?? []), value]);
  }
  return { ...line, kind: words.get('kind')?.at(-1), from: words.get('from')?.at(-1), words, faults };
}
