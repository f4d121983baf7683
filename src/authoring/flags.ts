import { BUREAU_FLAGS } from './bureau-questions.ts';
import { SWITCHES, tokensOf, unknownFlag, type Switches } from './command-flags.ts';
import { KINDS } from './kinds.ts';
import { questionsOf } from './kind.ts';

/** What stands on the command line, before anybody knows what it means. */
export interface CommandLine extends Switches {
  kind: string | undefined;
  /** A Word file that tells title, number, day and text. */
  from: string | undefined;
  /** By flag, in the order in which they stand. */
  words: ReadonlyMap<string, readonly string[]>;
  /** In Chinese, without closing full stops. */
  faults: readonly string[];
}

/** Flags of all kinds: which of them a kind knows is asked later, when the kind is known. */
const flags = (): Set<string> =>
  new Set(['kind', 'from', ...BUREAU_FLAGS, ...KINDS.flatMap(questionsOf).map(({ flag }) => flag)]);

/** @param args what follows the name of the command */
export function readCommandLine(args: readonly string[]): CommandLine {
  const known = flags();
  const words = new Map<string, string[]>();
  const line: Switches = { isPreview: false, wantsHelp: false };
  const faults: string[] = [];
  // What follows a flag that is not there was meant for it: one complaint is enough.
  const afterUnknown = new Set<number>();
  for (const token of tokensOf(args, known)) {
    if (token.kind === 'positional' && !afterUnknown.has(token.index))
      faults.push(`“${token.value}”前面要写明是哪一项，例如 --title ${token.value}`);
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    const toggle = SWITCHES[name];
    if (toggle) line[toggle] = true;
    else if (!known.has(name)) {
      faults.push(unknownFlag(name, known, 'new'));
      afterUnknown.add(token.index + 1);
    } else if (value === undefined) faults.push(`--${name} 后面缺少内容`);
    else words.set(name, [...(words.get(name) ?? []), value]);
  }
  return { ...line, kind: words.get('kind')?.at(-1), from: words.get('from')?.at(-1), words, faults };
}
