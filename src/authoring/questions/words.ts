import type { z } from 'astro/zod';
import { explainValue, type Context, type Judge, type Question } from '../question.ts';

type Common = Pick<Question, 'key' | 'field' | 'flag' | 'label' | 'help' | 'required' | 'extra' | 'when' | 'fallback'>;

interface Words extends Common {
  /** The field's own schema. */
  schema: z.ZodType;
  judge?: Judge | undefined;
  /** What stands in the answer already, to be kept or changed. */
  initial?: ((context: Context) => string | undefined) | undefined;
  placeholder?: string | undefined;
}

/** A word, a line or a date. */
export function wordsQuestion({ schema, judge, initial, placeholder, ...common }: Words): Question {
  const { key, label, required } = common;
  const explain = (value: string, context: Context): string | undefined =>
    explainValue(schema, value) ?? judge?.({ ...context.answers, [key]: value }, context);
  return {
    ...common,
    help: common.help ?? placeholder,
    read([word = ''], context) {
      const value = word.trim();
      const fault = explain(value, context);
      return fault === undefined ? { value } : { fault };
    },
    async ask(prompter, context) {
      const suggested = context.suggested[key];
      const answer = await prompter.line({
        message: required ? label : `${label}（没有就直接按回车）`,
        initial: typeof suggested === 'string' ? suggested : initial?.(context),
        placeholder,
        validate: (text) => (text.trim() === '' && !required ? undefined : explain(text.trim(), context)),
      });
      return answer.trim() || undefined;
    },
  };
}

/** Any number of lines. */
export function linesQuestion({ schema, ...common }: Common & { schema: z.ZodType }): Question {
  return {
    ...common,
    repeated: true,
    read(words) {
      const value = words.map((word) => word.trim());
      const fault = value.map((word) => explainValue(schema, word)).find((each) => each !== undefined);
      return fault === undefined ? { value } : { fault };
    },
    async ask(prompter) {
      const lines: string[] = [];
      for (;;) {
        const answer = await prompter.line({
          message: `${common.label}（${lines.length === 0 ? '没有就直接按回车' : '没有别的了就直接按回车'}）`,
          validate: (text) => (text.trim() === '' ? undefined : explainValue(schema, text.trim())),
        });
        if (answer.trim() === '') return lines;
        lines.push(answer.trim());
      }
    },
  };
}
