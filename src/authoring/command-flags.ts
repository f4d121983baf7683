import { parseArgs } from 'node:util';
import { nearest } from '#domain/check/nearest.ts';

/** Switches that the commands which write entries have in common. */
export interface Switches {
  isPreview: boolean;
  wantsHelp: boolean;
}

export const SWITCHES: Readonly<Record<string, keyof Switches>> = {
  'dry-run': 'isPreview',
  预览: 'isPreview',
  help: 'wantsHelp',
  帮助: 'wantsHelp',
};

/**
 * A command line cut into flags and words, in the order in which they stand. Whatever is not known is
 * among them, so that it can be named.
 *
 * @param flags those that take a word
 */
export function tokensOf(args: readonly string[], flags: Iterable<string>) {
  const strings = Object.fromEntries([...flags].map((flag) => [flag, { type: 'string', multiple: true } as const]));
  const switches = Object.fromEntries(Object.keys(SWITCHES).map((flag) => [flag, { type: 'boolean' } as const]));
  return parseArgs({
    args: [...args],
    options: { ...strings, ...switches, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

/** @param command `new`, whose help lists them all */
export function unknownFlag(name: string, flags: Iterable<string>, command: string): string {
  const best = nearest(name, [...flags, ...Object.keys(SWITCHES)]);
  return `没有 --${name} 这一项${best === undefined ? '' : `；最接近的是 --${best}`}；运行 npm run ${command} -- --help 看全部`;
}
