/** A sign that only encloses another: 带圈字符 is written as a circle struck over a character. */
const ENCLOSURE = /^[○◯□△◇]$/u;
const TOKEN = /\\([\\,;()])|\\\*\s*(?:"[^"]*"|\S+)|\\[a-z]+\s*\d*|([(),;])|([^\\(),;]+)/giu;

interface Token {
  kind: 'words' | 'sign' | 'switch';
  text: string;
}

/** What stands between commas, and where it is set: 拼音指南 sets its readings above the line. */
interface Argument {
  words: string;
  set?: 'up' | 'down' | undefined;
}

const tokensOf = (instruction: string): Token[] =>
  [...instruction.matchAll(TOKEN)].flatMap(([whole, escaped, sign, words]): Token[] => {
    if (sign !== undefined) return [{ kind: 'sign', text: sign }];
    const text = escaped ?? words;
    if (text !== undefined) return [{ kind: 'words', text }];
    return whole.startsWith('\\*') ? [] : [{ kind: 'switch', text: whole.toLowerCase() }];
  });

const isEnd = ({ kind, text }: Token): boolean => kind === 'sign' && text !== '(';

/** One EQ instruction, read from its start to its end. */
class Equation {
  readonly readings: string[] = [];
  readonly #tokens: Token[];

  constructor(instruction: string) {
    this.#tokens = tokensOf(instruction.replace(/^\s*EQ\b/i, ''));
  }

  /** All of it; a comma or a bracket that belongs to nothing is a word like others. */
  words(): string {
    let words = '';
    while (this.#tokens.length > 0) words += this.#argument().words + (this.#tokens.shift()?.text ?? '');
    return words.trim();
  }

  #argument(): Argument {
    const argument: Argument = { words: '' };
    let switches = '';
    for (let token = this.#tokens[0]; token && !isEnd(token); token = this.#tokens[0]) {
      this.#tokens.shift();
      if (token.kind === 'switch') switches += token.text;
      else if (token.kind === 'words') argument.words += switches === '' ? token.text : '';
      else {
        argument.words += this.#combined(switches, this.#list());
        argument.set = switches.includes('\\up') ? 'up' : switches.includes('\\do') ? 'down' : argument.set;
        switches = '';
      }
    }
    return argument;
  }

  /** What stands in brackets, its closing one taken. */
  #list(): Argument[] {
    const list = [this.#argument()];
    while (/^[,;]$/.test(this.#tokens.shift()?.text ?? '')) list.push(this.#argument());
    return list;
  }

  /** What a switch makes of its arguments, as one would read it. */
  #combined(switches: string, given: readonly Argument[]): string {
    const all = given.map(({ words }) => words);
    if (switches.startsWith('\\f')) return all.join('/');
    if (switches.startsWith('\\r')) return `√${all.at(-1) ?? ''}`;
    if (!switches.startsWith('\\o')) return all.join('');
    const own = given.filter(({ words }) => !ENCLOSURE.test(words));
    // Above a character in its place stands how it is read; one above and one below are words (合并字符).
    const isRead = own.some(({ set }) => set === undefined) && own.some(({ set }) => set === 'up');
    if (isRead) this.readings.push(...own.filter(({ set }) => set === 'up').map(({ words }) => words));
    return own.flatMap(({ words, set }) => (isRead && set === 'up' ? [] : [words])).join('');
  }
}

/**
 * The words of an EQ field, which stand in its instruction and nowhere else: 带圈字符, 合并字符, the old 拼音指南 and
 * small equations.
 *
 * @returns the words in their order, and the readings that stood over them
 */
export function equationWords(instruction: string): { words: string; readings: readonly string[] } {
  const equation = new Equation(instruction);
  return { words: equation.words(), readings: equation.readings };
}
