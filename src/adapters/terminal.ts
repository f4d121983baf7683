import { log, select, text } from '@clack/prompts';

interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}

/** At most so many answers are shown at a time; the arrow keys move through the rest. */
const SHOWN_AT_ONCE = 12;
const HOW_TO_CHOOSE = '用上下键移动，按回车选定';

const withoutUnset = ({ value, label, hint }: Option): { value: string; label: string; hint?: string } =>
  hint === undefined ? { value, label } : { value, label, hint };

/**
 * Questions on a terminal, without a word of English.
 *
 * @param signal gives up whatever is being asked
 * @returns what `src/authoring/prompter.ts` asks with; nothing for Ctrl-C and Esc
 */
export function openTerminal(signal: AbortSignal) {
  const answered = (answer: string | symbol): string | undefined => (typeof answer === 'string' ? answer : undefined);
  return {
    async line(question: {
      message: string;
      initial?: string | undefined;
      placeholder?: string | undefined;
      validate: (answer: string) => string | undefined;
    }): Promise<string | undefined> {
      const { message, initial, placeholder, validate } = question;
      return answered(
        await text({
          message,
          signal,
          ...(initial === undefined ? {} : { initialValue: initial }),
          ...(placeholder === undefined ? {} : { placeholder }),
          validate: (answer) => validate(answer ?? ''),
        }),
      );
    },
    async choose(question: {
      message: string;
      options: readonly Option[];
      initial?: string | undefined;
    }): Promise<string | undefined> {
      const { message, options, initial } = question;
      return answered(
        await select({
          message: `${message}（${HOW_TO_CHOOSE}）`,
          options: options.map(withoutUnset),
          signal,
          maxItems: SHOWN_AT_ONCE,
          showInstructions: false,
          ...(initial === undefined ? {} : { initialValue: initial }),
        }),
      );
    },
    say: (words: string): void => log.message(words),
  };
}
