/** One of several answers. */
export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}

/** Whoever puts a question to a person: a terminal, or a test. `undefined` means that they gave up. */
export interface Terminal {
  line(question: {
    message: string;
    initial?: string | undefined;
    placeholder?: string | undefined;
    /** Why an answer will not do, in Chinese. */
    validate: (answer: string) => string | undefined;
  }): Promise<string | undefined>;
  choose(question: {
    message: string;
    options: readonly Option[];
    initial?: string | undefined;
  }): Promise<string | undefined>;
  say(text: string): void;
}

/** The person gave up; nothing may stay of it. */
export class Cancelled extends Error {}

/** As {@link Terminal}, for questions that have nothing to do once the person gave up. */
export type Prompter = {
  [Method in 'line' | 'choose']: (question: Parameters<Terminal[Method]>[0]) => Promise<string>;
} & Pick<Terminal, 'say'>;

/** @returns a prompter whose questions throw {@link Cancelled} when the person gives up */
export function prompterOf(terminal: Terminal): Prompter {
  const insist = async (answer: Promise<string | undefined>): Promise<string> => {
    const given = await answer;
    if (given === undefined) throw new Cancelled();
    return given;
  };
  return {
    line: (question) => insist(terminal.line(question)),
    choose: (question) => insist(terminal.choose(question)),
    say: (text) => terminal.say(text),
  };
}

const DONE = '';

/** Any number of several answers, one after the other: nobody has to know what the space bar does. */
export async function chooseMany(prompter: Prompter, message: string, options: readonly Option[]): Promise<string[]> {
  const chosen: string[] = [];
  const labelOf = (value: string): string => options.find((option) => option.value === value)?.label ?? value;
  while (chosen.length < options.length) {
    const next = await prompter.choose({
      message: chosen.length === 0 ? message : `${message}（已选：${chosen.map(labelOf).join('；')}）`,
      options: [
        { value: DONE, label: chosen.length === 0 ? '不选' : '选好了' },
        ...options.filter(({ value }) => !chosen.includes(value)),
      ],
    });
    if (next === DONE) break;
    chosen.push(next);
  }
  return chosen;
}
