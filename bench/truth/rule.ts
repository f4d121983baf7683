import * as OpenCC from 'opencc-js/t2cn';

/**
 * What a search must find, told without the search: NFKC, lower case, traditional as simplified;
 * Han characters singly, other letters and digits in whole runs, a number apart from the unit behind it,
 * all else dropped. A page is found
 * when each part of the query stands unbroken in one of its fields; a blank parts a query, and
 * punctuation too where nothing is found otherwise. Nothing of src/search is used.
 */
const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });

/** Marks the border of a token, so that 86号 is not found in 186号. */
const BORDER = '\u0001';
const TOKEN = /\p{Script=Han}|\p{Nd}+|(?:(?!\p{Script=Han})\p{L})(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])*/gu;

function bordered(text: string): string {
  const tokens = text.normalize('NFKC').toLowerCase().match(TOKEN) ?? [];
  return BORDER + tokens.map((token) => token + BORDER).join('');
}

export interface TruePage {
  url: string;
  fields: readonly string[];
}

/** Answers queries by looking through every page, as slow and as plain as can be. */
export class TrueSearch {
  readonly #pages: { url: string; fields: string[] }[];

  constructor(pages: readonly TruePage[]) {
    this.#pages = pages.map(({ url, fields }) => ({ url, fields: fields.map(bordered) }));
  }

  find(query: string): Set<string> {
    const found = this.#holding(query.split(/\s+/));
    return found.size > 0 ? found : this.#holding(query.split(/[\s\p{P}]+/u));
  }

  #holding(written: readonly string[]): Set<string> {
    const parts = written
      .map((part) => bordered([...part].map((char) => toSimplified(char)).join('')))
      .filter((part) => part !== BORDER);
    const holds = ({ fields }: { fields: string[] }): boolean =>
      parts.every((part) => fields.some((field) => field.includes(part)));
    return new Set(parts.length === 0 ? [] : this.#pages.filter(holds).map(({ url }) => url));
  }
}
