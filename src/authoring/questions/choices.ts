import { suggest, suggestLabel } from '#domain/check/nearest.ts';
import { chooseMany, type Option } from '../prompter.ts';
import type { Context, Judge, Question, Reading } from '../question.ts';

type Common = Omit<Question, 'choices' | 'repeated' | 'read' | 'ask'>;

/** Names that are their own label. */
export const named = (entries: readonly { data: { name: string } }[]): Option[] =>
  entries.map(({ data: { name } }) => ({ value: name, label: name }));

/** Entries by their address, with their titles to choose from. */
export const titled = (entries: readonly { id: string; data: { title: string } }[]): Option[] =>
  entries.map(({ id, data: { title } }) => ({ value: id, label: title }));

type Options = readonly Option[] | ((context: Context) => readonly Option[]);

/** What is most like a word: a name or an id as it was written, and of a vocabulary always what readers call it. */
function suggestAmong(written: string, options: Options, values: readonly Option[]): string {
  if (typeof options !== 'function') return suggestLabel(written, values);
  return suggest(
    written,
    values.map(({ value, label }) => (/^[\w.-]+$/.test(written) ? value : label)),
  );
}

/** A value that somebody wrote, by itself or as readers call it. */
function valueOf(word: string, options: Options, context: Context): Reading {
  const written = word.trim();
  const values = among(options, context);
  const found = values.find(({ value, label }) => value === written || label === written);
  return found ? { value: found.value } : { fault: `没有这一项；${suggestAmong(written, options, values)}` };
}

const among = (options: Options, context: Context): readonly Option[] =>
  typeof options === 'function' ? options(context) : options;

const MOST_TOLD = 15;

/** A fixed vocabulary can be told in the help, unless it is as long as a law. */
const helpOf = ({ help, options }: { help?: string | undefined; options: Options }): string | undefined =>
  [
    help,
    typeof options === 'function' || options.length > MOST_TOLD ? '' : options.map(({ label }) => label).join('；'),
  ]
    .filter(Boolean)
    .join('。') || undefined;

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
    choices: (context) => among(options, context),
    read([word = ''], context) {
      const reading = valueOf(word, options, context);
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
    choices: (context) => among(options, context),
    repeated: true,
    read(words, context) {
      const readings = words
        .flatMap((word) => ('value' in valueOf(word, options, context) ? [word] : word.split(/[、,，]/)))
        .map((word) => valueOf(word, options, context));
      const fault = readings.find((reading) => 'fault' in reading);
      return fault ?? { value: [...new Set(readings.flatMap((each) => ('value' in each ? [each.value] : [])))] };
    },
    ask: (prompter, context) => chooseMany(prompter, common.label, among(options, context)),
  };
}
