import type { z } from 'astro/zod';
import { explainValue, type Context, type Judge, type Question } from '../question.ts';

interface Words extends Omit<Question, 'repeated' | 'read' | 'ask'> {
  /** The field's own schema. */
  schema: z.ZodType;
  judge?: Judge | undefined;
  /** What stands in the answer already, to be kept or changed. */
  initial?: ((context: Context) => string | undefined) | undefined;
  /** What the words mean, where it is not the words themselves. */
  meaning?: ((word: string) => unknown) | undefined;
}

/** `不知道的不写，例如 2024-03-20`. */
const helpWith = ({ help, example }: Pick<Question, 'help' | 'example'>): string | undefined =>
  [help, typeof example === 'string' ? `例如 ${example}` : undefined].filter(Boolean).join('；') || undefined;

const SKIP = '没有就直接按回车';

/** What a person is told beside the name of what is asked for. */
const told = (...words: readonly (string | undefined)[]): string => {
  const said = words.filter((each) => each !== undefined).join('；');
  return said === '' ? '' : `（${said}）`;
};

/** A word, a line or a date. */
export function wordsQuestion({ schema, judge, initial, meaning = (word) => word, ...common }: Words): Question {
  const { key, label, required } = common;
  const explain = (value: unknown, context: Context): string | undefined =>
    explainValue(schema, value) ?? judge?.({ ...context.answers, [key]: value }, context);
  return {
    ...common,
    help: helpWith(common),
    read([word = ''], context) {
      const value = meaning(word.trim());
      const fault = explain(value, context);
      return fault === undefined ? { value } : { fault };
    },
    async ask(prompter, context) {
      const suggested = context.suggested[key];
      const answer = await prompter.line({
        message: required ? `${label}${told(common.help)}` : `${label}${told(common.help, SKIP)}`,
        initial: typeof suggested === 'string' ? suggested : initial?.(context),
        placeholder: typeof common.example === 'string' ? `例如 ${common.example}` : undefined,
        validate: (text) => (text.trim() === '' && !required ? undefined : explain(meaning(text.trim()), context)),
      });
      return answer.trim() === '' ? undefined : meaning(answer.trim());
    },
  };
}

/** Any number of lines. */
export function linesQuestion({ schema, judge, ...common }: Omit<Words, 'meaning' | 'initial'>): Question {
  const { key, label } = common;
  const explain = (lines: readonly string[], context: Context): string | undefined =>
    lines.map((each) => explainValue(schema, each)).find((each) => each !== undefined) ??
    judge?.({ ...context.answers, [key]: lines }, context);
  return {
    ...common,
    help: helpWith(common),
    repeated: true,
    read(words, context) {
      const value = words.map((word) => word.trim());
      const fault = explain(value, context);
      return fault === undefined ? { value } : { fault };
    },
    async ask(prompter, context) {
      const lines: string[] = [];
      for (;;) {
        const answer = await prompter.line({
          message: `${label}${told(common.help, lines.length === 0 ? SKIP : '没有别的了就直接按回车')}`,
          validate: (text) => (text.trim() === '' ? undefined : explain([...lines, text.trim()], context)),
        });
        if (answer.trim() === '') return lines;
        lines.push(answer.trim());
      }
    },
  };
}
