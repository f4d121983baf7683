import type { Ledger } from '#domain/ledger/ledger.ts';
import { mentionWords } from '#format/mention.ts';
import { plainText } from '#markdown/read.ts';
import type { LoadedEntry } from '#validation/load-content.ts';

const texts = new WeakMap<LoadedEntry['source'], string>();

/** What a body says, as text: the open data and the search both take it, and to read Markdown is dear. */
export function bodyText({ id, source }: Pick<LoadedEntry, 'id' | 'source'>, ledger: Ledger): string {
  const text =
    texts.get(source) ?? plainText(source.body, source.path.endsWith('.mdx') ? mentionWords(ledger, id) : undefined);
  texts.set(source, text);
  return text;
}
