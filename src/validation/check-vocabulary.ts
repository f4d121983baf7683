import type { Fault } from '#domain/check/finding.ts';
import { faultAt } from './fault-at.ts';
import type { LoadedContent, LoadedEntry } from './load-content.ts';

/** What a row of a list is about, with the field that says so. */
function subjectOf(entry: LoadedEntry): { field: string; word: string } | undefined {
  if (entry.collection === 'words') return { field: 'wrong', word: entry.data.wrong };
  if (entry.collection === 'synonyms') return { field: 'said', word: entry.data.said };
  return undefined;
}

/** A word of the lists that staff keep has one row: two would put it right in two ways. */
export function checkVocabulary({ entries }: LoadedContent): Fault[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const subject = subjectOf(entry);
    if (!subject) return [];
    const { field, word } = subject;
    const row = `${field} ${word}`;
    const isRepeated = seen.has(row);
    seen.add(row);
    const message = '写了两次；合成一项';
    return isRepeated ? [faultAt(entry, { severity: 'error', path: [field], found: word, message })] : [];
  });
}
