import { suggest } from '#domain/check/nearest.ts';
import { chooseMany, type Option } from '../prompter.ts';
import type { Context, Judge, Question, Reading } from '../question.ts';

type Common = Pick<Question, 'key' | 'field' | 'flag' | 'label' | 'help' | 'required' | 'extra' | 'when' | 'fallback'>;

/** Values of a vocabulary with what readers call them. */
export const labelled = <Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): Option[] => values.map((value) => ({ value, label: labels[value] }));

/** Names that are their own label. */
export const named = (entries: readonly { data: { name: string } }[]): Option[] =>
  entries.map(({ data: { name } }) => ({ value: name, label: name }));

/** Entries by their address, with their titles to choose from. */
export const titled = (entries: readonly { id: string; data: { title: string } }[]): Option[] =>
  entries.map(({ id, data: { title } }) => ({ value: id, label: title }));

/** What is most like a word, in the words of whoever wrote it: as readers call it, or as it is stored. */
export const suggestAmong = (written: string, options: readonly { value: string; label: string }[]): string =>
  suggest(written, /^[\w.-]+$/.test(written) ? options.map(({ value }) => value) : options.map(({ label }) => label));

/** A value that somebody wrote, by itself or as readers call it. */
function valueOf(word: string, options: readonly Option[]): Reading {
  const written = word.trim();
  const found = options.find(({ value, label }) => value === written || label === written);
  if (found) return { value: found.value };
  return { fault: `没有这一项；${suggestAmong(written, options)}` };
}

type Options = readonly Option[] | ((context: Context) => readonly Option[]);

const among = (options: Options, context: Context): readonly Option[] =>
  typeof options === 'function' ? options(context) : options;

/** A fixed vocabulary can be told in the help. */
const helpOf = ({ help, options }: { help?: string | undefined; options: Options }): string | undefined =>
  help ?? (typeof options === 'function' ? undefined : options.map(({ label }) => label).join('；'));

interface Choice extends Common {
  /** The values of a vocabulary, or what the content holds. */
  options: Options;
  initial?: ((context: Context) => string | undefined) | undefined;
  judge?: Judge | undefined;
}

const NONE = '';

/** One of several values. */
export function choiceQuestion({ options, initial, judge, ...common }: Choice): Question {
  const { key, label, required } = common;
  return {
    ...common,
    help: helpOf({ ...common, options }),
    read([word = ''], context) {
      const reading = valueOf(word, among(options, context));
      if ('fault' in reading) return reading;
      const fault = judge?.({ ...context.answers, [key]: reading.value }, context);
      return fault === undefined ? reading : { fault };
    },
    async ask(prompter, context) {
      const suggested = context.suggested[key];
      for (;;) {
        const answer = await prompter.choose({
          message: label,
          options: [...(required ? [] : [{ value: NONE, label: '不选' }]), ...among(options, context)],
          initial: typeof suggested === 'string' ? suggested : initial?.(context),
        });
        const fault = answer === NONE ? undefined : judge?.({ ...context.answers, [key]: answer }, context);
        if (fault === undefined) return answer === NONE ? undefined : answer;
        prompter.say(`${fault}。`);
      }
    },
  };
}

/** Any number of several values; on the command line the flag may be repeated, or list them with 、. */
export function choicesQuestion({ options, ...common }: Common & Pick<Choice, 'options'>): Question {
  return {
    ...common,
    help: helpOf({ ...common, options }),
    repeated: true,
    read(words, context) {
      const values = among(options, context);
      const readings = words
        .flatMap((word) => ('value' in valueOf(word, values) ? [word] : word.split(/[、,，]/)))
        .map((word) => valueOf(word, values));
      const fault = readings.find((reading) => 'fault' in reading);
      return fault ?? { value: [...new Set(readings.flatMap((each) => ('value' in each ? [each.value] : [])))] };
    },
    ask: (prompter, context) => chooseMany(prompter, common.label, among(options, context)),
  };
}
