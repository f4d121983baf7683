import { isDeepStrictEqual } from 'node:util';
import { diff3Merge } from 'node-diff3';
import type { SourceFile } from '#adapters/content/source-file.ts';
import { fileKindOf, readVersion } from './file-kind.ts';
import { writeMerged } from './write-merged.ts';
import { mergeBodies, mergeValues, type Settle, type Three } from './merge-values.ts';

const isReadable = ({ value, faults }: SourceFile): boolean => value !== undefined && faults.length === 0;

/** Where both sides touched other lines, the lines themselves, with every remark and blank as it was typed. */
function mergeLines({ base, ours, theirs }: Three<string>): string | undefined {
  const lines = (text: string): string[] => text.split('\n');
  const parts = diff3Merge(lines(ours), lines(base), lines(theirs), { excludeFalseConflicts: true });
  if (parts.some(({ conflict }) => conflict)) return undefined;
  return parts.flatMap(({ ok }) => ok ?? []).join('\n');
}

const plain = (text: string): string => text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');

/**
 * Three versions of a file of the content made one: field by field, the body paragraph by paragraph.
 *
 * @param path from the content folder
 * @param settle decides where both sides changed one thing
 * @returns nothing where one of them cannot be read, so that nobody could tell its fields apart
 */
export function mergeFile(path: string, texts: Three<string>, settle: Settle): string | undefined {
  const kind = fileKindOf(path);
  if (!kind) return undefined;
  const { base, ours, theirs } = { base: plain(texts.base), ours: plain(texts.ours), theirs: plain(texts.theirs) };
  const read = (text: string): SourceFile => readVersion(path, text, kind);
  const [was, here, there] = [base === '' ? undefined : read(base), read(ours), read(theirs)];
  if (![here, there, ...(was ? [was] : [])].every(isReadable)) return undefined;
  const value = mergeValues({ base: was?.value, ours: here.value, theirs: there.value }, [], settle);
  const body = mergeBodies({ base: was?.body ?? '', ours: here.body, theirs: there.body }, settle);
  const says = (text: string): boolean => {
    const source = read(text);
    return isReadable(source) && isDeepStrictEqual(source.value, value) && source.body.trim() === body;
  };
  const lines = mergeLines({ base, ours, theirs });
  if (lines !== undefined && says(lines)) return lines;
  return writeMerged({ kind, text: theirs, before: there, after: { value, body } });
}
